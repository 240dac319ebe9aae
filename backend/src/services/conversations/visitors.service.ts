import { LRUCache } from 'lru-cache';
import { prisma } from '../../db/client.js';
import type { VisitorActor } from '../../policies/actor.js';
import { AppError } from '../../utils/app-error.js';
import { hashSecret } from '../../utils/identifiers.js';

const tokenDays = 30;
const day = 86_400_000;
const recent = new LRUCache<string, VisitorActor>({ max: 20_000, ttl: 500 });

export const visitorTokenExpiry = (): Date => new Date(Date.now() + tokenDays * day);

/**
 * The visitor behind a token. Its thirty days begin anew with use, written at most once a day.
 * @throws AppError VISITOR_UNKNOWN
 */
export async function findVisitor(token: string): Promise<VisitorActor> {
  const tokenHash = hashSecret(token);
  const known = recent.get(tokenHash);
  if (known) return known;
  const visitor = await prisma.visitor.findUnique({
    where: { tokenHash },
    include: { contact: { select: { id: true, name: true } } },
  });
  if (!visitor || visitor.expiresAt < new Date()) throw new AppError('VISITOR_UNKNOWN');
  if (visitor.expiresAt.getTime() < Date.now() + (tokenDays - 1) * day) {
    await prisma.visitor.update({ where: { id: visitor.id }, data: { expiresAt: visitorTokenExpiry() } });
  }
  const { id } = visitor.contact;
  const { inboxId, verified } = visitor;
  const name = visitor.name ?? visitor.contact.name;
  const actor: VisitorActor = { type: 'CONTACT', id, name, visitorId: visitor.id, inboxId, verified };
  recent.set(tokenHash, actor);
  return actor;
}

/** The browsers whose chats the visitor hears: its own and, when proven, all proven ones of the same contact. */
export async function listHeardVisitorIds(visitor: VisitorActor): Promise<string[]> {
  if (!visitor.verified) return [visitor.visitorId];
  const proven = await prisma.visitor.findMany({
    where: { contactId: visitor.id, verified: true },
    select: { id: true },
    orderBy: { createdAt: 'desc' },
    take: 50,
  });
  return proven.map(({ id }) => id);
}
