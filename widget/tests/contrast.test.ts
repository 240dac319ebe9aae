import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, readableOn, textOn } from '../src/look/contrast';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#0000ff', '#ffffff', 8.59],
  ])('of %s on %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, 2);
    expect(contrast(other, one)).toBeCloseTo(ratio, 2);
  });

  it('of the text on any merchant’s colour is AA', () => {
    fc.assert(fc.property(colour, (fill) => contrast(textOn(fill), fill) >= 4.5));
  });

  it('prefers white while it can be read', () => {
    expect(textOn('#a04e28')).toBe('#ffffff');
    expect(textOn('#ffd400')).toBe('#000000');
  });

  it.each([
    ['#f5f5f4', 4.5],
    ['#292524', 4.5],
    ['#292524', 3],
  ])('of any merchant’s colour as text on %s becomes %d', (ground, ratio) => {
    fc.assert(fc.property(colour, (fill) => contrast(readableOn(ground, fill, ratio), ground) >= ratio));
  });

  it('leaves a colour alone that can be read already', () => {
    expect(readableOn('#ffffff', '#0b1f3a', 4.5)).toBe('#0b1f3a');
  });
});
