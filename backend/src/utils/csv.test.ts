import { expect, test } from '@jest/globals';
import { csvLines } from './csv.js';

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
  '%j is no formula of a spreadsheet',
  (cell) => {
    expect(csvLines([[cell]])).toMatch(/^"?'/);
  },
);

test('numbers stay numbers, quotes are doubled, and lines end as RFC 4180 says', () => {
  expect(csvLines([[-5, 'a "b", c', null, true]])).toBe('-5,"a ""b"", c",,1\r\n');
});

test.each(['a\n=1+1', 'a\r=1+1', 'a\r\nb'])('%j stays one cell', (cell) => {
  expect(csvLines([[cell, 'b']])).toBe(`"${cell}",b\r\n`);
});
