import { describe, expect, it } from 'vitest';
import { addDays, countDays, findYearUpTo, isDay, todayIn } from '@/lib/days';
import {
  askedOf,
  type Choosing,
  findDays,
  listIntervals,
  type Preset,
  readQuestion,
  usualInterval,
  writeQuestion,
} from '@/lib/sales-question';

const TODAY = '2026-03-01';
const read = (query: string) => readQuestion(new URLSearchParams(query), TODAY);
const write = (query: string, choosing: Choosing) => writeQuestion(read(query), choosing);

describe('days', () => {
  it('begin and end where the merchant is', () => {
    const instant = new Date('2026-06-30T23:30:00Z');
    expect(todayIn('Europe/London', instant)).toBe('2026-07-01');
    expect(todayIn('UTC', instant)).toBe('2026-06-30');
    expect(todayIn('America/New_York', instant)).toBe('2026-06-30');
  });

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '', 'today', '2026-04-31', '20260401'])(
    '"%s" is none',
    (text) => expect(isDay(text)).toBe(false),
  );

  it('are counted over leap years and changes of the clock', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-03-30', -2)).toBe('2026-03-28');
    expect(countDays('2024-01-01', '2024-12-31')).toBe(366);
    expect(countDays('2026-03-01', '2026-03-01')).toBe(1);
  });

  it('make a year of whole months', () => {
    expect(findYearUpTo('2011-12-01')).toEqual({ from: '2011-01-01', to: '2011-12-31' });
    expect(findYearUpTo('2024-02-01')).toEqual({ from: '2023-03-01', to: '2024-02-29' });
  });
});

describe('the ranges that move with the calendar', () => {
  it.each<[Preset, string, string]>([
    ['today', TODAY, TODAY],
    ['7d', '2026-02-23', TODAY],
    ['30d', '2026-01-31', TODAY],
    ['90d', '2025-12-02', TODAY],
    ['this-year', '2026-01-01', TODAY],
    ['last-year', '2025-01-01', '2025-12-31'],
  ])('%s is %s to %s', (preset, from, to) => expect(findDays(preset, TODAY)).toEqual({ from, to }));
});

describe('the interval', () => {
  it.each([
    ['2026-01-01', '2026-01-01', 'day'],
    ['2026-01-01', '2026-04-02', 'day'],
    ['2026-01-01', '2026-04-03', 'week'],
    ['2024-01-01', '2024-12-31', 'week'],
    ['2010-12-01', '2011-12-31', 'month'],
  ])('of %s to %s is a %s', (from, to, interval) => expect(usualInterval(from, to)).toBe(interval));

  it('is none that would be too many points', () => {
    expect(listIntervals('2010-12-01', '2011-12-31')).toEqual(['day', 'week', 'month']);
    expect(listIntervals('2018-01-01', '2022-12-31')).toEqual(['week', 'month']);
    expect(listIntervals('2010-01-01', '2019-12-31')).toEqual(['month']);
  });
});

describe('the address', () => {
  it('says nothing where all is as usual', () => {
    const usual = read('');
    expect(usual).toMatchObject({ range: '30d', compare: 'previous', interval: 'day', channel: 'all' });
    expect(writeQuestion(usual, {})).toBe('');
    expect(askedOf(usual)).toEqual({ from: '2026-01-31', to: TODAY, compare: 'previous' });
  });

  it.each([
    'from=2010-12-01&to=2011-12-31',
    'range=last-year&compare=year',
    'range=7d&compare=none&channel=import&currency=EUR',
    'range=last-year&interval=month',
  ])('"%s" is read and written alike', (query) => expect(write(query, {})).toBe(query));

  it.each([
    ['range=yesterday'],
    ['from=2011-12-31&to=2010-12-01'],
    ['from=2026-02-30&to=2026-03-01'],
    ['from=2026-02-01'],
    ['from=1900-01-01&to=2026-01-01'],
    ['compare=both&channel=fax&interval=hour&currency=pounds'],
  ])('"%s" makes no sense and is as usual', (query) => expect(read(query)).toEqual(read('')));

  it('offers no interval that is too fine for the days', () => {
    expect(read('from=2010-01-01&to=2019-12-31&interval=day').interval).toBe('month');
  });

  it('keeps the other choices with a new one', () => {
    expect(write('compare=year&channel=chat', { range: '7d' })).toBe('range=7d&compare=year&channel=chat');
    expect(write('range=7d', { channel: 'import' })).toBe('range=7d&channel=import');
    expect(write('range=7d', { from: '2026-01-01', to: '2026-01-31' })).toBe('from=2026-01-01&to=2026-01-31');
    expect(write('from=2026-01-01&to=2026-01-31', { range: '30d' })).toBe('');
  });

  it('lets go of an interval that was chosen for other days', () => {
    expect(write('range=last-year&interval=month', { compare: 'none' })).toBe(
      'range=last-year&compare=none&interval=month',
    );
    expect(write('range=last-year&interval=month', { range: '7d' })).toBe('range=7d');
  });
});
