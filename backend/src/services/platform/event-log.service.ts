import { setTimeout as delay } from 'node:timers/promises';
import { logger } from '../../config/logger.js';
import { pool } from '../../db/client.js';
import { nextCommit } from '../../db/commit-signal.js';
import type { EventType } from './events.service.js';
import { runFrom } from './origin.service.js';
import { adoptRestoredLog, isRestoredElsewhere } from './restored-log.service.js';

/** A line of the history, as a reader gets it. */
export interface LoggedEvent {
  position: string;
  xid: string;
  type: EventType;
  subjectId: string;
  actorId: string | null;
  data: Record<string, unknown>;
}

export interface EventReaderSpec {
  /** Under this name its place in the log is kept. */
  name: string;
  types: readonly EventType[];
  /** At least once, in commit-safe order. A failure is retried from the same place. */
  read: (events: LoggedEvent[]) => Promise<void>;
}

const batchSize = 500;
const idleMilliseconds = 1000;
/** While a fresh event still waits for an older transaction to end. */
const eagerMilliseconds = 20;

/*
 * Ordered by (xid, position) and read only below the oldest running transaction: every transaction below that
 * horizon has ended, so nothing can appear behind the cursor. Positions alone would skip rows that commit late.
 * https://www.postgresql.org/docs/current/functions-info.html#FUNCTIONS-PG-SNAPSHOT
 */
const nextEvents = `
  SELECT e.position::text, e.xid::text, e.type, e."subjectId", e."actorId", e.data
  FROM "DomainEvent" e, "EventReader" r
  WHERE r.name = $1 AND (e.xid, e.position) > (r.xid, r.position)
    AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
  ORDER BY e.xid, e.position LIMIT ${batchSize}`;
const anythingWaits = `
  SELECT EXISTS (SELECT 1 FROM "DomainEvent" e, "EventReader" r
    WHERE r.name = $1 AND (e.xid, e.position) > (r.xid, r.position)) AS waits`;

/** Follows the log until aborted. Of all instances one reads at a time. */
export async function followEvents(spec: EventReaderSpec, signal: AbortSignal): Promise<void> {
  let isKnown = false;
  const readOn = async () => {
    if (!isKnown)
      await pool.query(`INSERT INTO "EventReader" (name) VALUES ($1) ON CONFLICT DO NOTHING`, [spec.name]);
    isKnown = true;
    return readBatch(spec);
  };
  while (!signal.aborted) {
    const woken = nextCommit();
    const pause = await readOn().catch((error: unknown) => {
      logger.error({ err: error, reader: spec.name }, 'a reader of the event log failed and tries again');
      return idleMilliseconds;
    });
    if (pause === 0) continue;
    await rest(pause, pause === eagerMilliseconds ? undefined : woken, signal);
  }
}

/** Waits, until something is committed at most; the timer ends with the wait. */
async function rest(pause: number, woken: Promise<void> | undefined, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const timer = delay(pause, undefined, { signal: AbortSignal.any([signal, over.signal]), ref: false });
  await Promise.race([timer.catch(() => undefined), ...(woken ? [woken] : [])]);
  over.abort();
}

/** Reads one batch; answers how long to rest before the next. */
async function readBatch(spec: EventReaderSpec): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    // An advisory lock takes no transaction id, so a reader at work does not hold up the horizon of the others.
    const lock = `SELECT pg_try_advisory_xact_lock(hashtext('event-reader'), hashtext($1)) AS locked,
      ${isRestoredElsewhere} AS restored`;
    const { rows: locks } = await client.query<{ locked: boolean; restored: boolean }>(lock, [spec.name]);
    if (!locks[0]?.locked) return idleMilliseconds;
    if (locks[0].restored) await adoptRestoredLog(client);
    const { rows } = await client.query<LoggedEvent>(nextEvents, [spec.name]);
    const wanted = rows.filter((event) => spec.types.includes(event.type));
    if (wanted.length > 0) await runFrom({ job: spec.name }, () => spec.read(wanted));
    const last = rows.at(-1);
    if (last) {
      const move = `UPDATE "EventReader" SET xid = $2::text::xid8, position = $3, "updatedAt" = now() WHERE name = $1`;
      await client.query(move, [spec.name, last.xid, last.position]);
      return 0;
    }
    const { rows: waiting } = await client.query<{ waits: boolean }>(anythingWaits, [spec.name]);
    return waiting[0]?.waits ? eagerMilliseconds : idleMilliseconds;
  } finally {
    // COMMIT after a failed statement rolls back, and the batch is read again.
    await client.query('COMMIT').catch(() => undefined);
    client.release();
  }
}
