import { chooseLabels, findTicks, type Frame, placeAcross, placeUp, type Point } from './chart-geometry';
import { toPosition } from './decimal';

interface Amount {
  revenue: string;
}

export interface Layout {
  /** On a phone there is no room beside a point. */
  isNarrow: boolean;
  width: number;
  height: number;
  frame: Frame;
  ticks: number[];
  /** Where revenue is nothing. */
  zero: number;
  now: Point[];
  before: Point[];
  /** The points that have a label below. */
  labels: number[];
}

const NARROW = 560;
const LABEL_ROOM = 72;

/** Where everything stands in a chart of this width. */
export function layOutChart(
  sales: { series: Amount[]; compared?: { series: Amount[] } },
  width: number,
): Layout {
  const isNarrow = width < NARROW;
  const height = isNarrow ? 220 : 300;
  // Half a label has room beyond the last point.
  const frame = { left: 56, right: Math.max(57, width - 28), top: 12, bottom: height - 28 };
  const now = sales.series.map(({ revenue }) => toPosition(revenue));
  // A longer period before ends where this one does.
  const before = (sales.compared?.series ?? [])
    .slice(0, now.length)
    .map(({ revenue }) => toPosition(revenue));
  const ticks = findTicks([...now, ...before]);
  const place = (value: number, index: number): Point => ({
    x: placeAcross(index, now.length, frame),
    y: placeUp(value, ticks, frame),
  });
  return {
    isNarrow,
    width,
    height,
    frame,
    ticks,
    zero: placeUp(0, ticks, frame),
    now: now.map(place),
    before: before.map(place),
    labels: chooseLabels(now.length, frame, LABEL_ROOM),
  };
}
