import type { Page } from '../db/page.js';

/** The answer of a list: its page presented, and where the next begins. */
export function listAnswer<T, V>(message: string, page: Page<T>, present: (row: T) => V) {
  const { rows, nextCursor, total } = page;
  return { message, data: rows.map(present), meta: { nextCursor, ...(total !== undefined && { total }) } };
}
