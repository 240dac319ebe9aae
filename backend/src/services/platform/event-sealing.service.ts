import { sql } from 'kysely';
import type { PoolClient } from 'pg';
import { kysely, pool } from '../../db/client.js';
import {
  chainStart,
  digestOf,
  linkOf,
  type SealedDetail,
  sealedColumns,
  type SealedEvent,
} from './event-chain.js';
import { adoptRestoredLog, isRestoredElsewhere } from './restored-log.service.js';

/** Under this name the place of the seals in the log is kept, as a reader's. */
export const sealer = 'seals';
const batchSize = 1000;

type WaitingRow = SealedEvent & SealedDetail & { xid: string; isSealed: boolean };

/*
 * Committed events behind the last sealed one, in the order of readers (event-log.service.ts): nothing can appear between
 * them later. After a restore some are read again, which have their seals.
 */
const { sql: nextWaiting } = sql`
  SELECT e.xid::text, ${sealedColumns}, s.position IS NOT NULL AS "isSealed"
  FROM (SELECT e.* FROM "DomainEvent" e, "EventReader" r
    WHERE r.name = 'seals' AND (e.xid, e.position) > (r.xid, r.position)
      AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
    ORDER BY e.xid, e.position LIMIT 1000) e
  LEFT JOIN "EventDetail" d ON d.position = e.position
  LEFT JOIN "EventSeal" s ON s.position = e.position
  ORDER BY e.xid, e.position`.compile(kysely);

/** Seals what was committed and waits for its seal. Of all instances one seals at a time. @returns how many */
export async function sealEvents(signal?: AbortSignal): Promise<number> {
  await pool.query(`INSERT INTO "EventReader" (name) VALUES ($1) ON CONFLICT DO NOTHING`, [sealer]);
  let sealed = 0;
  for (;;) {
    const { read, made } = await inOwnTransaction(sealBatch);
    sealed += made;
    if (read < batchSize || signal?.aborted) return sealed;
  }
}

interface Batch {
  read: number;
  made: number;
}

async function inOwnTransaction(work: (client: PoolClient) => Promise<Batch>): Promise<Batch> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const batch = await work(client);
    await client.query('COMMIT');
    return batch;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

async function sealBatch(client: PoolClient): Promise<Batch> {
  const { rows: locks } = await client.query<{ locked: boolean; restored: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtext('event-seals')) AS locked, ${isRestoredElsewhere} AS restored`,
  );
  if (!locks[0]?.locked) return { read: 0, made: 0 };
  if (locks[0].restored) await adoptRestoredLog(client);
  const { rows } = await client.query<WaitingRow>(nextWaiting);
  const last = rows.at(-1);
  if (!last) return { read: 0, made: 0 };
  const made = await writeSeals(
    client,
    rows.filter(({ isSealed }) => !isSealed),
  );
  const move = `UPDATE "EventReader" SET xid = $2::text::xid8, position = $3, "updatedAt" = now() WHERE name = $1`;
  await client.query(move, [sealer, last.xid, last.position]);
  return { read: rows.length, made };
}

async function writeSeals(client: PoolClient, events: readonly WaitingRow[]): Promise<number> {
  const { rows } = await client.query<{ ordinal: string; hash: Buffer }>(
    'SELECT s.ordinal::text, s.hash FROM "EventSeal" s ORDER BY s.ordinal DESC LIMIT 1',
  );
  let ordinal = BigInt(rows[0]?.ordinal ?? 0);
  let hash: Buffer = rows[0]?.hash ?? chainStart;
  const seals = events.map((event) => {
    const detailDigest = digestOf(event);
    ordinal += 1n;
    hash = linkOf(hash, ordinal, event, detailDigest);
    return { ordinal: String(ordinal), position: event.position, hash, detailDigest };
  });
  await client.query(
    `INSERT INTO "EventSeal" (ordinal, position, hash, "detailDigest")
     SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bytea[])`,
    [
      seals.map((seal) => seal.ordinal),
      seals.map(({ position }) => position),
      seals.map((seal) => seal.hash),
      seals.map(({ detailDigest }) => detailDigest),
    ],
  );
  return seals.length;
}
