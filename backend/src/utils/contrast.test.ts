import { expect, test } from '@jest/globals';
import { contrast } from './contrast.js';

// Examples of https://webaim.org/resources/contrastchecker/ and of the definition itself.
test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#777777', '#ffffff', 4.48],
  ['#0000FF', '#ffffff', 8.59],
])('%s on %s', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2);
  expect(contrast(other, one)).toBe(contrast(one, other));
});
