import { array, boolean, number, object, type ObjectShape, type Schema, string } from 'yup';
import { isUuid, parseCursor } from '../utils/identifiers.js';
import { isInstant, isInstantField } from '../utils/instants.js';

/** Why PostgreSQL could not store and return this text unchanged, or null when it can. */
function textFault(value: string): string | null {
  if (value.includes('\u0000')) return 'must not contain the NUL character';
  if (!value.isWellFormed()) return 'must not contain half of a surrogate pair';
  return null;
}

/** The schema without yup's conversions: `5` is no text, `"5"` is no number, and a string is never parsed as JSON. */
export function asSent<S extends Schema>(schema: S): S {
  schema.transforms = [];
  return schema;
}

const plainText = () => asSent(string()).typeError('must be text');

/** Text that is stored and returned unchanged: neither trimmed nor normalised. */
export function text(max: number) {
  return plainText()
    .max(max, `must be at most ${max} characters long`)
    .test('storable', (value, context) => {
      const fault = value == null ? null : textFault(value);
      return fault === null || context.createError({ message: fault });
    });
}

/** Text that must show something: more than white space. */
export function filledText(max: number) {
  return text(max)
    .required('is required')
    .test('filled', 'must not be empty', (value) => value.trim() !== '');
}

/** The same where it may be absent: what a change leaves as it is. */
export function filledTextIfAny(max: number) {
  return text(max).test(
    'filled',
    'must not be empty',
    (value) => value === undefined || value?.trim() !== '',
  );
}

const oneLine = /^[^\r\n\u2028\u2029]*$/;
const oneLineFault = 'must be one line';

/** Text of one line: nothing of it becomes a mail's header of its own, or a list's second row. */
export const line = (max: number) => text(max).matches(oneLine, oneLineFault);
/** A name that people give. */
export const nameText = (max: number) => filledText(max).matches(oneLine, oneLineFault);
/** The same where it may be absent. */
export const nameTextIfAny = (max: number) => filledTextIfAny(max).matches(oneLine, oneLineFault);

/** Any RFC 9562 version, where yup's own check refuses version 7. */
export function uuid() {
  return plainText()
    .test('any-uuid', 'must be a UUID', (value) => value == null || isUuid(value))
    .meta({ jsonSchema: { format: 'uuid' } });
}

/** An address as RFC 5321 bounds it; whether it exists only a mail can tell. */
export function email() {
  return text(254).matches(/^[^\s@<>"',;:\\()[\]]+@[^\s@<>"',;:\\()[\]]+\.[^\s@<>"',;:\\()[\].]+$/u, {
    message: 'must be an e-mail address',
  });
}

export function oneOf<const T extends string>(values: readonly T[]) {
  return plainText().oneOf(values, `must be one of ${values.join(', ')}`);
}

/** Without keys like `constructor`, which yup would take for fields of its own; as unknown keys they are refused. */
function withoutInherited(sent: unknown, shape: ObjectShape): unknown {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent;
  const isInherited = (key: string) => key in Object.prototype && !Object.hasOwn(shape, key);
  if (!Object.keys(sent).some(isInherited)) return sent;
  return Object.fromEntries(Object.entries(sent).filter(([key]) => !isInherited(key)));
}

/** A record's fields. Unknown keys are refused, each at its own path. */
export function record<T extends ObjectShape>(shape: T) {
  return asSent(object(shape))
    .transform((sent: unknown) => withoutInherited(sent, shape))
    .typeError('must be an object')
    .test('known-keys', (_, context) => {
      const sent: unknown = context.originalValue;
      const unknown = Object.keys(sent ?? {}).find((key) => !Object.hasOwn(shape, key));
      if (unknown === undefined) return true;
      const path = [context.path, unknown.slice(0, 100)].filter(Boolean).join('.');
      return context.createError({ path, message: 'is not known here' });
    });
}

/** A view or input with a name, under which it stands in the OpenAPI document. */
export function named<T extends ObjectShape>(name: string, shape: T) {
  return record(shape).required().meta({ name });
}

/** An instant as ISO-8601 in UTC. */
export const instant = () =>
  plainText()
    .required()
    .meta({ jsonSchema: { format: 'date-time' } });
export const whole = () =>
  asSent(number())
    .typeError('must be a whole number')
    .integer('must be a whole number')
    .required('is required');
/** A part of a whole, from 0 to 1. */
export const share = () => asSent(number()).min(0).max(1).required();
export const flag = () => asSent(boolean()).typeError('must be true or false').required('is required');
export const present = () => plainText().defined();
export const listOf = <T>(item: Schema<T>) => manyOf(item).required();
/** An array as it was sent. */
export const manyOf = <T>(item: Schema<T>) => asSent(array(item)).typeError('must be a list');

/** A whole number in the query string, where everything is text. */
const queryInteger = (min: number, max: number) =>
  number()
    .typeError('must be a whole number')
    .integer('must be a whole number')
    .min(min, `must be at least ${min}`)
    .max(max, `must be at most ${max}`);

export const flagInQuery = () => boolean().typeError('must be true or false').default(false);

export const seqInQuery = () => queryInteger(0, 2_147_483_647);

/** `?key=a,b`: any of these texts. */
export function manyInQuery<T extends string>(item: Schema<T>) {
  return array(item)
    .transform((_, original: unknown) => (typeof original === 'string' ? original.split(',') : original))
    .meta({ csv: true });
}

/** `?status=A,B`: any of these values. */
export function anyOfInQuery<const T extends string>(values: readonly T[]) {
  return manyInQuery(oneOf(values).required());
}

export const instantInQuery = () =>
  text(40).test('instant', 'must be an ISO-8601 instant', (value) => {
    return value == null || isInstant(value);
  });

/** Cursors carry the sorted value: an instant where the list is sorted by one, else a text. */
function isCursorOf(cursor: string, sort: string): boolean {
  const value = parseCursor(cursor)?.value;
  if (value === undefined) return false;
  return isInstantField(sort.replace('-', '')) ? isInstant(value) : textFault(value) === null;
}

/** What every list takes. Sorting names a field of `fields`, with `-` for descending; the first is the default. */
export function pageQuery<const F extends string, T extends ObjectShape>(fields: readonly F[], shape: T) {
  const sorts = fields.flatMap((field) => [field, `-${field}`] as const);
  return record({
    limit: queryInteger(1, 100).default(25),
    cursor: text(4000).test('cursor', 'is not a cursor of this list', (value, { parent }) => {
      const { sort = fields[0] } = parent as { sort?: string };
      return value == null || isCursorOf(value, sort ?? '');
    }),
    sort: oneOf(sorts),
    withTotal: flagInQuery(),
    ...shape,
  });
}

/** A list that can be searched, and asked for what changed. */
export function listQuery<const F extends string, T extends ObjectShape>(fields: readonly F[], shape: T) {
  return pageQuery(fields, { q: text(200), updatedSince: instantInQuery(), ...shape });
}

export const idParams = record({ id: uuid().required() });
export const nothing = record({});
