import { describe, expect, it } from 'vitest';
import { layOut, nearestPoint, pathOf, ticksUpTo } from './chart-layout';

const series = (...all: number[][]) =>
  all.map((values, n) => ({ key: String(n), name: String(n), values, color: 'red' }));

describe('the scale', () => {
  it.each([
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [5, [0, 1, 2, 3, 4, 5]],
    [7, [0, 2, 4, 6, 8]],
    [42, [0, 10, 20, 30, 40, 50]],
    [100_000, [0, 20_000, 40_000, 60_000, 80_000, 100_000]],
  ])('of up to %i has whole steps', (most, ticks) => expect(ticksUpTo(most)).toEqual(ticks));
});

describe('a layout', () => {
  it('stands bars on each other, as high as their sum', () => {
    const { bars, zero } = layOut(series([1, 4], [2, 1]), 600, 'bars');
    const [low, high] = [bars[0]?.[1], bars[1]?.[1]];
    expect((low?.y ?? 0) + (low?.height ?? 0)).toBeCloseTo(zero);
    expect((high?.y ?? 0) + (high?.height ?? 0)).toBeCloseTo(low?.y ?? 0);
    expect(high?.y).toBeCloseTo(12);
  });

  it('stands lines on the ground', () => {
    const { lines, zero } = layOut(series([0, 5]), 600, 'line');
    expect(lines[0]?.map(({ y }) => y)).toEqual([zero, 12]);
  });

  it('has room for nothing, for one point, and labels only those that fit', () => {
    expect(layOut([], 600, 'bars').places).toEqual([]);
    expect(layOut(series([0]), 0, 'line').lines[0]).toHaveLength(1);
    const { labels, places } = layOut(series(Array.from({ length: 90 }, () => 1)), 400, 'bars');
    const gaps = labels.slice(1).map((at, n) => (places[at] ?? 0) - (places[labels[n] ?? 0] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(60);
  });

  it('finds the point under the pointer, also beyond the ends', () => {
    const layout = layOut(series([1, 2, 3]), 600, 'bars');
    expect([-50, 50, 320, 900].map((x) => nearestPoint(x, layout))).toEqual([0, 0, 1, 2]);
  });

  it('draws straight from point to point', () =>
    expect(
      pathOf([
        { x: 1, y: 2.26 },
        { x: 3, y: 4 },
      ]),
    ).toBe('M1 2.3L3 4'));
});
