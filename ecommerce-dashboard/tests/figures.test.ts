import { describe, expect, it } from 'vitest';
import { changeBetween } from '@/lib/decimal';
import { formatDays, formatInterval, formatMoney, formatRatio, formatTick } from '@/lib/format-figures';

describe('changeBetween', () => {
  it.each([
    ['112.50', '100', { direction: 'more', ratio: 0.125 }],
    ['50', '100', { direction: 'less', ratio: 0.5 }],
    ['0', '100', { direction: 'less', ratio: 1 }],
    ['100.0000', '100', { direction: 'same' }],
    ['0', '0.00', { direction: 'same' }],
    ['3', '0', { direction: 'new' }],
    ['-3', '0', { direction: 'new' }],
    // Credits may outweigh sales: from a loss to a gain is more.
    ['50', '-100', { direction: 'more', ratio: 1.5 }],
    ['-150', '-100', { direction: 'less', ratio: 0.5 }],
    // A tenth of a percent is the least that is told, rounded and not cut off.
    ['1000.4', '1000', { direction: 'same' }],
    ['1000.5', '1000', { direction: 'more', ratio: 0.001 }],
    ['999.5', '1000', { direction: 'less', ratio: 0.001 }],
  ])('%s after %s', (now, before, change) => expect(changeBetween(now, before)).toEqual(change));

  it('sees the last digit of amounts that a float cannot hold', () => {
    expect(changeBetween('-9007199254740993', '-9007199254740992')).toEqual({ direction: 'same' });
    expect(changeBetween('27021597764222977', '9007199254740992.25')).toEqual({
      direction: 'more',
      ratio: 2,
    });
    expect(changeBetween('0.0003', '0.0002')).toEqual({ direction: 'more', ratio: 0.5 });
  });
});

describe('amounts', () => {
  it('are written from their decimal string, without a loss', () => {
    expect(formatMoney('9747747.934', 'GBP', 'en')).toBe('£9,747,747.93');
    expect(formatMoney('90071992547409930.07', 'GBP', 'en')).toBe('£90,071,992,547,409,930.07');
    // As a float 1.005 is a little less, and would become 1.00.
    expect(formatMoney('1.005', 'GBP', 'en')).toBe('£1.01');
    expect(formatMoney('-0.01', 'EUR', 'en')).toBe('-€0.01');
  });

  it('have the digits of their currency and the person’s signs', () => {
    expect(formatMoney('1234', 'JPY', 'en')).toBe('¥1,234');
    expect(formatMoney('1234.5', 'TRY', 'tr')).toBe('₺1.234,50');
    expect(formatTick(1_500_000, 'GBP', 'en')).toBe('£1.5M');
    expect(formatRatio(0.125, 'tr')).toBe('%12,5');
    expect(formatRatio(47.25, 'en')).toBe('4,725%');
  });
});

describe('days', () => {
  it('are the merchant’s, wherever the reader is', () => {
    expect(formatInterval('2026-11-01', 'day', 'en')).toBe('Sun, Nov 1, 2026');
    expect(formatInterval('2026-11-01', 'month', 'tr')).toBe('Kasım 2026');
    expect(formatInterval('2026-11-01', 'week', 'en', 'short')).toBe('Nov 1');
    expect(formatDays('2026-11-01', '2026-11-01', 'en')).toBe('Nov 1, 2026');
    expect(formatDays('2026-11-01', '2026-11-30', 'en').replaceAll(/\s/g, ' ')).toBe('Nov 1 – 30, 2026');
  });
});
