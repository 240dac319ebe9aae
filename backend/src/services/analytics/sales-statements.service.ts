import { type RawBuilder, sql } from 'kysely';
import type { SalesChannel } from '../../../generated/prisma/client.js';
import { hotQuery, type Places } from '../../db/hot-query.js';
import type { Day, Interval } from '../../utils/days.js';
import type { Period } from './figures-period.service.js';

/** Which sales are added up: those of one currency, since currencies are never added together. */
export interface Selection {
  currency: string;
  channels: SalesChannel[];
}

type Chosen = Selection & Period;

/** Money as decimal text, with every digit that the lines have. */
export interface SalesSum {
  revenue: string;
  orders: number;
  customers: number;
  units: number;
}

export interface CountrySales {
  /** Empty: nobody said where to. */
  country: string;
  revenue: string;
  orders: number;
  customers: number;
}

export interface ProductSales {
  id: string;
  sku: string;
  name: string;
  revenue: string;
  units: number;
}

type Dimension = 'TOTAL' | 'COUNTRY' | 'PRODUCT';

/** One stretch of the key: rows `t` of a dimension and a currency, day after day. */
const chosen = (dimension: Dimension, place: Places<Chosen>): RawBuilder<unknown> => sql`
  t.dimension = ${sql.lit(dimension)} AND t.currency = ${place.currency}::char(3)
  AND t.day BETWEEN ${place.from}::date AND ${place.to}::date
  AND t.channel = ANY(${place.channels}::text[]::"SalesChannel"[])`;

/**
 * How many are in the union of the sets `t.customers`. They are as long as the highest number in them, and only equally
 * long ones can be united.
 */
const countUnited = sql`bit_count(bit_or(t.customers || substring(z.zeros FROM length(t.customers) + 1)))::int`;
const zeros = sql`z AS MATERIALIZED (
  SELECT repeat('0', coalesce(max(number), 0) + 1)::varbit AS zeros FROM "CustomerNumber")`;

/** The sums of each interval by its first day, and with `date` null those of all; an interval without sales is absent. */
export const readSums = hotQuery<Chosen & { interval: Interval | null }, SalesSum & { date: Day | null }>(
  (place) => {
    const date = sql`greatest(date_trunc(${place.interval}::text, t.day::timestamp)::date, ${place.from}::date)`;
    // The whole stands at the end of time: a date that is null joins nothing fast.
    const grouped = sql`GROUP BY GROUPING SETS ((date), ())`;
    const ofGroup = sql`coalesce(date, 'infinity') AS date`;
    return sql`
      WITH ${zeros},
      sold AS (
        SELECT ${ofGroup}, sum(revenue) AS revenue, sum(orders)::int AS orders, sum(units)::bigint AS units
        FROM (SELECT ${date} AS date, t.revenue, t.orders, t.units FROM "SalesMetric" t WHERE ${chosen('TOTAL', place)}) t
        ${grouped}
      ),
      bought AS (
        SELECT ${ofGroup}, ${countUnited} AS customers
        FROM (SELECT ${date} AS date, t.customers FROM "CustomerDay" t WHERE ${chosen('TOTAL', place)}) t CROSS JOIN z
        ${grouped}
      )
      SELECT nullif(date, 'infinity')::text AS date, coalesce(revenue, 0)::text AS revenue, coalesce(orders, 0) AS orders,
        coalesce(units, 0)::float8 AS units, coalesce(customers, 0) AS customers
      FROM sold LEFT JOIN bought USING (date) ORDER BY sold.date`;
  },
);

/** What was sold to each country, those that brought most first. */
export const readCountries = hotQuery<Chosen, CountrySales>(
  (place) => sql`
    WITH ${zeros},
    bought AS (
      SELECT t.key, ${countUnited} AS customers FROM "CustomerDay" t CROSS JOIN z
      WHERE ${chosen('COUNTRY', place)} GROUP BY t.key
    ),
    sold AS (
      SELECT t.key, sum(t.revenue) AS revenue, sum(t.orders)::int AS orders FROM "SalesMetric" t
      WHERE ${chosen('COUNTRY', place)} GROUP BY t.key
    )
    SELECT key AS country, revenue::text, orders, coalesce(customers, 0) AS customers
    FROM sold LEFT JOIN bought USING (key) ORDER BY sold.revenue DESC, key`,
);

/** The ten products that brought most: of whole months by the month, of the days before and after by the day. */
export const readTopProducts = hotQuery<Chosen, ProductSales>(
  (place) => sql`
    WITH bounds AS MATERIALIZED (
      SELECT date_trunc('month', ${place.from}::timestamp + interval '1 month - 1 day')::date AS first,
        date_trunc('month', ${place.to}::timestamp + interval '1 day')::date AS ends
    ),
    brought AS (
      SELECT t."productId" AS id, t.revenue, t.units FROM "ProductMonth" t, bounds
      WHERE t.currency = ${place.currency}::char(3) AND t.month >= first AND t.month < ends
        AND t.channel = ANY(${place.channels}::text[]::"SalesChannel"[])
      UNION ALL
      SELECT t.key::uuid, t.revenue, t.units FROM "SalesMetric" t, bounds
      WHERE ${chosen('PRODUCT', place)} AND t.key <> '' AND t.day < first
      UNION ALL
      SELECT t.key::uuid, t.revenue, t.units FROM "SalesMetric" t, bounds
      WHERE ${chosen('PRODUCT', place)} AND t.key <> '' AND t.day >= greatest(first, ends)
    )
    SELECT p.id, p.sku, p.name, s.revenue::text, s.units::float8 AS units
    FROM (
      SELECT id, sum(revenue) AS revenue, sum(units) AS units FROM brought GROUP BY id
      ORDER BY 2 DESC, 3 DESC, 1 LIMIT 10
    ) s JOIN "Product" p ON p.id = s.id
    ORDER BY s.revenue DESC, s.units DESC, s.id`,
);

const readSoldCurrencies = hotQuery<object, { currency: string }>(
  () => sql`SELECT DISTINCT currency FROM "SalesMetric" WHERE dimension = 'TOTAL' ORDER BY currency`,
);

/** The currencies that anything was ever sold in. */
export async function readCurrencies(): Promise<string[]> {
  return (await readSoldCurrencies({})).map(({ currency }) => currency);
}
