import { sql } from 'kysely';
import type { Prisma } from '../../../generated/prisma/client.js';
import type { Grants, Permission, Scope } from '../../config/permissions.js';
import { inTransaction, kysely, prisma, type Transaction } from '../../db/client.js';
import { lockVersion } from '../../db/lock-version.js';
import { pageArguments, pageOf, type Page } from '../../db/page.js';
import { foldedPart } from '../../db/search.js';
import { requirePermission, scopeOf, type UserActor } from '../../policies/actor.js';
import { canSetAvailability, canUpdateUser, userWhere } from '../../policies/identity/user.policy.js';
import type { ListUsers, UpdateUser } from '../../schemas/identity/user.schema.js';
import { AppError, invalid, notFound } from '../../utils/app-error.js';
import { recordEvent } from '../platform/events.service.js';
import { forgetActors } from './actors.service.js';
import { identityNews } from './identity-news.service.js';
import { endLoginSessions } from './login-sessions.service.js';

export const userFields = { role: true, profile: true } satisfies Prisma.UserInclude;
export type UserRecord = Prisma.UserGetPayload<{ include: typeof userFields }>;
type RoleRecord = Prisma.RoleGetPayload<object>;

/** The people that the actor may see. */
export async function listUsers(actor: UserActor, query: ListUsers): Promise<Page<UserRecord>> {
  const where: Prisma.UserWhereInput = {
    AND: [
      userWhere(actor),
      query.status ? { status: { in: query.status } } : { status: { not: 'SUSPENDED' } },
      query.permission ? { role: { permissions: holding(query.permission, query.scope) } } : {},
      query.q?.trim() ? { id: { in: await findIdsByName(query.q.trim()) } } : {},
      query.updatedSince ? { updatedAt: { gte: new Date(query.updatedSince) } } : {},
    ],
  };
  const rows = await prisma.user.findMany({
    ...pageArguments(query, newestFirst, where),
    include: userFields,
  });
  return pageOf(query, newestFirst, rows, () => prisma.user.count({ where }));
}

/** A granted permission has a scope, which is text. */
const holding = (permission: Permission, scope: Scope | undefined): Prisma.JsonFilter => ({
  path: [permission],
  ...(scope ? { equals: scope } : { string_starts_with: '' }),
});

const newestFirst = '-createdAt';

/** Whose name or e-mail has the text in it. Staff are few enough to be looked through. */
async function findIdsByName(q: string): Promise<string[]> {
  const part = foldedPart(sql`${q}::text`);
  const found = await sql<{ id: string }>`SELECT u.id FROM "User" u JOIN "UserProfile" p ON p."userId" = u.id
    WHERE toprak_fold(p."firstName" || ' ' || p."lastName") LIKE ${part}
      OR toprak_fold(u.email::text) LIKE ${part}`.execute(kysely);
  return found.rows.map(({ id }) => id);
}

/** @throws AppError NOT_FOUND also for a person out of the actor's scope. */
export async function getUser(actor: UserActor, id: string): Promise<UserRecord> {
  const user = await prisma.user.findFirst({
    where: { AND: [{ id }, userWhere(actor)] },
    include: userFields,
  });
  if (!user) throw notFound();
  return user;
}

export async function listRoles(actor: UserActor): Promise<RoleRecord[]> {
  requirePermission(actor, 'roles:read');
  return prisma.role.findMany({ orderBy: { name: 'asc' } });
}

/**
 * Suspends or reactivates a person, gives another role, or sets the availability.
 * @throws AppError NOT_FOUND, FORBIDDEN, VERSION_STALE, LAST_ADMIN.
 */
export async function updateUser(
  actor: UserActor,
  id: string,
  input: UpdateUser,
  expectedVersion: number | undefined,
): Promise<UserRecord> {
  await getUser(actor, id);
  const updated = await inTransaction(async (tx) => {
    await lockVersion(tx, 'User', id, expectedVersion);
    const before = await tx.user.findUniqueOrThrow({ where: { id }, include: userFields });
    if ((input.status || input.roleId) && !canUpdateUser(actor, before)) throw new AppError('FORBIDDEN');
    if (input.availability && !canSetAvailability(actor, before)) throw new AppError('FORBIDDEN');
    if (input.roleId) await requireGrantable(tx, actor, input.roleId);
    await tx.user.update({ where: { id }, data: { ...input, version: { increment: 1 } } });
    if (before.role.key === 'ADMIN' && (input.status ?? input.roleId)) await requireAdminLeft(tx);
    await endSessionsOnLoss(tx, actor, id, input);
    const data = { fields: Object.keys(input) };
    await recordEvent(tx, { type: 'user.updated', subjectType: 'user', subjectId: id, actor, data });
    return tx.user.findUniqueOrThrow({ where: { id }, include: userFields });
  });
  tellRightsChanged(id, input);
  return updated;
}

/** The actor's own choice whether to take conversations. */
export async function setAvailability(actor: UserActor, availability: 'AVAILABLE' | 'AWAY'): Promise<void> {
  await updateUser(actor, actor.id, { availability }, undefined);
}

/** Nobody grants what they lack. */
async function requireGrantable(tx: Transaction, actor: UserActor, roleId: string): Promise<void> {
  const role = await tx.role.findUnique({ where: { id: roleId } });
  if (!role) throw invalid({ path: 'roleId', message: 'is no role' });
  const missing = Object.keys(role.permissions as Grants).some(
    (permission) => !scopeOf(actor, permission as keyof Grants),
  );
  if (missing || (role.key === 'ADMIN' && actor.roleKey !== 'ADMIN')) throw new AppError('FORBIDDEN');
}

async function requireAdminLeft(tx: Transaction): Promise<void> {
  // The row lock makes two admins who suspend each other at once wait for one another.
  await tx.$queryRaw`SELECT 1 FROM "Role" WHERE key = 'ADMIN' FOR UPDATE`;
  const admins = await tx.user.count({ where: { status: 'ACTIVE', role: { key: 'ADMIN' } } });
  if (admins === 0) throw new AppError('LAST_ADMIN');
}

async function endSessionsOnLoss(
  tx: Transaction,
  actor: UserActor,
  userId: string,
  input: UpdateUser,
): Promise<void> {
  if (input.status === 'SUSPENDED') await endLoginSessions(tx, { userId }, 'SUSPENDED', actor);
  else if (input.roleId) await endLoginSessions(tx, { userId }, 'ROLE_CHANGED', actor);
}

function tellRightsChanged(userId: string, input: UpdateUser): void {
  if (input.availability) identityNews.tell('availability', { userId, status: input.availability });
  if (!input.status && !input.roleId) return;
  forgetActors();
  identityNews.tell('rights', {});
}
