import type { Schemas } from '@toprak/contract';
import { drawArea, drawLine, placeUp, type Point } from '@/lib/chart-geometry';
import type { Layout } from '@/lib/chart-layout';
import { formatInterval, formatTick } from '@/lib/format-figures';
import { useFormatLocale } from '@/hooks/use-format-locale';

type ChartDrawingProps = { layout: Layout; sales: Schemas['Sales']; chosen: number | null };

function Scale({ layout, currency }: { layout: Layout; currency: string }) {
  const locale = useFormatLocale();
  const { frame, ticks } = layout;
  return ticks.map((tick) => {
    const y = placeUp(tick, ticks, frame);
    return (
      <g key={tick}>
        <line
          x1={frame.left}
          x2={frame.right}
          y1={y}
          y2={y}
          className={tick === 0 ? 'chart-zero' : 'chart-grid'}
        />
        <text x={frame.left - 8} y={y} dy="0.32em" textAnchor="end" className="chart-label">
          {formatTick(tick, currency, locale)}
        </text>
      </g>
    );
  });
}

function Days({ layout, sales }: Omit<ChartDrawingProps, 'chosen'>) {
  const locale = useFormatLocale();
  const { height, now, labels } = layout;
  return labels.map((index) => (
    <text key={index} x={now[index]?.x} y={height - 8} textAnchor="middle" className="chart-label">
      {formatInterval(sales.series[index]?.date ?? '', sales.interval, locale, 'short')}
    </text>
  ));
}

function Chosen({ now, before, layout }: { now: Point; before: Point | undefined; layout: Layout }) {
  const { top, bottom } = layout.frame;
  return (
    <>
      <line x1={now.x} x2={now.x} y1={top} y2={bottom} className="chart-zero" />
      {before && <circle cx={before.x} cy={before.y} r={4} className="chart-before-dot" />}
      <circle cx={now.x} cy={now.y} r={5} className="chart-dot" />
    </>
  );
}

/** The lines and their scales; to screen readers the slider over it and the table below say the same. */
export function ChartDrawing({ layout, sales, chosen }: ChartDrawingProps) {
  const { width, height, now, before, zero } = layout;
  // A single point is no line.
  const isDotted = now.length === 1;
  const point = chosen === null ? undefined : now[chosen];
  return (
    <svg aria-hidden="true" width={width} height={height} className="block max-w-full">
      {width > 0 && (
        <>
          <Scale layout={layout} currency={sales.currency} />
          <Days layout={layout} sales={sales} />
          <path d={drawArea(now, zero)} className="chart-area" />
          <path d={drawLine(before)} className="chart-before" />
          <path d={drawLine(now)} className="chart-now" />
          {isDotted && before[0] && (
            <circle cx={before[0].x} cy={before[0].y} r={4} className="chart-before-dot" />
          )}
          {isDotted && now[0] && <circle cx={now[0].x} cy={now[0].y} r={5} className="chart-dot" />}
          {chosen !== null && point && <Chosen now={point} before={before[chosen]} layout={layout} />}
        </>
      )}
    </svg>
  );
}
