/**
 * Whether JSON nests deeper than `max`. Iterative: input of any depth takes linear time and no stack.
 */
export function nestsDeeperThan(value: unknown, max: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > max) return true;
    level = level.flatMap(childrenOf);
  }
  return false;
}

const childrenOf = (item: unknown): unknown[] =>
  typeof item === 'object' && item !== null ? Object.values(item) : [];
