import { sql } from 'kysely';
import { kysely } from '../../db/client.js';
import type { Day } from '../../utils/days.js';
import { readSettings } from '../platform/settings.service.js';
import { keepCountedZone } from './counted-zone.service.js';
import { recountDays, recountMonth, stretchesOf } from './sales-days.service.js';

export interface RebuildOptions {
  /** Told after each commit how many days are done, and of how many. */
  progress: (done: number, total: number) => void;
  /** Ends the rebuild after the stretch at hand; what is done stays done. */
  signal: AbortSignal;
}

export interface RebuildOutcome {
  /** How many days were counted, and on how many of them something was wrong. */
  days: number;
  changedDays: number;
  /** How many rows were written anew, and how many taken away. */
  written: number;
  removed: number;
  isStopped: boolean;
}

/** Every day that an order or a figure stands on. */
async function listDays(zone: string): Promise<{ day: Day; orders: number }[]> {
  const { rows } = await sql<{ day: Day; orders: number }>`
    SELECT day::text, sum(orders)::int AS orders FROM (
      SELECT ("confirmedAt" AT TIME ZONE ${zone})::date AS day, count(*) AS orders FROM "Order"
        WHERE "confirmedAt" IS NOT NULL GROUP BY 1
      UNION ALL SELECT ("returnedAt" AT TIME ZONE ${zone})::date, count(*) FROM "Order"
        WHERE "returnedAt" IS NOT NULL GROUP BY 1
      UNION ALL SELECT DISTINCT day, 0 FROM "SalesMetric"
      UNION ALL SELECT DISTINCT day, 0 FROM "CustomerDay"
    ) d GROUP BY day ORDER BY day`.execute(kysely);
  return rows;
}

/** The first day of every month that a figure stands on. */
async function listMonths(): Promise<Day[]> {
  const { rows } = await sql<{ month: Day }>`
    SELECT date_trunc('month', day::timestamp)::date::text AS month FROM "SalesMetric" WHERE dimension = 'TOTAL'
    UNION SELECT month::text FROM "ProductMonth" ORDER BY 1`.execute(kysely);
  return rows.map(({ month }) => month);
}

/**
 * Counts every day anew in the merchant's time zone of now, stretch by stretch, while the API serves and orders change: what changes meanwhile is counted
 * by the reader of the event log, and both take turns.
 */
export async function rebuildFigures({ progress, signal }: RebuildOptions): Promise<RebuildOutcome> {
  const { timeZone: zone } = await readSettings('merchant');
  const days = await listDays(zone);
  const outcome: RebuildOutcome = { days: 0, changedDays: 0, written: 0, removed: 0, isStopped: false };
  for (const stretch of stretchesOf(days)) {
    if (signal.aborted) return { ...outcome, isStopped: true };
    const moved = await recountDays(stretch, zone);
    outcome.days += stretch.length;
    outcome.changedDays += new Set(moved.map(({ day }) => day)).size;
    for (const { written, removed } of moved) {
      outcome.written += written;
      outcome.removed += removed;
    }
    progress(outcome.days, days.length);
  }
  for (const month of await listMonths()) {
    const { written, removed } = await recountMonth(month);
    outcome.written += written;
    outcome.removed += removed;
  }
  await keepCountedZone(zone);
  return outcome;
}
