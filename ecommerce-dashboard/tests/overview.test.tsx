// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { Schemas } from '@toprak/contract';
import { NextIntlClientProvider } from 'next-intl';
import type { ReactElement } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CountryBars } from '@/components/sales/country-bars';
import { FigureCards } from '@/components/sales/figure-cards';
import { LiveValue } from '@/components/sales/live-value';
import { QuestionBar } from '@/components/sales/question-bar';
import { readQuestion } from '@/lib/sales-question';
import messages from '../messages/en.json';

const wrap = (element: ReactElement) => (
  <NextIntlClientProvider locale="en" timeZone="UTC" messages={messages}>
    {element}
  </NextIntlClientProvider>
);
const show = (element: ReactElement) => render(wrap(element));
afterEach(cleanup);

const sold = { revenue: '1125.00', orders: 12, customers: 3, units: 40, averageOrderValue: '93.75' };
const nothing = { revenue: '0', orders: 0, customers: 0, units: 0, averageOrderValue: null };
const overview: Schemas['SalesOverview'] = {
  currency: 'GBP',
  from: '2026-11-01',
  to: '2026-11-30',
  totals: sold,
  compared: { from: '2026-10-02', to: '2026-10-31', totals: { ...sold, revenue: '1000', orders: 24 } },
  topProducts: [],
  countries: [],
  currencies: ['GBP'],
};

describe('FigureCards', () => {
  const card = (label: string) => screen.getByText(label).parentElement!;

  it('tells each change in words, and what was before', () => {
    show(<FigureCards overview={overview} />);
    expect(card('Revenue').textContent).toContain('£1,125.00');
    expect(within(card('Revenue')).getByText('12.5% more than before')).toBeTruthy();
    expect(within(card('Revenue')).getByText('£1,000.00 before')).toBeTruthy();
    expect(within(card('Orders')).getByText('50% less than before')).toBeTruthy();
    expect(within(card('Customers')).getByText('As before')).toBeTruthy();
  });

  it('calls new what comes after nothing, and says none for an average of nothing', () => {
    show(<FigureCards overview={{ ...overview, compared: { ...overview.compared!, totals: nothing } }} />);
    expect(within(card('Revenue')).getByText('New: there was nothing before')).toBeTruthy();
    expect(within(card('Average order')).getByText('none before')).toBeTruthy();
    cleanup();
    show(<FigureCards overview={{ ...overview, totals: nothing }} />);
    expect(card('Average order').textContent).toContain('none');
    expect(within(card('Average order')).queryByText(/than before|New/)).toBeNull();
  });

  it('has no change where nothing is compared', () => {
    show(<FigureCards overview={{ ...overview, compared: undefined }} />);
    expect(screen.queryByText(/before/)).toBeNull();
  });
});

describe('LiveValue', () => {
  const isMarked = () => screen.getByText(/£/).className === 'just-changed';

  it('is marked when the figure moves, not when other days are asked for', () => {
    const { rerender } = show(<LiveValue value="£1" of="today" />);
    expect(isMarked()).toBe(false);
    rerender(wrap(<LiveValue value="£2" of="today" />));
    expect(isMarked()).toBe(true);
    rerender(wrap(<LiveValue value="£9" of="this year" />));
    expect(isMarked()).toBe(false);
  });
});

describe('CountryBars', () => {
  const rows = Array.from({ length: 12 }, (_, index) => {
    return {
      country: index === 11 ? null : `Country ${index}`,
      revenue: String(100 - index),
      orders: 1,
      customers: 1,
    };
  });

  it('shows the first ones, and all of them when asked; what nobody said has a name too', () => {
    show(<CountryBars countries={rows} currency="GBP" />);
    expect(screen.getAllByRole('listitem')).toHaveLength(10);
    fireEvent.click(screen.getByRole('button', { name: 'Show all 12 countries' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(12);
    expect(screen.getByText('Not stated')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(10);
  });

  it('draws no bar below nothing', () => {
    show(<CountryBars countries={[{ ...rows[0]!, revenue: '-5' }]} currency="GBP" />);
    expect(document.querySelectorAll('rect')[1]?.getAttribute('width')).toBe('0%');
    expect(screen.getByText('-£5.00')).toBeTruthy();
  });
});

describe('QuestionBar', () => {
  const question = readQuestion(new URLSearchParams(), '2026-11-30');

  function open(currencies: string[]) {
    const choose = vi.fn();
    show(<QuestionBar question={question} choose={choose} currencies={currencies} shown="GBP" />);
    return choose;
  }

  it('asks for own days only when both are there and in order', () => {
    const choose = open(['GBP']);
    fireEvent.change(screen.getByRole('combobox', { name: 'Days' }), { target: { value: 'custom' } });
    expect(choose).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2011-12-31' } });
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2010-12-01' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(screen.getByRole('alert').textContent).toContain('must not come after the last');
    expect(choose).not.toHaveBeenCalled();
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '2010-12-01' } });
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '2011-12-31' } });
    fireEvent.click(screen.getByRole('button', { name: 'Show' }));
    expect(choose).toHaveBeenCalledWith({ from: '2010-12-01', to: '2011-12-31' });
  });

  it('lets one choose among currencies where there are several', () => {
    const choose = open(['EUR', 'GBP']);
    fireEvent.change(screen.getByRole('combobox', { name: 'Currency' }), { target: { value: 'EUR' } });
    expect(choose).toHaveBeenCalledWith({ currency: 'EUR' });
    cleanup();
    open(['GBP']);
    expect(screen.queryByRole('combobox', { name: 'Currency' })).toBeNull();
  });
});
