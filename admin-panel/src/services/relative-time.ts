const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
const units = [
  ['day', day],
  ['hour', hour],
  ['minute', minute],
] as const;

/** "3 minutes ago" within a week of `now`, the date before and after that. */
export function relativeTime(at: Date, now: Date, locale: string): string {
  const seconds = (at.getTime() - now.getTime()) / 1000;
  if (Math.abs(seconds) >= 7 * day) {
    const date: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
    if (at.getFullYear() !== now.getFullYear()) date.year = 'numeric';
    return new Intl.DateTimeFormat(locale, date).format(at);
  }
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const [unit, length] = units.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', Infinity];
  return unit === 'second' ? words.format(0, 'second') : words.format(Math.trunc(seconds / length), unit);
}
