/** A LIKE pattern for any place in a folded text; the characters that LIKE knows stand for themselves. */
export function containsPattern(q: string): string {
  return `%${q.replace(/[\\%_]/g, '\\$&')}%`;
}

/** A prefix query for `to_tsquery('simple', …)`: every word, the last letters of each still to be typed. */
export function prefixQuery(q: string): string {
  const words = q.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => `${word}:*`).join(' & ');
}
