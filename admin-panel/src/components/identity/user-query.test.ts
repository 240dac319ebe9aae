import { describe, expect, it } from 'vitest';
import { formatUserFilters, isNarrowed, nextSort, parseUserFilters, userQuery } from './user-query';

const role = '0192f0c1-2222-7333-8444-555566667777';

describe('the filters of people', () => {
  it('survive the address', () => {
    const query = {
      q: 'ada',
      status: 'active,suspended',
      role,
      availability: 'away',
      seen: 'not_30',
      sort: 'email',
    };
    expect(formatUserFilters(parseUserFilters(query))).toEqual(query);
  });

  it('are as if absent where the address names them wrongly', () => {
    const wrong = {
      status: 'gone',
      role: 'x',
      availability: 'maybe',
      seen: 'in_3',
      sort: 'password',
      q: ['a', 'b'],
    };
    expect(formatUserFilters(parseUserFilters(wrong))).toEqual({});
  });

  it('ask for the time of the last use from now', () => {
    const now = Date.parse('2026-11-22T00:00:00.000Z');
    const of = (seen: string) => userQuery(parseUserFilters({ seen }), now);
    expect(of('in_7')).toEqual({ lastSeenFrom: '2026-11-15T00:00:00.000Z' });
    expect(of('not_30')).toEqual({ lastSeenTo: '2026-10-23T00:00:00.000Z' });
  });

  it('narrow by everything but the order', () => {
    expect(isNarrowed(parseUserFilters({ sort: 'name' }))).toBe(false);
    expect(isNarrowed(parseUserFilters({ seen: 'in_7' }))).toBe(true);
    expect([nextSort('-createdAt', 'name'), nextSort('name', 'name'), nextSort('-name', 'name')]).toEqual([
      ...['name', '-name', 'name'],
    ]);
  });
});
