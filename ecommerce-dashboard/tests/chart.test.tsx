// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { Schemas } from '@toprak/contract';
import { NextIntlClientProvider } from 'next-intl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RevenueChart } from '@/components/sales/revenue-chart';
import { SalesTable } from '@/components/sales/sales-table';
import { chooseLabels, drawArea, drawLine, findNearest, findTicks } from '@/lib/chart-geometry';
import { layOutChart } from '@/lib/chart-layout';
import messages from '../messages/en.json';

const point = (date: string, revenue: string, orders = 1) => ({
  date,
  revenue,
  orders,
  customers: 1,
  units: 2,
});
const totals = { revenue: '90071992547409930.07', orders: 7, customers: 2, units: 6, averageOrderValue: '1' };
const sales: Schemas['Sales'] = {
  currency: 'GBP',
  from: '2026-11-01',
  to: '2026-11-03',
  interval: 'day',
  totals,
  series: [
    point('2026-11-01', '100.005'),
    point('2026-11-02', '-20', 0),
    point('2026-11-03', '90071992547409850.07', 6),
  ],
  compared: {
    from: '2026-10-29',
    to: '2026-10-30',
    totals: { ...totals, revenue: '75.50' },
    series: [point('2026-10-29', '80'), point('2026-10-30', '0')],
  },
};

function show(element: React.ReactElement) {
  render(
    <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
      {element}
    </NextIntlClientProvider>,
  );
}

/** jsdom's pointer events have no place. */
const moveTo = (element: Element, clientX: number) =>
  fireEvent(element, new MouseEvent('pointermove', { clientX, bubbles: true }));

beforeEach(() => {
  // jsdom lays nothing out: the chart is 624 wide.
  class Measured {
    constructor(private readonly tell: (entries: object[]) => void) {}
    observe = () => this.tell([{ contentRect: { width: 624 } }]);
    disconnect = () => undefined;
  }
  vi.stubGlobal('ResizeObserver', Measured);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('chart geometry', () => {
  it.each([
    [
      [0, 97],
      [0, 25, 50, 75, 100],
    ],
    [
      [-30, 80],
      [-50, 0, 50, 100],
    ],
    [
      [0, 0],
      [0, 1],
    ],
    [
      [-5, -1],
      [-6, -4, -2, 0],
    ],
    [[1_461_756], [0, 500_000, 1_000_000, 1_500_000]],
  ])('%j has the scale %j', (values, ticks) => expect(findTicks(values)).toEqual(ticks));

  const frame = { left: 50, right: 150, top: 0, bottom: 100 };

  it('finds the nearest point, also beyond the edges', () => {
    expect([0, 61, 63, 150, 900].map((x) => findNearest(x, 5, frame))).toEqual([0, 0, 1, 4, 4]);
    expect(findNearest(10, 1, frame)).toBe(0);
  });

  it('gives each label room', () => {
    expect(chooseLabels(3, frame, 50)).toEqual([0, 1, 2]);
    expect(chooseLabels(30, frame, 50)).toEqual([0, 15]);
    expect(chooseLabels(1, frame, 50)).toEqual([0]);
  });

  it('draws straight lines, and the area down to zero', () => {
    const points = [
      { x: 0, y: 10 },
      { x: 5.04, y: 2 },
    ];
    expect(drawLine(points)).toBe('M0 10L5 2');
    expect(drawArea(points, 8)).toBe('M0 10L5 2L5 8L0 8Z');
    expect(drawLine([])).toBe('');
  });

  it('puts the zero line between what was sold and what was given back', () => {
    const { zero, now, frame: place } = layOutChart(sales, 624);
    expect(zero).toBeLessThan(place.bottom);
    expect(now[1]?.y).toBeGreaterThan(zero);
    expect(now[2]?.y).toBeLessThan(zero);
  });
});

describe('RevenueChart', () => {
  it('reads each point to who listens, with the one before', () => {
    show(<RevenueChart sales={sales} />);
    const slider = screen.getByRole('slider', { name: 'Revenue, point by point' });
    fireEvent.change(slider, { target: { value: '0' } });
    expect(slider.getAttribute('aria-valuetext')).toBe(
      'Sun, Nov 1, 2026: £100.01, one order, one customer. Before, Thu, Oct 29, 2026: £80.00.',
    );
    fireEvent.change(slider, { target: { value: '2' } });
    expect(slider.getAttribute('aria-valuetext')).toBe(
      'Tue, Nov 3, 2026: £90,071,992,547,409,850.07, 6 orders, one customer.',
    );
  });

  it('shows the point under the pointer, until the pointer leaves or Escape is pressed', () => {
    show(<RevenueChart sales={sales} />);
    const slider = screen.getByRole('slider');
    moveTo(slider, 330);
    expect(screen.getByText('-£20.00')).toBeTruthy();
    fireEvent.pointerLeave(slider.parentElement!);
    expect(screen.queryByText('-£20.00')).toBeNull();
    moveTo(slider, 330);
    fireEvent.keyDown(slider, { key: 'Escape' });
    expect(screen.queryByText('-£20.00')).toBeNull();
  });

  it('draws a single day as a point', () => {
    show(<RevenueChart sales={{ ...sales, series: sales.series.slice(0, 1), compared: undefined }} />);
    expect(document.querySelectorAll('.chart-dot')).toHaveLength(1);
  });
});

describe('SalesTable', () => {
  it('says the same numbers as the chart, to the cent, and the whole', () => {
    show(<SalesTable sales={sales} />);
    const [head, ...rows] = screen.getAllByRole('row');
    const texts = (row: HTMLElement) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(
      within(head!)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['Day', 'Revenue', 'Revenue before', 'Orders', 'Customers', 'Units']);
    expect(rows.map(texts)).toEqual([
      ['£100.01', '£80.00', '1', '1', '2'],
      ['-£20.00', '£0.00', '0', '1', '2'],
      ['£90,071,992,547,409,850.07', '–', '6', '1', '2'],
      ['£90,071,992,547,409,930.07', '£75.50', '7', '2', '6'],
    ]);
    expect(screen.getByRole('rowheader', { name: 'Mon, Nov 2, 2026' })).toBeTruthy();
  });

  it('has no column for what is not compared', () => {
    show(<SalesTable sales={{ ...sales, compared: undefined }} />);
    expect(screen.queryByRole('columnheader', { name: 'Revenue before' })).toBeNull();
    expect(screen.getAllByRole('columnheader')).toHaveLength(5);
  });
});
