import { sql } from 'kysely';
import { kysely } from '../../db/client.js';
import { environment } from '../../config/environment.js';
import { type Day, dayIn } from '../../utils/days.js';
import { readSettings } from '../platform/settings.service.js';

/** Who was seen on the day at hand: known here, a person costs nothing more until it ends. */
let seen = { day: '', userIds: new Set<string>() };
/** Who is not written down yet, by day. */
const waiting = new Map<Day, Set<string>>();
/** In which the merchant's days begin and end, as of the last time that people were written down. */
let timeZone = environment.MERCHANT_TIME_ZONE;
/** The day of the second at hand: days end with whole seconds, and naming one is too slow for every request. */
let known = { second: 0, day: '' };

function dayOf(now: Date): Day {
  const second = Math.floor(now.getTime() / 1000);
  if (second !== known.second) known = { second, day: dayIn(timeZone, now) };
  return known.day;
}

function remember(day: Day, userId: string): void {
  const others = waiting.get(day);
  if (others) others.add(userId);
  else waiting.set(day, new Set([userId]));
}

/** Remembers that a person is active today; `writeUserDays` writes it down. */
export function noteActive(userId: string, now = new Date()): void {
  const day = dayOf(now);
  if (day !== seen.day) seen = { day, userIds: new Set() };
  if (seen.userIds.has(userId)) return;
  seen.userIds.add(userId);
  remember(day, userId);
}

/** Both sets as long as the longer one, united. */
const united = sql`((d.users || repeat('0', length(excluded.users) - length(d.users))::varbit)
  | (excluded.users || repeat('0', length(d.users) - length(excluded.users))::varbit))`;

/** Adds people to the set of a day, whoever of them is in it already. */
export async function putUserDay(day: Day, userIds: readonly string[]): Promise<void> {
  await sql`
    INSERT INTO "UserDay" AS d (day, users)
    SELECT ${day}::date, string_agg(repeat('0', gap) || '1', '' ORDER BY number)::varbit
    FROM (
      SELECT number, number - lag(number, 1, -1) OVER (ORDER BY number) - 1 AS gap
      FROM "UserRegistration" WHERE "userId" = ANY(${userIds}::uuid[])
    ) placed HAVING count(*) > 0
    ON CONFLICT (day) DO UPDATE SET users = ${united} WHERE d.users <> ${united}`.execute(kysely);
}

/**
 * Writes down who was active since the last time, one statement a day: a person at most once a day and instance.
 * @returns how many were written
 */
export async function writeUserDays(): Promise<number> {
  ({ timeZone } = await readSettings('merchant'));
  let count = 0;
  for (const [day, userIds] of waiting) {
    waiting.delete(day);
    try {
      await putUserDay(day, [...userIds]);
    } catch (error) {
      // They were noted once and would never be again: the next turn writes them.
      for (const userId of userIds) remember(day, userId);
      throw error;
    }
    count += userIds.size;
  }
  return count;
}
