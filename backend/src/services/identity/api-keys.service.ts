import { LRUCache } from 'lru-cache';
import type { Prisma } from '../../../generated/prisma/client.js';
import { type Grants, permissionNames } from '../../config/permissions.js';
import { inTransaction, pool, prisma, type Transaction } from '../../db/client.js';
import { pageArguments, pageOf, type Page } from '../../db/page.js';
import { type Actor, requirePermission, type UserActor } from '../../policies/actor.js';
import { apiKeyScope, apiKeyWhere } from '../../policies/identity/api-key.policy.js';
import { canEndAccess } from '../../policies/identity/user.policy.js';
import { commonScope } from '../../policies/identity/role.policy.js';
import type { apiKeyStatuses, CreateApiKey, ListApiKeys } from '../../schemas/identity/api-key.schema.js';
import { AppError, notFound } from '../../utils/app-error.js';
import { hashSecret, newId, newSecret } from '../../utils/identifiers.js';
import { admits } from '../../utils/networks.js';
import { recordEvent, recordSameEvent } from '../platform/events.service.js';
import { rightsMilliseconds } from './actors.service.js';
import { requireEndable } from './login-sessions.service.js';
import { requireProof } from './proofs.service.js';
import { requireHeld } from './roles.service.js';

const keyFields = {
  user: {
    select: { id: true, profile: true, role: true, companyId: true, inboxes: { select: { inboxId: true } } },
  },
} satisfies Prisma.ApiKeyInclude;
export type ApiKeyRecord = Prisma.ApiKeyGetPayload<{ include: typeof keyFields }>;

const shape = /^tpk_[\w-]{6}_[\w-]{43}$/;
const newestFirst = '-createdAt';
/** A key that works, for whom and from where. */
interface LiveKey {
  actor: UserActor;
  allowedAddresses: string[];
  /** Whether its use is written down. */
  isMarked: boolean;
}
/** Rights are never older than this, as those of people are not. */
const recent = new LRUCache<string, LiveKey>({ max: 10_000, ttl: rightsMilliseconds });

/** One's own keys, or everybody's for whoever may see them; without `status` those not revoked. @throws AppError FORBIDDEN */
export async function listApiKeys(actor: UserActor, query: ListApiKeys): Promise<Page<ApiKeyRecord>> {
  requirePermission(actor, 'api-keys:update');
  const { userId, status = ['ACTIVE', 'EXPIRED'] } = query;
  const where = {
    AND: [apiKeyWhere(actor), userId ? { userId } : {}, { OR: status.map((each) => ofStatus(each)) }],
  };
  const rows = await prisma.apiKey.findMany({
    ...pageArguments(query, newestFirst, where),
    include: keyFields,
  });
  return pageOf(query, newestFirst, rows, () => prisma.apiKey.count({ where }));
}

function ofStatus(status: (typeof apiKeyStatuses)[number]): Prisma.ApiKeyWhereInput {
  if (status === 'REVOKED') return { revokedAt: { not: null } };
  const now = new Date();
  if (status === 'EXPIRED') return { revokedAt: null, expiresAt: { lte: now } };
  return { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] };
}

/**
 * Makes a key that may do some of what its owner may.
 * @returns the record, and the whole key, of which only a hash is kept
 * @throws AppError FORBIDDEN, PROOF_NEEDED; VALIDATION_FAILED for what the owner lacks, TOO_MANY_KEYS
 */
export async function createApiKey(
  actor: UserActor,
  { name, permissions, expiresAt, allowedAddresses }: CreateApiKey,
): Promise<{ record: ApiKeyRecord; key: string }> {
  requirePermission(actor, 'api-keys:update');
  // It outlives the sign-in, and a password that is changed.
  await requireProof(actor);
  requireHeld(actor, permissions);
  const prefix = `tpk_${newSecret().slice(0, 6)}`;
  const key = `${prefix}_${newSecret()}`;
  const id = newId();
  const record = await inTransaction(async (tx) => {
    await requireRoomForKey(tx, actor.id);
    const until = expiresAt ? new Date(expiresAt) : null;
    const given = { name, permissions, allowedAddresses, expiresAt: until };
    const event = { subjectType: 'api-key', subjectId: id, actor } as const;
    const after = { name, prefix, permissions, allowedAddresses, expiresAt: expiresAt ?? null };
    await recordEvent(tx, { type: 'api-key.created', ...event, detail: { after } });
    const data = { id, userId: actor.id, prefix, secretHash: hashSecret(key), ...given };
    return tx.apiKey.create({ data, include: keyFields });
  });
  return { record, key };
}

/** So many of a person's keys work at most: more than anybody keeps in view, and few enough to end all at once. */
const mostKeys = 100;

async function requireRoomForKey(tx: Transaction, userId: string): Promise<void> {
  // Two at once count one after the other.
  await tx.$queryRaw`SELECT FROM "User" WHERE id = ${userId}::uuid FOR NO KEY UPDATE`;
  if ((await tx.apiKey.count({ where: { AND: [{ userId }, ofStatus('ACTIVE')] } })) < mostKeys) return;
  throw new AppError('TOO_MANY_KEYS');
}

/** Ends a key within a second. @throws AppError NOT_FOUND for one that is not one's to see, FORBIDDEN */
export async function revokeApiKey(actor: UserActor, id: string): Promise<void> {
  requirePermission(actor, 'api-keys:update');
  const where = { AND: [{ id, revokedAt: null }, apiKeyWhere(actor)] };
  const key = await prisma.apiKey.findFirst({ where, include: keyFields });
  if (!key) throw notFound();
  if (!canEndAccess(actor, key.user)) throw new AppError('FORBIDDEN');
  await inTransaction(async (tx) => {
    const { count } = await tx.apiKey.updateMany({ where, data: { revokedAt: new Date() } });
    if (count === 0) throw notFound();
    await recordEvent(tx, { type: 'api-key.revoked', subjectType: 'api-key', subjectId: id, actor });
  });
  forgetKeys();
}

/**
 * Ends all keys of a person, one's own or anybody's for whoever sees those.
 * @returns how many were ended
 * @throws AppError FORBIDDEN, NOT_FOUND
 */
export async function revokeApiKeysOf(actor: UserActor, userId: string): Promise<number> {
  requirePermission(actor, 'api-keys:update');
  const { userId: only = userId } = apiKeyScope(actor);
  if (only !== userId) throw notFound();
  await requireEndable(actor, userId);
  const count = await inTransaction((tx) => endApiKeys(tx, userId, actor));
  forgetKeys();
  return count;
}

/** Ends all keys of a person, in the transaction of the reason; `forgetKeys` follows its commit. */
export async function endApiKeys(
  tx: Transaction,
  userId: string,
  actor: Pick<Actor, 'type' | 'id'>,
): Promise<number> {
  const ended = await tx.apiKey.updateManyAndReturn({
    where: { userId, revokedAt: null },
    data: { revokedAt: new Date() },
    select: { id: true },
  });
  const event = { type: 'api-key.revoked', subjectType: 'api-key', actor, data: { userId } } as const;
  await recordSameEvent(
    tx,
    event,
    ended.map(({ id }) => id),
  );
  return ended.length;
}

/** After the commit: ended keys are refused at once here, and within half a second by other instances. */
export function forgetKeys(): void {
  recent.clear();
}

interface KeyRow extends Omit<UserActor, 'type' | 'apiKeyId'> {
  given: Grants;
  allowedAddresses: string[];
}

const liveKey = {
  name: 'live-key',
  text: `
    SELECT k.id AS "loginSessionId", u.id, trim(p."firstName" || ' ' || p."lastName") AS name, r.key AS "roleKey",
      r.permissions AS grants, k.permissions AS given,
      k."allowedAddresses", u."companyId",
      ARRAY(SELECT m."inboxId"::text FROM "InboxMember" m WHERE m."userId" = u.id ORDER BY 1) AS "inboxIds"
    FROM "ApiKey" k
    JOIN "User" u ON u.id = k."userId" AND u.status = 'ACTIVE'
    JOIN "UserProfile" p ON p."userId" = u.id
    JOIN "Role" r ON r.id = u."roleId"
    WHERE k."secretHash" = $1 AND k."revokedAt" IS NULL AND (k."expiresAt" IS NULL OR k."expiresAt" > now())`,
};
/** At most once a minute: when it was used is told to the minute. */
const markUsed = {
  name: 'mark-key-used',
  text: `UPDATE "ApiKey" SET "lastUsedAt" = now()
    WHERE id = $1 AND ("lastUsedAt" IS NULL OR "lastUsedAt" < now() - interval '1 minute')`,
};

/**
 * The program behind a key, with what both its key and its owner may do now.
 * @param ip from where it calls
 * @returns null when the key does not work, or not from there
 */
export async function findKeyActor(key: string, ip: string | undefined): Promise<UserActor | null> {
  const live = await findLiveKey(key);
  if (!live || !admits(live.allowedAddresses, ip)) return null;
  if (!live.isMarked) {
    live.isMarked = true;
    await pool.query({ ...markUsed, values: [live.actor.apiKeyId] });
  }
  return live.actor;
}

async function findLiveKey(key: string): Promise<LiveKey | null> {
  if (!shape.test(key)) return null;
  const secretHash = hashSecret(key);
  const known = recent.get(secretHash);
  if (known) return known;
  const { rows } = await pool.query<KeyRow>({ ...liveKey, values: [secretHash] });
  const [row] = rows;
  if (!row) return null;
  const { given, grants, allowedAddresses, ...owner } = row;
  const actor: UserActor = {
    type: 'USER',
    ...owner,
    apiKeyId: row.loginSessionId,
    grants: bothOf(given, grants),
  };
  const live = { actor, allowedAddresses, isMarked: false };
  recent.set(secretHash, live);
  return live;
}

/** Each permission that both have, in the scope that they have in common. */
function bothOf(one: Grants, other: Grants): Grants {
  return Object.fromEntries(
    permissionNames.flatMap((permission) => {
      const [a, b] = [one[permission], other[permission]];
      const scope = a && b && commonScope(a, b);
      return scope ? [[permission, scope]] : [];
    }),
  );
}
