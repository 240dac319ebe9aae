import { type RawBuilder, type SqlBool, sql } from 'kysely';
import { formatCursor, parseCursor } from '../utils/identifiers.js';
import { isInstantField } from '../utils/instants.js';
import { kysely } from './client.js';
import type { Tables } from './tables.js';

/** One page of a list, and where the next begins. */
export interface Page<T> {
  rows: T[];
  nextCursor: string | null;
  total?: number;
}

interface PageQuery {
  limit: number;
  cursor?: string | undefined;
  sort?: string | undefined;
  withTotal: boolean;
}

/** The sorted field and direction of `?sort=`, else of the list's own order, written alike: `-createdAt`. */
export function sortOf(query: PageQuery, fallback: string): { field: string; direction: 'asc' | 'desc' } {
  const sort = query.sort ?? fallback;
  return sort.startsWith('-')
    ? { field: sort.slice(1), direction: 'desc' }
    : { field: sort, direction: 'asc' };
}

/** Prisma's arguments for a keyset page: one row more than asked tells whether there is a next page. */
export function pageArguments<W extends object>(query: PageQuery, fallback: string, where: W) {
  const { field, direction } = sortOf(query, fallback);
  const cursor = query.cursor ? parseCursor(query.cursor) : null;
  const beyond = direction === 'desc' ? 'lt' : 'gt';
  const value = cursor && (isInstantField(field) ? new Date(cursor.value) : cursor.value);
  const after = cursor && {
    OR: [{ [field]: { [beyond]: value } }, { [field]: value, id: { [beyond]: cursor.id } }],
  };
  return {
    where: (after ? { AND: [where, after] } : where) as W,
    orderBy: [{ [field]: direction }, { id: direction }],
    take: query.limit + 1,
  };
}

/** The ids of a keyset page under a condition over `t` that Prisma cannot say; one more than asked. */
export async function idsOfPage(
  table: keyof Tables,
  query: PageQuery,
  fallback: string,
  condition: RawBuilder<SqlBool>,
): Promise<string[]> {
  const { field, direction } = sortOf(query, fallback);
  const cursor = query.cursor ? parseCursor(query.cursor) : null;
  const sorted = sql.ref(`t.${field}`);
  const isAscending = direction === 'asc';
  const order = isAscending ? sql`ASC` : sql`DESC`;
  const beyond = isAscending ? sql`>` : sql`<`;
  const after = cursor ? sql`AND (${sorted}, t.id) ${beyond} (${cursor.value}, ${cursor.id}::uuid)` : sql``;
  const page = sql<{ id: string }>`SELECT t.id FROM ${sql.table(table)} t WHERE ${condition} ${after}
    ORDER BY ${sorted} ${order}, t.id ${order} LIMIT ${query.limit + 1}`;
  return (await page.execute(kysely)).rows.map(({ id }) => id);
}

/** How many rows of the table fit a condition over `t`. */
export async function countOf(table: keyof Tables, condition: RawBuilder<SqlBool>): Promise<number> {
  const counted = sql<{
    total: number;
  }>`SELECT count(*)::int AS total FROM ${sql.table(table)} t WHERE ${condition}`;
  return (await counted.execute(kysely)).rows[0]?.total ?? 0;
}

/** The page of rows read with `pageArguments`, the total counted only when asked. */
export async function pageOf<T extends { id: string }>(
  query: PageQuery,
  fallback: string,
  rows: T[],
  count: () => Promise<number>,
): Promise<Page<T>> {
  const { field } = sortOf(query, fallback);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const nextCursor =
    rows.length > query.limit && last
      ? formatCursor({ value: keyText(last[field as keyof T]), id: last.id })
      : null;
  return { rows: page, nextCursor, ...(query.withTotal && { total: await count() }) };
}

function keyText(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
