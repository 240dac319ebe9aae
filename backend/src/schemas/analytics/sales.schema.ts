import type { InferType } from 'yup';
import { isInstant } from '../../utils/instants.js';
import { channels } from '../commerce/order.schema.js';
import { currency } from '../commerce/product.schema.js';
import { anyOfInQuery, listOf, named, oneOf, present, record, text, uuid, whole } from '../common.js';

export const intervals = ['day', 'week', 'month'] as const;
export const comparisons = ['previous', 'year'] as const;
/** Channels as addresses write them. */
export const channelsInQuery = channels.map((channel) => channel.toLowerCase() as Lowercase<typeof channel>);

/** A day of the merchant's calendar. */
export const dayInQuery = () =>
  text(10)
    .test('day', 'must be a day like 2026-11-21', (value) => {
      return value == null || (/^\d{4}-\d{2}-\d{2}$/.test(value) && isInstant(value));
    })
    .meta({ jsonSchema: { format: 'date' } });

const figuresQuery = {
  from: dayInQuery(),
  to: dayInQuery(),
  channel: anyOfInQuery(channelsInQuery),
  compare: oneOf(comparisons),
  currency: currency(),
};

export const AskOverview = record(figuresQuery);
export const AskSales = record({ ...figuresQuery, interval: oneOf(intervals).default('day') });

export const day = () =>
  present()
    .required()
    .meta({ jsonSchema: { format: 'date' } });

export const SalesTotalsView = named('SalesTotals', {
  revenue: present(),
  orders: whole(),
  customers: whole(),
  units: whole(),
  /** null where there are no orders. */
  averageOrderValue: present().nullable(),
});

export const SalesPointView = named('SalesPoint', {
  /** The first day of the interval. */
  date: day(),
  revenue: present(),
  orders: whole(),
  customers: whole(),
  units: whole(),
});

export const SalesView = named('Sales', {
  currency: present(),
  from: day(),
  to: day(),
  interval: oneOf(intervals).required(),
  totals: SalesTotalsView,
  compared: record({
    from: day(),
    to: day(),
    totals: SalesTotalsView,
    series: listOf(SalesPointView),
  }).optional(),
  series: listOf(SalesPointView),
});

export const SalesOverviewView = named('SalesOverview', {
  currency: present(),
  from: day(),
  to: day(),
  totals: SalesTotalsView,
  compared: record({ from: day(), to: day(), totals: SalesTotalsView }).optional(),
  /** The ten that brought most. */
  topProducts: listOf(
    record({
      product: record({ id: uuid().required(), sku: present(), name: present() }).required(),
      revenue: present(),
      units: whole(),
    }).required(),
  ),
  /** All of them, by what they brought; null: nobody said where to. */
  countries: listOf(
    record({
      country: present().nullable(),
      revenue: present(),
      orders: whole(),
      customers: whole(),
    }).required(),
  ),
  /** Those that anything was ever sold in. */
  currencies: listOf(present()),
});

export type AskOverview = InferType<typeof AskOverview>;
export type AskSales = InferType<typeof AskSales>;
export type SalesTotalsView = InferType<typeof SalesTotalsView>;
export type SalesPointView = InferType<typeof SalesPointView>;
export type SalesView = InferType<typeof SalesView>;
export type SalesOverviewView = InferType<typeof SalesOverviewView>;
