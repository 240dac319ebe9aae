import type { Schemas } from '@toprak/contract';
import { useTranslations } from 'next-intl';
import { type PointerEvent, useRef, useState } from 'react';
import { usePointTexts } from '@/hooks/use-point-texts';
import { useWidth } from '@/hooks/use-width';
import { findNearest } from '@/lib/chart-geometry';
import { layOutChart } from '@/lib/chart-layout';
import { ChartDrawing } from './chart-drawing';
import { ChartTooltip } from './chart-tooltip';

/**
 * Revenue as a line, the period before dashed behind it. A point is looked at with the pointer, or with the keyboard:
 * the chart is a slider over its points, so that a screen reader reads each of them.
 */
export function RevenueChart({ sales }: { sales: Schemas['Sales'] }) {
  const t = useTranslations('sales');
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const [chosen, setChosen] = useState<number | null>(null);
  const texts = usePointTexts(sales);
  const layout = layOutChart(sales, width);
  const last = sales.series.length - 1;
  const index = chosen === null ? null : Math.min(chosen, last);
  const point = (event: PointerEvent) => {
    const { left } = event.currentTarget.getBoundingClientRect();
    setChosen(findNearest(event.clientX - left, sales.series.length, layout.frame));
  };
  // Who reads with the keyboard keeps the point, wherever the pointer was left.
  const leave = (event: PointerEvent) =>
    event.currentTarget.querySelector(':focus-visible') ?? setChosen(null);
  return (
    <div
      ref={box}
      className="chart relative"
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={leave}
    >
      <ChartDrawing layout={layout} sales={sales} chosen={index} />
      <input
        type="range"
        min={0}
        max={last}
        value={index ?? last}
        aria-label={t('chartUse')}
        aria-valuetext={texts(index ?? last)}
        className="absolute inset-0 m-0 h-full w-full cursor-crosshair touch-pan-y opacity-0"
        onChange={(event) => setChosen(Number(event.target.value))}
        onFocus={(event) => event.target.matches(':focus-visible') && setChosen(index ?? last)}
        onBlur={() => setChosen(null)}
        onKeyDown={(event) => event.key === 'Escape' && setChosen(null)}
      />
      {index !== null && <ChartTooltip sales={sales} index={index} layout={layout} />}
    </div>
  );
}
