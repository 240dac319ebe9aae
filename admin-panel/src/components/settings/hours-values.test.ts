import { describe, expect, it } from 'vitest';
import { hoursBody, hoursValues, nextStretch, stretchFault } from './hours-values';

const record = (week: { day: number; from: string; to: string }[]) => ({
  group: 'hours' as const,
  values: { week, holidays: [{ date: '2026-12-25', name: 'Christmas' }] },
  abilities: { update: true },
  version: 1,
});

describe('the hours of a week', () => {
  it('come back as they were, in the order of the days and hours', () => {
    const week = [
      { day: 2, from: '13:00', to: '24:00' },
      { day: 2, from: '09:00', to: '12:00' },
      { day: 7, from: '00:00', to: '24:00' },
    ];
    const values = hoursValues(record(week));
    expect(values.days[1]).toEqual([
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '00:00' },
    ]);
    expect(hoursBody(values)).toEqual({
      week: [week[1], week[0], week[2]],
      holidays: [{ date: '2026-12-25', name: 'Christmas' }],
    });
  });

  it('are copies: what is typed leaves the record alone', () => {
    const read = record([{ day: 1, from: '09:00', to: '17:00' }]);
    hoursValues(read).days[0]![0]!.from = '10:00';
    expect(hoursValues(read).days[0]![0]!.from).toBe('09:00');
  });

  it('tells a fault at the stretch that it is of', () => {
    const days = [
      [{ from: '', to: '' }],
      [],
      [
        { from: '', to: '' },
        { from: '', to: '' },
      ],
      [],
      [],
      [],
      [],
    ];
    expect(stretchFault({ 'week.2': 'overlaps' }, days, 2, 1)).toBe('overlaps');
    expect(stretchFault({ 'week.0.from': 'no time' }, days, 0, 0)).toBe('no time');
    expect(stretchFault({ 'week.2': 'overlaps' }, days, 2, 0)).toBeUndefined();
  });

  it.each([
    [[], { from: '09:00', to: '17:00' }],
    [[{ from: '09:00', to: '12:00' }], { from: '13:00', to: '14:00' }],
    [[{ from: '09:00', to: '21:30' }], { from: '22:00', to: '23:00' }],
    [[{ from: '09:00', to: '00:00' }], { from: '09:00', to: '17:00' }],
  ])('goes on after %j with %j', (stretches, next) => expect(nextStretch(stretches)).toEqual(next));
});
