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

  it('ask for whole days where the person is', () => {
    const { from, to } = orderQuery(parseOrderFilters({ from: '2026-11-01', to: '2026-11-01' }));
    expect(from).toBe(new Date(2026, 10, 1).toISOString());
    expect(to).toBe(new Date(2026, 10, 1, 23, 59, 59, 999).toISOString());
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
