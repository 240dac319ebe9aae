import { type RawBuilder, sql } from 'kysely';
import { kysely } from '../../db/client.js';
import { signalCommit } from '../../db/commit-signal.js';
import type { Day } from '../../utils/days.js';

/** What a recomputation changed of one day's figures in one currency. */
export interface MovedDay {
  currency: string;
  day: Day;
  /** How many rows were written anew, and how many taken away. */
  written: number;
  removed: number;
}

/**
 * Writers of figures take turns, so that what was counted earlier is never written over what was counted later. An
 * advisory lock takes no transaction id: who waits holds up no reader of the event log.
 */
const takeTurn = sql`SELECT pg_advisory_xact_lock(hashtext('sales-figures'))`;

const key = sql`dimension, currency, day, channel, key`;

/** What stands on the days: each order where it was confirmed, and once more where all of it came back. */
const standing = (days: readonly Day[], zone: string) => sql`
  asked AS (
    SELECT day, day::timestamp AT TIME ZONE ${zone} AS begins,
      (day + 1)::timestamp AT TIME ZONE ${zone} AS ends
    FROM unnest(${days}::date[]) AS day
  ),
  standing AS MATERIALIZED (
    SELECT a.day, o.id, o.currency, o.channel, coalesce(o.country, '') AS country, 1 AS sign,
      o.kind = 'SALE' AS counts, o."contactId"
    FROM asked a CROSS JOIN LATERAL (
      SELECT * FROM "Order" o WHERE o."confirmedAt" >= a.begins AND o."confirmedAt" < a.ends
        AND o.status NOT IN ('DRAFT', 'AWAITING_APPROVAL', 'PENDING', 'CANCELLED') OFFSET 0) o
    UNION ALL
    SELECT a.day, o.id, o.currency, o.channel, coalesce(o.country, ''), -1, false, NULL
    FROM asked a CROSS JOIN LATERAL (
      SELECT * FROM "Order" o WHERE o."returnedAt" >= a.begins AND o."returnedAt" < a.ends
        AND o.kind = 'SALE' AND o.status = 'RETURNED' OFFSET 0) o
  )`;

/** By what a line tells: several lines of one order are one order. */
const soldBy = (dimension: 'PRODUCT' | 'SELLER', column: RawBuilder<unknown>) => sql`
  SELECT ${sql.lit(dimension)}::"SalesDimension", currency, day, channel, key, sum(revenue), count(*) FILTER (WHERE counts),
    sum(units)
  FROM (
    SELECT currency, day, channel, coalesce(${column}::text, '') AS key, id, counts, sum(revenue) AS revenue,
      sum(units) AS units
    FROM line GROUP BY 1, 2, 3, 4, 5, 6
  ) l GROUP BY 2, 3, 4, 5`;

/**
 * The sums of the days. OFFSET 0 keeps each order's lines a look-up of their own, whatever the planner guesses of how
 * many orders a day has.
 */
const sold = sql`
  line AS MATERIALIZED (
    SELECT s.day, s.id, s.currency, s.channel, s.counts, l."productId", l."sellerId", s.sign * l.quantity AS units,
      s.sign * l.total AS revenue
    FROM standing s CROSS JOIN LATERAL (SELECT * FROM "OrderLine" l WHERE l."orderId" = s.id OFFSET 0) l
  ),
  placed AS MATERIALIZED (
    SELECT s.*, coalesce(l.revenue, 0) AS revenue, coalesce(l.units, 0) AS units
    FROM standing s LEFT JOIN (
      SELECT day, id, counts, sum(revenue) AS revenue, sum(units) AS units FROM line GROUP BY 1, 2, 3
    ) l USING (day, id, counts)
  ),
  sold (dimension, currency, day, channel, key, revenue, orders, units) AS MATERIALIZED (
    SELECT 'TOTAL'::"SalesDimension", currency, day, channel, '', sum(revenue), count(*) FILTER (WHERE counts), sum(units)
    FROM placed GROUP BY 2, 3, 4
    UNION ALL
    SELECT 'COUNTRY', currency, day, channel, country, sum(revenue), count(*) FILTER (WHERE counts), sum(units)
    FROM placed GROUP BY 2, 3, 4, 5
    UNION ALL ${soldBy('PRODUCT', sql`"productId"`)}
    UNION ALL ${soldBy('SELLER', sql`"sellerId"`)}
  )`;

/** Who bought on the days, as sets of numbers; who bought nothing before gets the next number. Walk-in is nobody. */
const bought = sql`
  buyer AS MATERIALIZED (
    SELECT DISTINCT "contactId" FROM placed
    WHERE counts AND "contactId" IS NOT NULL AND "contactId" NOT IN (SELECT id FROM "Contact" WHERE "isWalkIn")
  ),
  first AS (
    INSERT INTO "CustomerNumber" ("contactId", number)
    SELECT "contactId", (SELECT coalesce(max(number), 0) FROM "CustomerNumber") + row_number() OVER (ORDER BY "contactId")
    FROM buyer b
    WHERE NOT EXISTS (SELECT FROM "CustomerNumber" n WHERE n."contactId" = b."contactId")
    RETURNING "contactId", number
  ),
  numbered AS MATERIALIZED (
    SELECT n."contactId", n.number FROM buyer JOIN "CustomerNumber" n USING ("contactId") UNION ALL SELECT * FROM first
  ),
  member (dimension, currency, day, channel, key, number) AS (
    SELECT 'TOTAL'::"SalesDimension", currency, day, channel, '', number
    FROM placed JOIN numbered USING ("contactId") WHERE counts
    UNION
    SELECT 'COUNTRY', currency, day, channel, country, number
    FROM placed JOIN numbered USING ("contactId") WHERE counts
  ),
  zeros AS (SELECT repeat('0', max(number) + 1)::varbit AS bits FROM numbered),
  bought AS MATERIALIZED (
    SELECT ${key}, bit_or(set_bit(substring(bits FROM 1 FOR highest + 1), number, 1))::varbit AS customers
    FROM (SELECT *, max(number) OVER (PARTITION BY ${key}) AS highest FROM member) m CROSS JOIN zeros
    GROUP BY ${key}
  )`;

/**
 * The months of the products change by what their days change by: nobody else writes either meanwhile. A product without
 * a day has no month.
 */
const months = (days: readonly Day[]) => sql`
  shift AS (
    SELECT currency, date_trunc('month', day::timestamp)::date AS month, channel, key::uuid AS "productId",
      sum(revenue) AS revenue, sum(units) AS units, sum(days) AS days
    FROM (
      SELECT currency, day, channel, key, revenue, units, 1 AS days FROM sold WHERE dimension = 'PRODUCT'
      UNION ALL
      SELECT currency, day, channel, key, -revenue, -units, -1 FROM "SalesMetric"
      WHERE dimension = 'PRODUCT' AND day = ANY(${days}::date[])
    ) s WHERE key <> '' GROUP BY 1, 2, 3, 4 HAVING sum(revenue) <> 0 OR sum(units) <> 0 OR sum(days) <> 0
  ),
  shifted AS MATERIALIZED (
    SELECT currency, month, channel, "productId", coalesce(p.revenue, 0) + s.revenue AS revenue,
      coalesce(p.units, 0) + s.units AS units, coalesce(p.days, 0) + s.days AS days
    FROM shift s LEFT JOIN "ProductMonth" p USING (currency, month, channel, "productId")
  ),
  put_month AS (
    INSERT INTO "ProductMonth" (currency, month, channel, "productId", revenue, units, days)
    SELECT * FROM shifted WHERE days > 0
    ON CONFLICT (currency, month, channel, "productId") DO UPDATE
      SET revenue = excluded.revenue, units = excluded.units, days = excluded.days
  ),
  no_month AS (
    DELETE FROM "ProductMonth" WHERE (currency, month, channel, "productId") IN
      (SELECT currency, month, channel, "productId" FROM shifted WHERE days <= 0)
  )`;

/** Rows that stand already are left alone: what is counted twice writes nothing. */
const put = (days: readonly Day[]) => sql`
  metric AS (
    INSERT INTO "SalesMetric" AS m (dimension, currency, day, channel, key, revenue, orders, units)
    SELECT * FROM sold
    ON CONFLICT (${key}) DO UPDATE SET revenue = excluded.revenue, orders = excluded.orders, units = excluded.units
      WHERE (m.revenue, m.orders, m.units) IS DISTINCT FROM (excluded.revenue, excluded.orders, excluded.units)
    RETURNING m.currency, m.day
  ),
  customers AS (
    INSERT INTO "CustomerDay" AS c (dimension, currency, day, channel, key, customers)
    SELECT * FROM bought
    ON CONFLICT (${key}) DO UPDATE SET customers = excluded.customers WHERE c.customers <> excluded.customers
    RETURNING c.currency, c.day
  ),
  no_metric AS (
    DELETE FROM "SalesMetric" WHERE day = ANY(${days}::date[]) AND (${key}) NOT IN (SELECT ${key} FROM sold)
    RETURNING currency, day
  ),
  no_customers AS (
    DELETE FROM "CustomerDay" WHERE day = ANY(${days}::date[]) AND (${key}) NOT IN (SELECT ${key} FROM bought)
    RETURNING currency, day
  )`;

/**
 * Counts the days anew from the orders, in one short transaction: one statement, so that all figures are of one moment.
 * @param days few enough that their orders are counted within a second: `stretchesOf` cuts them
 * @param zone in which the days begin and end
 * @returns what changed
 */
export async function recountDays(days: readonly Day[], zone: string): Promise<MovedDay[]> {
  const { rows } = await kysely.transaction().execute(async (tx) => {
    await takeTurn.execute(tx);
    return sql<MovedDay>`
      WITH ${standing(days, zone)}, ${sold}, ${bought}, ${months(days)}, ${put(days)},
      change AS (
        SELECT currency, day, 1 AS written FROM metric UNION ALL SELECT currency, day, 1 FROM customers
        UNION ALL SELECT currency, day, 0 FROM no_metric UNION ALL SELECT currency, day, 0 FROM no_customers
      )
      SELECT currency, day::text, sum(written)::int AS written, sum(1 - written)::int AS removed
      FROM change GROUP BY 1, 2 ORDER BY 2, 1`.execute(tx);
  });
  signalCommit();
  return rows;
}

/**
 * Sums the products' days of a month anew, whatever stood there.
 * @param month its first day
 * @returns how many rows were written, and how many taken away
 */
export async function recountMonth(month: Day): Promise<{ written: number; removed: number }> {
  const { rows } = await kysely.transaction().execute(async (tx) => {
    await takeTurn.execute(tx);
    return sql<{ written: number; removed: number }>`
      WITH summed AS MATERIALIZED (
        SELECT currency, ${month}::date AS month, channel, key::uuid AS "productId", sum(revenue) AS revenue,
          sum(units)::bigint AS units, count(*)::int AS days
        FROM "SalesMetric" WHERE dimension = 'PRODUCT' AND key <> ''
          AND day >= ${month}::date AND day < ${month}::date + interval '1 month'
        GROUP BY 1, 3, 4
      ),
      put AS (
        INSERT INTO "ProductMonth" AS p (currency, month, channel, "productId", revenue, units, days)
        SELECT * FROM summed
        ON CONFLICT (currency, month, channel, "productId") DO UPDATE
          SET revenue = excluded.revenue, units = excluded.units, days = excluded.days
          WHERE (p.revenue, p.units, p.days) IS DISTINCT FROM (excluded.revenue, excluded.units, excluded.days)
        RETURNING 1
      ),
      gone AS (
        DELETE FROM "ProductMonth" WHERE month = ${month}::date AND (currency, channel, "productId") NOT IN
          (SELECT currency, channel, "productId" FROM summed)
        RETURNING 1
      )
      SELECT (SELECT count(*)::int FROM put) AS written, (SELECT count(*)::int FROM gone) AS removed`.execute(
      tx,
    );
  });
  return rows[0]!;
}

/** So many orders are counted well within a second. */
const mostOrders = 1500;
const mostDays = 31;

/** Cuts days into stretches that are short to count; a single day is never cut. */
export function stretchesOf(days: readonly { day: Day; orders: number }[]): Day[][] {
  const stretches: Day[][] = [];
  let room = 0;
  for (const { day, orders } of days) {
    const last = stretches.at(-1);
    if (last && last.length < mostDays && orders <= room) last.push(day);
    else {
      stretches.push([day]);
      room = mostOrders;
    }
    room -= orders;
  }
  return stretches;
}
