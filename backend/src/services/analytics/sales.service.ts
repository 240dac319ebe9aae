import type { SalesChannel } from '../../../generated/prisma/client.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import type { AskOverview, AskSales } from '../../schemas/analytics/sales.schema.js';
import { channels } from '../../schemas/commerce/order.schema.js';
import { type Day, type Interval, intervalsOf } from '../../utils/days.js';
import { readSettings } from '../platform/settings.service.js';
import { comparedPeriod, type Period, periodOf } from './figures-period.service.js';
import {
  type CountrySales,
  type ProductSales,
  readCountries,
  readCurrencies,
  readSums,
  readTopProducts,
  type SalesSum,
  type Selection,
} from './sales-statements.service.js';

export interface SalesPoint extends SalesSum {
  date: Day;
}

interface PeriodSales extends Period {
  totals: SalesSum;
  series: SalesPoint[];
}

export interface Sales extends PeriodSales {
  currency: string;
  interval: Interval;
  compared?: PeriodSales;
}

export interface SalesOverview extends Period {
  currency: string;
  totals: SalesSum;
  compared?: Period & { totals: SalesSum };
  topProducts: ProductSales[];
  countries: CountrySales[];
  currencies: string[];
}

const none: SalesSum = { revenue: '0', orders: 0, customers: 0, units: 0 };

/**
 * What was sold, summed over each interval of a period and over the whole, in one currency.
 * @throws AppError FORBIDDEN, VALIDATION_FAILED for a period that cannot be.
 */
export async function readSales(actor: UserActor, asked: AskSales): Promise<Sales> {
  requirePermission(actor, 'analytics:read');
  const period = await periodOf(asked);
  const { interval, compare } = asked;
  const selection = await selectionOf(asked);
  const [sales, compared] = await Promise.all([
    readPeriod(selection, period, interval),
    compare && readPeriod(selection, comparedPeriod(period, compare), interval),
  ]);
  return { currency: selection.currency, interval, ...sales, ...(compared && { compared }) };
}

/**
 * What was sold in a period, and where it came from.
 * @throws AppError FORBIDDEN, VALIDATION_FAILED for a period that cannot be.
 */
export async function readOverview(actor: UserActor, asked: AskOverview): Promise<SalesOverview> {
  requirePermission(actor, 'analytics:read');
  const period = await periodOf(asked);
  const before = asked.compare && comparedPeriod(period, asked.compare);
  const selection = await selectionOf(asked);
  const [totals, comparedTotals, topProducts, countries, currencies] = await Promise.all([
    readTotals(selection, period),
    before && readTotals(selection, before),
    readTopProducts({ ...selection, ...period }),
    readCountries({ ...selection, ...period }),
    readCurrencies(),
  ]);
  const compared = before && comparedTotals && { compared: { ...before, totals: comparedTotals } };
  return { currency: selection.currency, ...period, totals, ...compared, topProducts, countries, currencies };
}

async function selectionOf({
  currency,
  channel,
}: Pick<AskOverview, 'currency' | 'channel'>): Promise<Selection> {
  const chosen = channel?.map((name) => name.toUpperCase() as SalesChannel) ?? [...channels];
  return { currency: currency ?? (await readSettings('merchant')).currency, channels: chosen };
}

/** Every interval stands in the series, also one in which nothing was sold. */
async function readPeriod(selection: Selection, period: Period, interval: Interval): Promise<PeriodSales> {
  const rows = await readSums({ ...selection, ...period, interval });
  const sums = new Map(rows.map(({ date, ...sum }) => [date, sum]));
  const series = intervalsOf(period.from, period.to, interval).map((date) => {
    return { date, ...(sums.get(date) ?? none) };
  });
  return { ...period, totals: sums.get(null) ?? none, series };
}

async function readTotals(selection: Selection, period: Period): Promise<SalesSum> {
  const rows = await readSums({ ...selection, ...period, interval: null });
  return rows.find(({ date }) => date === null) ?? none;
}
