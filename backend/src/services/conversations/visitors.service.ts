import { LRUCache } from 'lru-cache';
import { pool, prisma } from '../../db/client.js';
import type { VisitorActor } from '../../policies/actor.js';
import { AppError } from '../../utils/app-error.js';
import { dayMilliseconds } from '../../utils/days.js';
import { hashSecret } from '../../utils/identifiers.js';

const tokenDays = 30;
const recent = new LRUCache<string, VisitorActor>({ max: 20_000, ttl: 500 });
/** Hashes of tokens that were good when they were last looked up. */
const known = new LRUCache<string, true>({ max: 50_000 });

export const visitorTokenExpiry = (): Date => new Date(Date.now() + tokenDays * dayMilliseconds);

/** Whether the token was good when it was last looked up: it is none that somebody made up. */
export const isKnownToken = (token: string): boolean => known.has(hashSecret(token));

/**
 * The visitor behind a token. Its thirty days begin anew with use, written at most once a day.
 * @throws AppError VISITOR_UNKNOWN
 */
export async function findVisitor(token: string): Promise<VisitorActor> {
  const tokenHash = hashSecret(token);
  const found = recent.get(tokenHash);
  if (found) return found;
  const visitor = await prisma.visitor.findUnique({
    where: { tokenHash },
    include: { contact: { select: { id: true, name: true } } },
  });
  if (!visitor || visitor.expiresAt < new Date()) {
    known.delete(tokenHash);
    throw new AppError('VISITOR_UNKNOWN');
  }
  if (visitor.expiresAt.getTime() < Date.now() + (tokenDays - 1) * dayMilliseconds) {
    await prisma.visitor.update({ where: { id: visitor.id }, data: { expiresAt: visitorTokenExpiry() } });
  }
  const { id } = visitor.contact;
  const { inboxId, verified } = visitor;
  const name = visitor.name ?? visitor.contact.name;
  const actor: VisitorActor = { type: 'CONTACT', id, name, visitorId: visitor.id, inboxId, verified };
  recent.set(tokenHash, actor);
  known.set(tokenHash, true);
  return actor;
}

interface TokenRow {
  tokenHash: string;
  expiresAt: Date | null;
}

/** Asked every second for every visitor who is connected: one text is read many times faster than an array. */
const fadingTokens = {
  name: 'fading-tokens',
  text: `
    SELECT h AS "tokenHash", v."expiresAt" FROM unnest(string_to_array($1, ',')) h
    LEFT JOIN "Visitor" v ON v."tokenHash" = h
    WHERE v.id IS NULL OR v."expiresAt" < $2`,
};

export interface EndedToken {
  tokenHash: string;
  reason: 'EXPIRED' | 'REVOKED';
}

/**
 * Which tokens of connected visitors stand no longer. Being connected is use: of the others, those whose thirty days
 * should begin anew are written, at most once a day each.
 */
export async function reviewTokens(tokenHashes: readonly string[]): Promise<EndedToken[]> {
  const due = new Date(Date.now() + (tokenDays - 1) * dayMilliseconds);
  const { rows } = await pool.query<TokenRow>({ ...fadingTokens, values: [tokenHashes.join(), due] });
  const now = new Date();
  const lasting = rows.filter(({ expiresAt }) => expiresAt && expiresAt >= now);
  if (lasting.length > 0) {
    const where = { tokenHash: { in: lasting.map(({ tokenHash }) => tokenHash) } };
    await prisma.visitor.updateMany({ where, data: { expiresAt: visitorTokenExpiry() } });
  }
  const ended = rows.filter((row) => !lasting.includes(row));
  for (const { tokenHash } of ended) {
    recent.delete(tokenHash);
    known.delete(tokenHash);
  }
  return ended.map(({ tokenHash, expiresAt }) => ({ tokenHash, reason: expiresAt ? 'EXPIRED' : 'REVOKED' }));
}

/** The websites that each inbox allows now. */
export async function readAllowedOrigins(inboxIds: readonly string[]): Promise<Map<string, string[]>> {
  const where = { id: { in: [...inboxIds] } };
  const inboxes = await prisma.inbox.findMany({ where, select: { id: true, allowedOrigins: true } });
  return new Map(inboxes.map(({ id, allowedOrigins }) => [id, allowedOrigins]));
}

/** The browsers whose chats the visitor hears: its own and, when proven, the inbox’s proven ones of the same contact. */
export async function listHeardVisitorIds(visitor: VisitorActor): Promise<string[]> {
  if (!visitor.verified) return [visitor.visitorId];
  const proven = await prisma.visitor.findMany({
    where: { contactId: visitor.id, inboxId: visitor.inboxId, verified: true },
    select: { id: true },
    orderBy: { createdAt: 'desc' },
    take: 50,
  });
  return proven.map(({ id }) => id);
}
