import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { kysely } from '../../db/client.js';
import type { Day } from '../../utils/days.js';
import type { LoggedEvent } from '../platform/event-log.service.js';
import { readSettings } from '../platform/settings.service.js';
import { type MovedDay, recountDays, stretchesOf } from './sales-days.service.js';
import { salesNews } from './sales-news.service.js';

export const salesEvents = ['order.created', 'order.updated', 'order.moved', 'order.imported'] as const;

/**
 * The merchant days that orders stand on, with how many others stand there. An import that moved an order to an earlier
 * day tells in its event when the order was confirmed before.
 */
async function touchedDays(events: LoggedEvent[], zone: string): Promise<{ day: Day; orders: number }[]> {
  const ids = [...new Set(events.map(({ subjectId }) => subjectId))];
  const before = events.flatMap(({ data }) =>
    typeof data.confirmedBefore === 'string' ? [data.confirmedBefore] : [],
  );
  const { rows } = await sql<{ day: Day; orders: number }>`
    SELECT t.day::text, (SELECT count(*)::int FROM "Order" o
      WHERE o."confirmedAt" >= t.day::timestamp AT TIME ZONE ${zone}
        AND o."confirmedAt" < (t.day + 1)::timestamp AT TIME ZONE ${zone}) AS orders
    FROM (
      SELECT DISTINCT (at AT TIME ZONE ${zone})::date AS day FROM (
        SELECT "confirmedAt" AS at FROM "Order" WHERE id = ANY(${ids}::uuid[])
        UNION ALL SELECT "returnedAt" FROM "Order" WHERE id = ANY(${ids}::uuid[])
        UNION ALL SELECT unnest(${before}::timestamptz[])
      ) moments WHERE at IS NOT NULL
    ) t ORDER BY t.day`.execute(kysely);
  return rows;
}

/** At most so long a change waits for the one before it to have been paid for. */
const longestRest = 600;
let restsUntil = 0;

/**
 * Rests twice as long as the last recount took: a rush of orders on one large day is counted together, and most of the
 * time is left to those who order.
 */
async function paced(work: () => Promise<void>): Promise<void> {
  await delay(Math.max(0, restsUntil - performance.now()));
  const began = performance.now();
  await work();
  const ended = performance.now();
  restsUntil = ended + Math.min(longestRest, 2 * (ended - began));
}

/**
 * Keeps the figures: counts the days anew that the orders of these events stand on. What is counted is what the orders
 * are now, so that an event may be read twice, late, or together with others.
 */
export function readSalesEvents(events: LoggedEvent[]): Promise<void> {
  return paced(async () => {
    const { timeZone: zone } = await readSettings('merchant');
    for (const days of stretchesOf(await touchedDays(events, zone))) tellMoved(await recountDays(days, zone));
  });
}

/** Told after each commit: whoever asks then is answered with the new figures. */
function tellMoved(moved: MovedDay[]): void {
  const [first] = moved;
  const last = moved.at(-1);
  if (!first || !last) return;
  const currencies = [...new Set(moved.map(({ currency }) => currency))];
  salesNews.tell('moved', { stretch: { currencies, from: first.day, to: last.day } });
}
