import { createHash } from 'node:crypto';
import { sql } from 'kysely';

/** What a seal holds fast of an event, as texts that PostgreSQL writes. docs/audit.md tells the form to others. */
export interface SealedEvent {
  position: string;
  at: string;
  type: string;
  subjectType: string;
  subjectId: string;
  actorType: string;
  actorId: string | null;
  loginSessionId: string | null;
  apiKeyId: string | null;
  requestId: string | null;
  data: string;
}

export interface SealedDetail {
  hasDetail: boolean;
  isErased: boolean;
  salt: string | null;
  before: string | null;
  after: string | null;
  address: string | null;
  device: string | null;
  client: string | null;
}

/** The columns of a `SealedEvent` and a `SealedDetail`, of events `e` and their details `d`. */
export const sealedColumns = sql`
  e.position::text, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.type, e."subjectType",
  e."subjectId", e."actorType", e."actorId", e."loginSessionId", e."apiKeyId", e."requestId", e.data::text AS data,
  d.position IS NOT NULL AS "hasDetail", d."erasedAt" IS NOT NULL AS "isErased", d.salt, d.before::text AS before,
  d.after::text AS after, d.address, d.device, d.client`;

const form = 'toprak-event-1';
/** Before the first link. */
export const chainStart = Buffer.alloc(32);

/** The link of an event: SHA-256 of the link before, and of a JSON array of texts and nulls (RFC 8785). */
export function linkOf(
  previous: Uint8Array,
  ordinal: bigint,
  event: SealedEvent,
  detailDigest: Uint8Array | null,
): Buffer {
  const { position, at, type, subjectType, subjectId, actorType, actorId, data } = event;
  const { loginSessionId, apiKeyId, requestId } = event;
  const digest = detailDigest && Buffer.from(detailDigest).toString('hex');
  const content = [form, String(ordinal), position, at, type, subjectType, subjectId, actorType, actorId];
  const written = JSON.stringify([...content, loginSessionId, apiKeyId, requestId, data, digest]);
  return createHash('sha256').update(previous).update(written).digest();
}

/** The salted digest of a detail; null where there is none, or none any more. */
export function digestOf(detail: SealedDetail): Buffer | null {
  const { hasDetail, isErased, salt, before, after, address, device, client } = detail;
  if (!hasDetail || isErased) return null;
  const written = JSON.stringify([salt, before, after, address, device, client]);
  return createHash('sha256').update(written).digest();
}

/** Whether nothing is left of an erased detail. */
export function isBlank({ salt, before, after, address, device, client }: SealedDetail): boolean {
  return [salt, before, after, address, device, client].every((value) => value === null);
}
