import type {
  SalesOverviewView,
  SalesPointView,
  SalesTotalsView,
  SalesView,
} from '../../schemas/analytics/sales.schema.js';
import type { Sales, SalesOverview, SalesPoint } from '../../services/analytics/sales.service.js';
import type { SalesSum } from '../../services/analytics/sales-statements.service.js';
import { averageOf, writeMoney } from '../../utils/money.js';

function presentTotals({ revenue, orders, customers, units }: SalesSum, currency: string): SalesTotalsView {
  const average = averageOf(revenue, orders);
  const averageOrderValue = average && writeMoney(average, currency);
  return { revenue: writeMoney(revenue, currency), orders, customers, units, averageOrderValue };
}

function presentPoint(
  { date, revenue, orders, customers, units }: SalesPoint,
  currency: string,
): SalesPointView {
  return { date, revenue: writeMoney(revenue, currency), orders, customers, units };
}

/** Sums over each interval and the whole period, with those it is compared with. */
export function presentSales({ currency, from, to, interval, totals, series, compared }: Sales): SalesView {
  return {
    currency,
    from,
    to,
    interval,
    totals: presentTotals(totals, currency),
    ...(compared && {
      compared: {
        from: compared.from,
        to: compared.to,
        totals: presentTotals(compared.totals, currency),
        series: compared.series.map((point) => presentPoint(point, currency)),
      },
    }),
    series: series.map((point) => presentPoint(point, currency)),
  };
}

export function presentOverview(overview: SalesOverview): SalesOverviewView {
  const { currency, from, to, totals, compared, topProducts, countries, currencies } = overview;
  return {
    currency,
    from,
    to,
    totals: presentTotals(totals, currency),
    ...(compared && {
      compared: { from: compared.from, to: compared.to, totals: presentTotals(compared.totals, currency) },
    }),
    topProducts: topProducts.map(({ id, sku, name, revenue, units }) => {
      return { product: { id, sku, name }, revenue: writeMoney(revenue, currency), units };
    }),
    countries: countries.map(({ country, revenue, orders, customers }) => {
      return { country: country || null, revenue: writeMoney(revenue, currency), orders, customers };
    }),
    currencies,
  };
}
