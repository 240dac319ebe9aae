import { describe, expect, it } from 'vitest';
import { formatOrderFilters, isFiltered, orderQuery, parseOrderFilters } from './order-query';
import { formatProductFilters, parseProductFilters, productQuery } from './product-query';

const company = '0190a000-0000-7000-8000-000000000001';

describe('the filters of orders', () => {
  it('come out of the address as they went into it', () => {
    const query = { q: 'corner', status: 'draft,shipped', channel: 'import', kind: 'credit', company };
    const dates = { from: '2026-11-01', to: '2026-11-21' };
    expect(formatOrderFilters(parseOrderFilters({ ...query, ...dates }))).toEqual({ ...query, ...dates });
    expect(isFiltered(parseOrderFilters({}))).toBe(false);
    expect(isFiltered(parseOrderFilters({ status: 'draft' }))).toBe(true);
  });

  it('leave out what the address names wrongly', () => {
    const wrong = {
      ...{ status: 'LOST,pending,', channel: 'fax', kind: ['sale', 'credit'], q: ['a', 'b'] },
      ...{ from: '2026-02-31', to: '21.11.2026', company: 'corner', contact: null },
    };
    expect(formatOrderFilters(parseOrderFilters(wrong))).toEqual({ status: 'pending' });
  });

  const daysIn = (timeZone: string, from: string, to = from) => {
    const asked = orderQuery(parseOrderFilters({ from, to }), timeZone);
    return [asked.from, asked.to];
  };

  it.each([
    ['2011-01-15', '2011-01-15T00:00:00.000Z', '2011-01-15T23:59:59.999Z'],
    ['2011-07-15', '2011-07-14T23:00:00.000Z', '2011-07-15T22:59:59.999Z'],
    // Of 23 hours, and of 25.
    ['2011-03-27', '2011-03-27T00:00:00.000Z', '2011-03-27T22:59:59.999Z'],
    ['2011-10-30', '2011-10-29T23:00:00.000Z', '2011-10-30T23:59:59.999Z'],
  ])('ask for the whole %s of a merchant in London', (day, from, to) =>
    expect(daysIn('Europe/London', day)).toEqual([from, to]),
  );

  it('ask for the merchant’s days, wherever the person is', () => {
    expect(daysIn('Asia/Tokyo', '2026-11-01')).toEqual([
      '2026-10-31T15:00:00.000Z',
      '2026-11-01T14:59:59.999Z',
    ]);
    expect(daysIn('America/New_York', '2026-11-01', '2026-11-02')).toEqual([
      '2026-11-01T04:00:00.000Z',
      '2026-11-03T04:59:59.999Z',
    ]);
    // This day begins at one o'clock.
    expect(daysIn('Africa/Cairo', '2026-04-24')).toEqual([
      '2026-04-23T22:00:00.000Z',
      '2026-04-24T20:59:59.999Z',
    ]);
  });
});

describe('the filters of products', () => {
  it('show what is for sale by name where nothing else is asked for', () => {
    expect(productQuery(parseProductFilters({}))).toEqual({ status: ['ACTIVE'], sort: 'name' });
    expect(formatProductFilters(parseProductFilters({ status: 'gone', sort: 'price' }))).toEqual({});
  });

  it('come out of the address as they went into it', () => {
    const query = { q: 'bowl', category: company, status: 'any', sort: 'newest' };
    const filters = parseProductFilters(query);
    expect(formatProductFilters(filters)).toEqual(query);
    expect(productQuery(filters)).toEqual({
      ...{ q: 'bowl', categoryId: company, status: ['ACTIVE', 'INACTIVE'], sort: '-createdAt' },
    });
  });
});
