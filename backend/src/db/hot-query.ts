import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import pg, { type QueryResultRow } from 'pg';
import { WrittenInstant } from '../utils/written-instant.js';
import { kysely, pool } from './client.js';

class Parameter {
  constructor(readonly name: string) {}
}

/** Where each value of a hot query goes: `${place.limit}` inside its SQL. */
export type Places<Values> = { [K in keyof Values]-?: RawBuilder<unknown> };

/** So many variants of a query stay prepared, on every connection; others are planned each time. */
const mostPrepared = 100;

interface Statement<Values> {
  /** Under which it is prepared; undefined when it is planned each time. */
  name: string | undefined;
  text: string;
  order: (keyof Values)[];
}

/** Hot rows carry instants as they were written: nothing is computed with them. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === (pg.types.builtins.TIMESTAMPTZ as number)
      ? (text: string) => new WrittenInstant(text)
      : (pg.types.getTypeParser(oid, format) as unknown)) as typeof pg.types.getTypeParser,
};

/**
 * A typed statement of a hot path: compiled by Kysely once, then run as a prepared statement with new values, which
 * saves compiling and planning on every call.
 * @param build the SQL, in which `place.x` stands where the value `x` will be
 */
export function hotQuery<Values extends object, Row extends QueryResultRow>(
  build: (place: Places<Values>) => RawBuilder<Row>,
): (values: Values) => Promise<Row[]> {
  const run = hotQueries<null, Values, Row>((_, place) => build(place));
  return (values) => run(null, values);
}

/** A hot query in variants (which filters, which order): each is a statement of its own, with a plan of its own. */
export function hotQueries<Variant, Values extends object, Row extends QueryResultRow>(
  build: (variant: Variant, place: Places<Values>) => RawBuilder<Row>,
): (variant: Variant, values: Values) => Promise<Row[]> {
  const prepared = new Map<string, Statement<Values>>();
  const statementOf = (variant: Variant): Statement<Values> => {
    const key = JSON.stringify(variant);
    const known = prepared.get(key);
    if (known) return known;
    const compiled = compile(build(variant, places<Values>()));
    if (prepared.size === mostPrepared) return { ...compiled, name: undefined };
    prepared.set(key, compiled);
    return compiled;
  };
  return async (variant, values) => {
    const { name, text, order } = statementOf(variant);
    const ordered = order.map((value) => values[value]);
    const { rows } = await pool.query<Row>({ name, text, types, values: ordered });
    return rows;
  };
}

function places<Values>(): Places<Values> {
  return new Proxy({} as Places<Values>, { get: (_, name) => sql`${new Parameter(String(name))}` });
}

function compile<Values>(query: RawBuilder<unknown>): Statement<Values> {
  const { sql: text, parameters } = query.compile(kysely);
  const order = parameters.map((parameter) => {
    if (parameter instanceof Parameter) return parameter.name as keyof Values;
    throw new Error('a hot query takes every value at a place');
  });
  return { name: createHash('sha1').update(text).digest('hex'), text, order };
}
