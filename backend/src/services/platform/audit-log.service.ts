import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { kysely } from '../../db/client.js';
import type { Page } from '../../db/page.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import { eventCondition } from '../../policies/platform/event.policy.js';
import type { EventFilters, ListEvents } from '../../schemas/platform/event.schema.js';
import { isUuid } from '../../utils/identifiers.js';
import { type Labels, readLabels } from './event-labels.service.js';

interface EventRow {
  position: string;
  at: Date;
  type: string;
  subjectType: string;
  subjectId: string;
  actorType: string;
  actorId: string | null;
  loginSessionId: string | null;
  apiKeyId: string | null;
  requestId: string | null;
  data: Record<string, unknown>;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  address: string | null;
  device: string | null;
  client: string | null;
  isErased: boolean;
  isSealed: boolean;
}

/** An event as the audit log tells it, with what people call those whom it is about. */
export interface AuditRecord extends EventRow {
  subjectLabel: string | null;
  actorName: string | null;
  /** Of those whose ids stand in its values. */
  names: Record<string, string>;
}

const exportedAtOnce = 1000;

/** One page of the history, the newest first. @throws AppError FORBIDDEN */
export async function listEvents(actor: UserActor, query: ListEvents): Promise<Page<AuditRecord>> {
  requirePermission(actor, 'events:read');
  const condition = sql<SqlBool>`${eventCondition(actor)} AND ${filtered(query)}`;
  const rows = await readBefore(query.cursor ?? null, condition, query.limit + 1);
  const page = rows.slice(0, query.limit);
  const nextCursor = rows.length > query.limit ? (page.at(-1)?.position ?? null) : null;
  const total = query.withTotal ? await count(condition) : undefined;
  return { rows: await named(page), nextCursor, ...(total !== undefined && { total }) };
}

/** The same events as a list has, all of them, batch after batch. @throws AppError FORBIDDEN */
export function exportEvents(actor: UserActor, filters: EventFilters): AsyncIterable<AuditRecord[]> {
  requirePermission(actor, 'events:read');
  return readBatches(sql<SqlBool>`${eventCondition(actor)} AND ${filtered(filters)}`);
}

async function* readBatches(condition: RawBuilder<SqlBool>): AsyncGenerator<AuditRecord[]> {
  for (let cursor: string | null = null; ;) {
    const rows: EventRow[] = await readBefore(cursor, condition, exportedAtOnce);
    if (rows.length > 0) yield await named(rows);
    if (rows.length < exportedAtOnce) return;
    cursor = rows.at(-1)?.position ?? null;
  }
}

function filtered({ from, to, actorId, type, subjectType, subjectId }: EventFilters): RawBuilder<SqlBool> {
  const conditions = [
    from !== undefined && sql<SqlBool>`e.at >= ${new Date(from)}`,
    to !== undefined && sql<SqlBool>`e.at <= ${new Date(to)}`,
    actorId !== undefined && sql<SqlBool>`e."actorId" = ${actorId}::uuid`,
    type !== undefined && sql<SqlBool>`e.type LIKE ANY(${type.map(asPattern)}::text[])`,
    subjectType !== undefined && sql<SqlBool>`e."subjectType" = ${subjectType}`,
    subjectId !== undefined && sql<SqlBool>`e."subjectId" = ${subjectId}::uuid`,
  ];
  return conditions.reduce<RawBuilder<SqlBool>>(
    (all, condition) => (condition ? sql<SqlBool>`${all} AND ${condition}` : all),
    sql<SqlBool>`true`,
  );
}

/** `user.*` is every kind of event about people. */
const asPattern = (kind: string) => kind.replace(/\*$/, '%');

async function readBefore(
  position: string | null,
  condition: RawBuilder<SqlBool>,
  limit: number,
): Promise<EventRow[]> {
  const beyond = position === null ? sql`true` : sql`e.position < ${position}::bigint`;
  const page = sql<EventRow>`
    SELECT e.position::text, e.at, e.type, e."subjectType", e."subjectId", e."actorType", e."actorId",
      e."loginSessionId", e."apiKeyId", e."requestId", e.data, d.before, d.after, d.address, d.device, d.client,
      d."erasedAt" IS NOT NULL AS "isErased", s.position IS NOT NULL AS "isSealed"
    FROM (SELECT * FROM "DomainEvent" e WHERE ${beyond} AND ${condition}
      ORDER BY e.position DESC LIMIT ${limit}) e
    LEFT JOIN "EventDetail" d ON d.position = e.position
    LEFT JOIN "EventSeal" s ON s.position = e.position
    ORDER BY e.position DESC`;
  return (await page.execute(kysely)).rows;
}

async function count(condition: RawBuilder<SqlBool>): Promise<number> {
  const counted = sql<{
    total: number;
  }>`SELECT count(*)::int AS total FROM "DomainEvent" e WHERE ${condition}`;
  return (await counted.execute(kysely)).rows[0]?.total ?? 0;
}

async function named(rows: EventRow[]): Promise<AuditRecord[]> {
  const labels = await readLabels(
    rows.flatMap((row) => [row.subjectId, row.actorId, ...idsIn([row.before, row.after, row.data])]),
  );
  return rows.map((row) => ({ ...row, ...namesOf(row, labels) }));
}

function namesOf(row: EventRow, labels: Labels) {
  const { subjectType, subjectId, actorType, actorId, before, after } = row;
  const toldName = [after, before].map((told) => told?.name).find((name) => typeof name === 'string');
  return {
    // What is gone by now is called as the event told it.
    subjectLabel: labels.of(subjectType, subjectId) ?? toldName ?? null,
    actorName: actorId && labels.of(actorType.toLowerCase(), actorId),
    names: namesIn([before, after, row.data], labels),
  };
}

function namesIn(values: unknown[], labels: Labels): Record<string, string> {
  const named = idsIn(values).map((id) => [id, labels.ofId(id)] as const);
  return Object.fromEntries(named.filter((one): one is [string, string] => one[1] !== null));
}

/** The ids among values, at any depth. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return isUuid(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set(Object.values(value).flatMap(idsIn))];
}
