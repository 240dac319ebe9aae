/** Pure geometry of the chart: floats are places on the screen here, never figures. */
export interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Point {
  x: number;
  y: number;
}

const STEPS = [1, 2, 2.5, 5, 10];

/** Round values that cover everything from the least to the most, zero included; about `count` steps. */
export function findTicks(values: number[], count = 4): number[] {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  // Where all is nothing, the scale still needs a length.
  const rough = (most - least || count) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((one) => one * power >= rough) ?? 10) * power;
  const first = Math.floor(least / step);
  const last = Math.max(first + 1, Math.ceil(most / step));
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
}

/** Where the nth of so many points stands; a single one stands in the middle. */
export function placeAcross(index: number, count: number, { left, right }: Frame): number {
  return count < 2 ? (left + right) / 2 : left + (index * (right - left)) / (count - 1);
}

export function placeUp(value: number, ticks: number[], { top, bottom }: Frame): number {
  const least = ticks[0] ?? 0;
  const most = ticks.at(-1) ?? 1;
  return bottom - ((value - least) / (most - least)) * (bottom - top);
}

/** Which of so many points is nearest to a place across. */
export function findNearest(x: number, count: number, { left, right }: Frame): number {
  if (count < 2) return 0;
  const index = Math.round(((x - left) / (right - left)) * (count - 1));
  return Math.min(count - 1, Math.max(0, index));
}

/** The points that get a label, so that each has room: evenly apart, the first always among them. */
export function chooseLabels(count: number, { left, right }: Frame, room: number): number[] {
  const most = Math.max(1, Math.floor((right - left) / room));
  const every = Math.max(1, Math.ceil((count - 1) / most));
  return Array.from({ length: Math.ceil(count / every) }, (_, index) => index * every);
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** An SVG path through the points, straight from one to the next: nothing between them is made up. */
export const drawLine = (points: Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

/** The same, closed down to the zero line. */
export function drawArea(points: Point[], zero: number): string {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return '';
  return `${drawLine(points)}L${round(last.x)} ${round(zero)}L${round(first.x)} ${round(zero)}Z`;
}
