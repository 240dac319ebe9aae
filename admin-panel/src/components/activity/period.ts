import { type CalendarDate, parseDate, today } from '@internationalized/date';
import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { dayOf, textOf } from '@/components/commerce/address';

export const intervals = ['day', 'week', 'month'] as const;
export type Interval = (typeof intervals)[number];

/** Days of the merchant's calendar, both counted. */
export interface Period {
  from: string;
  to: string;
  interval: Interval;
}

/** The stretches that are often looked at. */
export const presets = {
  month: { days: 30, interval: 'day' },
  quarter: { days: 90, interval: 'week' },
  year: { days: 365, interval: 'month' },
} as const satisfies Record<string, { days: number; interval: Interval }>;
export type Preset = keyof typeof presets;

const ending = (to: CalendarDate, { days, interval }: (typeof presets)[Preset]): Period => ({
  from: to.subtract({ days: days - 1 }).toString(),
  to: to.toString(),
  interval,
});

/** The last days up to today, on the merchant's clock. */
export const presetPeriod = (preset: Preset, timeZone: string): Period =>
  ending(today(timeZone), presets[preset]);

/** The period that an address names; of what is missing or wrong the usual one: 90 days by week. */
export function parsePeriod(query: LocationQuery, timeZone: string): Period {
  const usual = presetPeriod('quarter', timeZone);
  const to = dayOf(query.to) || usual.to;
  const from = dayOf(query.from) || ending(parseDate(to), presets.quarter).from;
  const interval = intervals.find((one) => one === textOf(query.interval)) ?? usual.interval;
  return { from, to, interval };
}

export const formatPeriod = ({ from, to, interval }: Period): LocationQueryRaw => ({ from, to, interval });
