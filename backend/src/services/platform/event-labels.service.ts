import { sql } from 'kysely';
import { hotQuery } from '../../db/hot-query.js';
import { orderNumber } from '../../utils/numbers.js';

interface LabelRow {
  type: string;
  id: string;
  label: string;
}

/*
 * What people call the subjects and actors of events. Subjects are of every area; their names are read from the tables,
 * since platform is the area below all. An id is looked for in each, by its primary key.
 */
const findLabels = hotQuery<{ ids: string[] }, LabelRow>(
  (place) => sql`
  WITH asked AS MATERIALIZED (SELECT DISTINCT unnest(${place.ids}::uuid[]) AS id),
  person AS (
    SELECT u.id, coalesce(nullif(trim(p."firstName" || ' ' || p."lastName"), ''), u.email::text) AS name
    FROM "User" u JOIN "UserProfile" p ON p."userId" = u.id
  )
  SELECT 'user' AS type, x.id, x.name AS label FROM asked JOIN person x USING (id)
  UNION ALL SELECT 'contact', x.id, x.name FROM asked JOIN "Contact" x USING (id)
  UNION ALL SELECT 'company', x.id, x.name FROM asked JOIN "Company" x USING (id)
  UNION ALL SELECT 'role', x.id, x.name FROM asked JOIN "Role" x USING (id)
  UNION ALL SELECT 'api-key', x.id, x.name FROM asked JOIN "ApiKey" x USING (id)
  UNION ALL SELECT 'login-session', x.id, p.name FROM asked JOIN "LoginSession" x USING (id)
    JOIN person p ON p.id = x."userId"
  UNION ALL SELECT 'file', x.id, x.name FROM asked JOIN "File" x USING (id)
  UNION ALL SELECT 'inbox', x.id, x.name FROM asked JOIN "Inbox" x USING (id)
  UNION ALL SELECT 'category', x.id, x.name FROM asked JOIN "Category" x USING (id)
  UNION ALL SELECT 'product', x.id, x.name FROM asked JOIN "Product" x USING (id)
  UNION ALL SELECT 'order', x.id, x.number::text FROM asked JOIN "Order" x USING (id)
  UNION ALL SELECT 'conversation', x.id, coalesce(x.subject, c.name) FROM asked JOIN "Conversation" x USING (id)
    LEFT JOIN "Contact" c ON c.id = x."contactId"`,
);

/** Names by type and id. */
export interface Labels {
  of(type: string, id: string): string | null;
  /** The same of an id alone, which is one thing's. */
  ofId(id: string): string | null;
}

/** How subjects and actors of events are called now; those that are gone have no label. */
export async function readLabels(ids: readonly (string | null)[]): Promise<Labels> {
  const rows = await findLabels({ ids: [...new Set(ids.filter((id) => id !== null))] });
  const named = rows.map((row) => ({
    ...row,
    label: row.type === 'order' ? orderNumber(Number(row.label)) : row.label,
  }));
  const labels = new Map(named.map(({ type, id, label }) => [`${type} ${id}`, label]));
  const byId = new Map(named.map(({ id, label }) => [id, label]));
  return {
    of: (type, id) => labels.get(`${type} ${id}`) ?? null,
    ofId: (id) => byId.get(id) ?? null,
  };
}
