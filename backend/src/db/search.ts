import { type RawBuilder, sql } from 'kysely';

/**
 * A LIKE pattern for any place in a folded text. Escaped after folding, since folding makes plain wildcards of their
 * full-width forms.
 * @param q the typed text, as a value or a place
 */
export function foldedPart(q: RawBuilder<unknown>): RawBuilder<string> {
  return sql`'%' || regexp_replace(toprak_fold(${q}), '([\\\\%_])', '\\\\\\1', 'g') || '%'`;
}

/**
 * A prefix query for the message index: every word, the last letters of each still to be typed. Quoted after folding,
 * so that both sides are cut into words by the same parser, and no letter is taken for an operator.
 * @param words the typed words, as a text array
 */
export function prefixQuery(words: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`to_tsquery('simple', array_to_string(ARRAY(
    SELECT '''' || replace(replace(toprak_fold(word), '\\', ' '), '''', '''''') || ''':*'
    FROM unnest(${words}::text[]) word), ' & '))`;
}
