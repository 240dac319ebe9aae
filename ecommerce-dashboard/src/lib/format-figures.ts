import { type Day, toDate } from './days';
import type { Interval } from './sales-question';

/** Intl takes decimal strings as they are and rounds them exactly, which floats would not. */
const exact = (amount: string) => amount as `${number}`;

/** An amount with its currency, in the currency's own digits. */
export const formatMoney = (amount: string, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(exact(amount));

/** A round amount for an axis: "£1.5M". It is a place on a scale, not a figure. */
export const formatTick = (value: number, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
  }).format(value);

export const formatCount = (count: number, locale: string): string =>
  new Intl.NumberFormat(locale).format(count);

/** 0.125 as "12.5%". */
export const formatRatio = (ratio: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: ratio < 10 ? 1 : 0 }).format(
    ratio,
  );

const LENGTHS = {
  /** Beside others of the same axis. */
  short: { day: { day: 'numeric', month: 'short' }, month: { month: 'short', year: 'numeric' } },
  /** On its own. */
  full: {
    day: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' },
    month: { month: 'long', year: 'numeric' },
  },
} as const;

/** The interval that begins with this day: a day, a week (by its first day) or a month. */
export function formatInterval(
  day: Day,
  interval: Interval,
  locale: string,
  length: keyof typeof LENGTHS = 'full',
): string {
  const options = LENGTHS[length][interval === 'month' ? 'month' : 'day'];
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(toDate(day));
}

/** "Nov 1 – 30, 2026", or the one day. */
export const formatDays = (from: Day, to: Day, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).formatRange(
    toDate(from),
    toDate(to),
  );
