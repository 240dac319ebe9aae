/** A day of the merchant's calendar, "2026-11-30". Days compare and sort as text. */
export type Day = string;

const DAY_MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** The day at its noon in UTC: no offset and no clock change moves it to another day. */
export const toDate = (day: Day): Date => new Date(`${day}T12:00:00Z`);

const toDay = (date: Date): Day => date.toISOString().slice(0, 10);

/** Whether this is a day that the calendar has: not 30 February. */
export function isDay(text: string | null | undefined): text is Day {
  if (!text || !SHAPE.test(text)) return false;
  const date = toDate(text);
  return !Number.isNaN(date.getTime()) && toDay(date) === text;
}

/** Which day it is in a time zone such as "Europe/London". */
export function todayIn(timeZone: string, now = new Date()): Day {
  const parts = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
    .formatToParts(now)
    .map(({ type, value }) => [type, value] as const);
  const { year, month, day } = Object.fromEntries(parts);
  return `${year}-${month}-${day}`;
}

export const addDays = (day: Day, count: number): Day =>
  toDay(new Date(toDate(day).getTime() + count * DAY_MS));

/** How many days lie from the first to the last, both counted. */
export const countDays = (from: Day, to: Day): number =>
  Math.round((toDate(to).getTime() - toDate(from).getTime()) / DAY_MS) + 1;

/** The twelve months that end with the month of a day. */
export function findYearUpTo(day: Day): { from: Day; to: Day } {
  const date = toDate(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  return {
    from: toDay(new Date(Date.UTC(year, month - 11, 1))),
    to: toDay(new Date(Date.UTC(year, month + 1, 0))),
  };
}
