import { addDays, countDays, type Day, isDay } from './days';

/** What the page is asked for. All of it stands in the address; what is as usual stays out of it. */
export interface SalesQuestion {
  range: Range;
  from: Day;
  to: Day;
  compare: Compare;
  interval: Interval;
  channel: Channel | 'all';
  /** Undefined: the merchant's. */
  currency: string | undefined;
}

export const PRESETS = ['today', '7d', '30d', '90d', 'this-year', 'last-year'] as const;
export const RANGES = [...PRESETS, 'custom'] as const;
export const COMPARES = ['previous', 'year', 'none'] as const;
export const INTERVALS = ['day', 'week', 'month'] as const;
export const CHANNELS = ['panel', 'chat', 'api', 'sourcing', 'import'] as const;
export type Preset = (typeof PRESETS)[number];
export type Range = (typeof RANGES)[number];
export type Compare = (typeof COMPARES)[number];
export type Interval = (typeof INTERVALS)[number];
export type Channel = (typeof CHANNELS)[number];

const USUAL = { range: '30d', compare: 'previous', channel: 'all' } as const;
/** So many days may be drawn one by one, and so many in weeks. */
const MOST_DAYS = 400;
const MOST_WEEK_DAYS = 7 * 400;
/** The API answers for ten years at most. */
export const MOST_YEARS = 10;
const MOST_RANGE_DAYS = 3652;

/** Whether these are days that may be asked for: in order, and not too many. */
export const isRange = (from: string | null, to: string | null): boolean =>
  isDay(from) && isDay(to) && from <= to && countDays(from, to) <= MOST_RANGE_DAYS;

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text);

/** The first and the last day of a range that moves with the calendar. */
export function findDays(preset: Preset, today: Day): { from: Day; to: Day } {
  const year = Number(today.slice(0, 4));
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case 'this-year':
      return { from: `${year}-01-01`, to: today };
    case 'last-year':
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
    default:
      return { from: addDays(today, 1 - Number.parseInt(preset, 10)), to: today };
  }
}

/** The intervals that a range of this length can be cut into and still be read. */
export function listIntervals(from: Day, to: Day): Interval[] {
  const days = countDays(from, to);
  if (days <= MOST_DAYS) return [...INTERVALS];
  return days <= MOST_WEEK_DAYS ? ['week', 'month'] : ['month'];
}

/** Days up to a quarter, weeks up to a year, then months. */
export function usualInterval(from: Day, to: Day): Interval {
  const days = countDays(from, to);
  if (days <= 92) return 'day';
  return days <= 366 ? 'week' : 'month';
}

function readRange(address: URLSearchParams, today: Day): Pick<SalesQuestion, 'range' | 'from' | 'to'> {
  const [from, to] = [address.get('from'), address.get('to')];
  if (from && to && isRange(from, to)) return { range: 'custom', from, to };
  const preset = oneOf(PRESETS, address.get('range')) ?? USUAL.range;
  return { range: preset, ...findDays(preset, today) };
}

/** Reads the address; what makes no sense there is as usual. */
export function readQuestion(address: URLSearchParams, today: Day): SalesQuestion {
  const period = readRange(address, today);
  const { from, to } = period;
  const currency = address.get('currency') ?? '';
  return {
    ...period,
    compare: oneOf(COMPARES, address.get('compare')) ?? USUAL.compare,
    interval: oneOf(listIntervals(from, to), address.get('interval')) ?? usualInterval(from, to),
    channel: oneOf(CHANNELS, address.get('channel')) ?? USUAL.channel,
    currency: /^[A-Z]{3}$/.test(currency) ? currency : undefined,
  };
}

/** What is chosen anew; a new range is cut as is usual for its length. */
export type Choosing =
  | { range: Preset }
  | { from: Day; to: Day }
  | Partial<Pick<SalesQuestion, 'compare' | 'interval' | 'channel' | 'currency'>>;

function nameDays({ range, from, to }: SalesQuestion): Record<string, string> {
  if (range === 'custom') return { from, to };
  return range === USUAL.range ? {} : { range };
}

/** The address's query for a question after a choice. */
export function writeQuestion(question: SalesQuestion, choosing: Choosing): string {
  const isNewRange = 'range' in choosing || 'from' in choosing;
  const next = { ...question, ...choosing };
  if ('from' in choosing) next.range = 'custom';
  const { compare, interval, channel, currency } = next;
  const isUsualInterval = isNewRange || interval === usualInterval(next.from, next.to);
  return new URLSearchParams({
    ...nameDays(next),
    ...(compare !== USUAL.compare && { compare }),
    ...(!isUsualInterval && { interval }),
    ...(channel !== USUAL.channel && { channel }),
    ...(currency && { currency }),
  }).toString();
}

/** The parts of a question that every query sends. */
export function askedOf(question: Omit<SalesQuestion, 'range' | 'interval'>) {
  const { from, to, compare, channel, currency } = question;
  return {
    from,
    to,
    ...(compare !== 'none' && { compare }),
    ...(channel !== 'all' && { channel: [channel] }),
    ...(currency && { currency }),
  };
}
