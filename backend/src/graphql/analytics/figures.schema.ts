import { buildSchema } from 'graphql';
import type { UserActor } from '../../policies/actor.js';
import { presentOverview, presentSales } from '../../presenters/analytics/sales.presenter.js';
import { AskOverview, AskSales } from '../../schemas/analytics/sales.schema.js';
import { readOverview, readSales } from '../../services/analytics/sales.service.js';
import { validate } from '../../utils/validate.js';

/** The figures of REST, with the same names, arguments and values; docs/measures.md defines them. */
export const figuresSchema = buildSchema(`
  "A day of the merchant's calendar: 2026-11-21."
  scalar Day
  "An amount with every digit, as text."
  scalar Decimal
  enum Channel { panel chat api sourcing import }
  enum Interval { day week month }
  enum Comparison { previous year }

  type Query {
    "What was sold, day by day, week by week or month by month."
    sales(from: Day, to: Day, interval: Interval, channel: [Channel!], compare: Comparison, currency: String): Sales!
    "What was sold, and where it came from."
    overview(from: Day, to: Day, channel: [Channel!], compare: Comparison, currency: String): SalesOverview!
  }
  type SalesTotals {
    revenue: Decimal!
    orders: Int!
    customers: Int!
    "Beyond 32 bits too."
    units: Float!
    averageOrderValue: Decimal
  }
  type SalesPoint { date: Day! revenue: Decimal! orders: Int! customers: Int! units: Float! }
  type ComparedSales { from: Day! to: Day! totals: SalesTotals! series: [SalesPoint!]! }
  type Sales {
    currency: String!
    from: Day!
    to: Day!
    interval: Interval!
    totals: SalesTotals!
    compared: ComparedSales
    series: [SalesPoint!]!
  }
  type ComparedTotals { from: Day! to: Day! totals: SalesTotals! }
  type SoldProduct { id: ID! sku: String! name: String! }
  type ProductSales { product: SoldProduct! revenue: Decimal! units: Float! }
  type CountrySales { country: String revenue: Decimal! orders: Int! customers: Int! }
  type SalesOverview {
    currency: String!
    from: Day!
    to: Day!
    totals: SalesTotals!
    compared: ComparedTotals
    topProducts: [ProductSales!]!
    countries: [CountrySales!]!
    currencies: [String!]!
  }
`);

interface Context {
  actor: UserActor;
}
type Arguments = Record<string, unknown>;

/** A null says as much as nothing. */
const given = (sent: Arguments): Arguments =>
  Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null));

export const figuresRoot = {
  sales: async (sent: Arguments, { actor }: Context) =>
    presentSales(await readSales(actor, validate(AskSales, given(sent)))),
  overview: async (sent: Arguments, { actor }: Context) =>
    presentOverview(await readOverview(actor, validate(AskOverview, given(sent)))),
};
