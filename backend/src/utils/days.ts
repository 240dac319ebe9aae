/** Calendar days as `YYYY-MM-DD`, which sort and compare as texts. None of them knows a time or a zone. */
export type Day = string;

/** Twenty-four hours; a day of the calendar has an hour more or less where clocks change. */
export const dayMilliseconds = 86_400_000;
const utcOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const written = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => written(utcOf(day) + days * dayMilliseconds);

/** How many days a stretch has, both ends counted. */
export const countDays = (from: Day, to: Day): number => (utcOf(to) - utcOf(from)) / dayMilliseconds + 1;

/** The same date in another year; of 29 February the 28th, where there is none. */
export function addYears(day: Day, years: number): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year + years, month, 0)).getUTCDate();
  return written(Date.UTC(year + years, month - 1, Math.min(date, lastDate)));
}

/** The day that an instant falls on in a time zone. */
export function dayIn(timeZone: string, instant: Date): Day {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

export type Interval = 'day' | 'week' | 'month';

/** The first day of the interval after the one that a day is in; weeks begin on Monday. */
function nextInterval(day: Day, interval: Interval): Day {
  if (interval === 'day') return addDays(day, 1);
  const date = new Date(utcOf(day));
  if (interval === 'week') return addDays(day, 7 - ((date.getUTCDay() + 6) % 7));
  return written(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1));
}

/** The first day of every interval of a stretch; the first interval is cut at `from`. */
export function intervalsOf(from: Day, to: Day, interval: Interval): Day[] {
  const starts: Day[] = [];
  for (let day = from; day <= to; day = nextInterval(day, interval)) starts.push(day);
  return starts;
}
