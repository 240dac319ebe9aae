import { describe, expect, it } from 'vitest';
import { formatMoney, formatTotal, parseTypedAmount, sumAmounts, timesQuantity } from './money';

describe('sums of money', () => {
  it('are exact where floats are not', () => {
    expect(sumAmounts(['0.1', '0.2'])).toBe('0.3000');
    expect(timesQuantity('1.0250', 3)).toBe('3.0750');
    expect(timesQuantity('9999999999.9999', 1_000_000)).toBe('9999999999999900.0000');
    expect(sumAmounts(['12.50', '-0.0001'])).toBe('12.4999');
    expect(sumAmounts([])).toBe('0.0000');
  });

  it('are written with their currency; prices keep parts of a penny, totals are rounded half to even', () => {
    expect(formatMoney('1.0250', 'GBP', 'en')).toBe('£1.025');
    expect(formatMoney('12.5', 'GBP', 'en')).toBe('£12.50');
    expect(formatMoney('-4', 'JPY', 'en')).toBe('-¥4');
    expect(formatTotal('3.0750', 'GBP', 'en')).toBe('£3.08');
    expect(formatTotal('3.0650', 'GBP', 'en')).toBe('£3.06');
    expect(formatTotal('9999999999999900.0000', 'GBP', 'en')).toBe('£9,999,999,999,999,900.00');
  });
});

describe('parseTypedAmount', () => {
  it.each([
    [' 12.50 ', '12.50'],
    ['12,5', '12.5'],
    ['1.234,50', '1.234,50'],
    ['1,234.50', '1,234.50'],
    ['twelve', 'twelve'],
    ['', ''],
  ])('takes %j for %j', (typed, amount) => expect(parseTypedAmount(typed)).toBe(amount));
});
