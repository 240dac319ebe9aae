/** Pure geometry of the charts of counts: floats are places on the screen here, never figures. */
export interface Series {
  key: string;
  name: string;
  values: readonly number[];
  /** A colour of the tokens, like var(--chart-1). */
  color: string;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Layout {
  isNarrow: boolean;
  width: number;
  height: number;
  left: number;
  right: number;
  ticks: { value: number; y: number }[];
  /** The middle of each point across. */
  places: number[];
  /** The points that have a label below, so that each has room. */
  labels: number[];
  /** Of each series the bars, one on the other. */
  bars: Box[][];
  /** Of each series the line's points. */
  lines: { x: number; y: number }[][];
  zero: number;
}

const narrow = 480;
const labelRoom = 68;
const steps = [1, 2, 5];

/** Round whole values from nothing to the most: three to six of them. */
export function ticksUpTo(most: number): number[] {
  let step = 1;
  for (let power = 1; step * 5 < most; power *= 10)
    step = steps.map((one) => one * power).find((one) => one * 5 >= most) ?? power * 10;
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** Where everything stands in a chart of this width; bars stand on each other, lines on the ground. */
export function layOut(series: readonly Series[], width: number, kind: 'bars' | 'line'): Layout {
  const isNarrow = width < narrow;
  const height = isNarrow ? 200 : 240;
  const [left, right, top, zero] = [40, Math.max(41, width - 8), 12, height - 28];
  const count = series[0]?.values.length ?? 0;
  const valuesAt = (index: number) => series.map(({ values }) => values[index] ?? 0);
  const heights = Array.from({ length: count }, (_, index) =>
    kind === 'bars' ? valuesAt(index).reduce((sum, one) => sum + one, 0) : Math.max(...valuesAt(index)),
  );
  const values = ticksUpTo(Math.max(1, ...heights));
  const most = values.at(-1) ?? 1;
  const up = (value: number) => zero - (value / most) * (zero - top);
  const room = (right - left) / Math.max(1, count);
  const places = heights.map((_, index) => left + room * (index + 0.5));
  const thick = Math.max(1, Math.min(36, room * 0.7));
  const bars = series.map(({ values: own }, nth) =>
    own.map((value, index) => {
      const below = valuesAt(index)
        .slice(0, nth)
        .reduce((sum, one) => sum + one, 0);
      const [y, foot] = [up(below + value), up(below)];
      return { x: (places[index] ?? 0) - thick / 2, y, width: thick, height: foot - y };
    }),
  );
  const lines = series.map(({ values: own }) =>
    own.map((value, index) => ({ x: places[index] ?? 0, y: up(value) })),
  );
  const every = Math.max(1, Math.ceil(count / Math.max(1, Math.floor((right - left) / labelRoom))));
  const labels = places.flatMap((_, index) => (index % every === 0 ? [index] : []));
  const ticks = values.map((value) => ({ value, y: up(value) }));
  return { isNarrow, width, height, left, right, ticks, places, labels, bars, lines, zero };
}

/** Which point is nearest to a place across. */
export function nearestPoint(
  x: number,
  { left, right, places }: Pick<Layout, 'left' | 'right' | 'places'>,
): number {
  const index = Math.floor(((x - left) / (right - left)) * places.length);
  return Math.min(places.length - 1, Math.max(0, index));
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** An SVG path straight from point to point: nothing between them is made up. */
export const pathOf = (points: readonly { x: number; y: number }[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
