import type { SalesChannel } from '../generated/prisma/client.js';
import { pool } from '../src/db/client.js';

export interface Range {
  from: string;
  to: string;
  currency: string;
  interval: 'day' | 'week' | 'month';
  channels: readonly SalesChannel[];
}

/** Each order of the range where it counts, straight from the orders: written down once more, and without a thought of speed. */
const moments = `
  WITH moment AS (
    SELECT o.*, ("confirmedAt" AT TIME ZONE 'Europe/London')::date AS day, 1 AS sign, kind = 'SALE' AS counts
    FROM "Order" o WHERE "confirmedAt" IS NOT NULL AND status <> 'CANCELLED'
    UNION ALL
    SELECT o.*, ("returnedAt" AT TIME ZONE 'Europe/London')::date, -1, false
    FROM "Order" o WHERE kind = 'SALE' AND status = 'RETURNED'
  ),
  chosen AS (
    SELECT m.*, sign * coalesce((SELECT sum(l.total) FROM "OrderLine" l WHERE l."orderId" = m.id), 0) AS revenue,
      sign * coalesce((SELECT sum(l.quantity) FROM "OrderLine" l WHERE l."orderId" = m.id), 0) AS units,
      CASE WHEN counts AND NOT (SELECT k."isWalkIn" FROM "Contact" k WHERE k.id = m."contactId") THEN "contactId" END AS customer
    FROM moment m WHERE currency = $1 AND day BETWEEN $2::date AND $3::date AND channel = ANY($4::text[]::"SalesChannel"[])
  ),
  line AS (
    SELECT c.id, c.counts, c.sign * l.total AS revenue, c.sign * l.quantity AS units, l."productId", l."sellerId"
    FROM chosen c JOIN "OrderLine" l ON l."orderId" = c.id
  )`;
const sums = `coalesce(sum(revenue), 0)::float8 AS revenue, (count(*) FILTER (WHERE counts))::int AS orders,
  count(DISTINCT customer)::int AS customers`;
const units = 'coalesce(sum(units), 0)::int AS units';

/** What the orders themselves say of a range. */
export async function countSold({ from, to, currency, interval, channels }: Range) {
  const values = [currency, from, to, channels];
  const ask = async <Row extends object>(text: string, ...more: unknown[]): Promise<Row[]> =>
    (await pool.query<Row>(`${moments} ${text}`, [...values, ...more])).rows;
  interface Sum {
    revenue: number;
    orders: number;
    customers: number;
    units: number;
  }
  const [totals] = await ask<Sum>(`SELECT ${sums}, ${units} FROM chosen`);
  const series = await ask<Sum & { date: string }>(
    `SELECT greatest(date_trunc($5, day::timestamp)::date, $2::date)::text AS date, ${sums}, ${units}
     FROM chosen GROUP BY 1 ORDER BY 1`,
    interval,
  );
  const countries = await ask<Omit<Sum, 'units'> & { country: string | null }>(
    `SELECT country, ${sums} FROM chosen GROUP BY 1`,
  );
  const products = await ask<{ key: string; revenue: number; units: number }>(
    `SELECT "productId" AS key, sum(revenue)::float8 AS revenue, ${units} FROM line
     WHERE "productId" IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 3 DESC, 1 LIMIT 10`,
  );
  const bySeller = await ask(
    `SELECT coalesce("sellerId"::text, '') AS key, sum(revenue)::float8 AS revenue,
       (count(DISTINCT id) FILTER (WHERE counts))::int AS orders, ${units}
     FROM line GROUP BY 1 ORDER BY 1`,
  );
  return {
    totals: totals!,
    series: series.filter((p) => p.revenue !== 0 || p.orders !== 0 || p.units !== 0),
    countries: countries.sort((one, other) => (one.country ?? '').localeCompare(other.country ?? '')),
    products: products.map(({ key, revenue, units: pieces }) => [key, revenue, pieces]),
    bySeller,
  };
}
