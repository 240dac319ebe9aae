import { describe, expect, it } from 'vitest';
import { madeLine, madeOrder, madeProduct } from './made';
import {
  editedLinesOf,
  lineFaults,
  lineProductOf,
  linesBody,
  quantityOf,
  sumOfLines,
  withProduct,
} from './order-lines';
import { stockLevel } from './stock-level';

const bowl = lineProductOf(madeProduct('p1', { price: '1.0250' }));
const cup = lineProductOf(madeProduct('p2', { price: '3.60' }));

describe('lines in the making', () => {
  it('have a product once, however often it is added', () => {
    const lines = withProduct(withProduct(withProduct([], bowl, 2), cup, 1), bowl, 3);
    expect(lines.map(({ product, quantity }) => [product.id, quantity])).toEqual([
      ['p1', '5'],
      ['p2', '1'],
    ]);
    expect(sumOfLines(lines)).toBe('8.7250');
  });

  it('count nothing for what is no quantity, and send it to be refused', () => {
    const lines = ['', 'two', '0', '1.5', '3'].map((quantity, n) => ({
      product: { ...bowl, id: `p${n}` },
      quantity,
    }));
    expect(lines.map(({ quantity }) => quantityOf(quantity))).toEqual([null, null, null, null, 3]);
    expect(sumOfLines(lines)).toBe('3.0750');
    expect(JSON.parse(JSON.stringify(linesBody(lines)))).toMatchObject([
      { quantity: null },
      { quantity: null },
      { quantity: 0 },
      { quantity: 1.5 },
      { quantity: 3 },
    ]);
  });

  it('leave out what has lost its product', () => {
    const order = madeOrder({ lines: [madeLine('p1', 2), { ...madeLine('gone', 1), productId: null }] });
    expect(editedLinesOf(order).map(({ product }) => product.id)).toEqual(['p1']);
  });

  it('get each its own faults', () => {
    const errors = { 'lines.1.quantity': 'Only 3 left.', 'lines.10.quantity': 'no', lines: 'too many' };
    expect(lineFaults(errors, 3)).toEqual(['', 'Only 3 left.', '']);
  });
});

describe('stockLevel', () => {
  it.each([
    [0, 'OUT'],
    [1, 'LOW'],
    [20, 'LOW'],
    [21, 'ENOUGH'],
  ])('calls %i %s', (available, level) => expect(stockLevel(available)).toBe(level));
});
