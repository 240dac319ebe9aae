import { Prisma } from '../../generated/prisma/client.js';
import { AppError, notFound } from '../utils/app-error.js';
import type { Transaction } from './client.js';

const rows = {
  Contact: Prisma.sql`SELECT version FROM "Contact"`,
  Conversation: Prisma.sql`SELECT version FROM "Conversation"`,
  Inbox: Prisma.sql`SELECT version FROM "Inbox"`,
  Order: Prisma.sql`SELECT version FROM "Order"`,
  Product: Prisma.sql`SELECT version FROM "Product"`,
  Role: Prisma.sql`SELECT version FROM "Role"`,
  User: Prisma.sql`SELECT version FROM "User"`,
};

/**
 * Locks a record for the rest of the transaction: what is read of it afterwards stays true until the change is
 * written, so a caller without `expected` (a version of `If-Match`) is never refused because of somebody else.
 * @throws AppError NOT_FOUND, VERSION_STALE.
 */
export async function lockVersion(
  tx: Transaction,
  noun: keyof typeof rows,
  id: string,
  expected: number | undefined,
): Promise<void> {
  const [row] = await tx.$queryRaw<{ version: number }[]>`${rows[noun]} WHERE id = ${id}::uuid FOR UPDATE`;
  if (!row) throw notFound();
  if (expected !== undefined && row.version !== expected) throw new AppError('VERSION_STALE');
}
