import { isDeepStrictEqual } from 'node:util';

type Values = Record<string, unknown>;

/**
 * What a change changed, for the history: of the named fields those that differ, before and after, secrets too. They
 * are blanked by the names of their fields where an event is written.
 */
export function changedValues<T extends Values, K extends keyof T & string>(
  before: T,
  after: Partial<T>,
  fields: readonly K[],
): { before: Pick<T, K>; after: Pick<T, K> } | undefined {
  const changed = fields.filter((field) => field in after && !isDeepStrictEqual(before[field], after[field]));
  if (changed.length === 0) return undefined;
  const pick = (values: Partial<T>) =>
    Object.fromEntries(changed.map((field) => [field, values[field] ?? null])) as Pick<T, K>;
  return { before: pick(before), after: pick(after) };
}
