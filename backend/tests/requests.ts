import { newId } from '../src/utils/identifiers.js';
import { type DocumentedRoute, openApi } from './documented.js';

export interface Shape {
  $ref?: string;
  type?: string | string[];
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minItems?: number;
  minimum?: number;
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  oneOf?: Shape[];
  additionalProperties?: unknown;
}

/** A schema without its reference. */
export function resolve(schema: Shape): Shape {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : resolve(openApi.components.schemas[name] as Shape);
}

/** Addresses of routes with parameters that name nothing, unless given; what is optional is left out, unless given. */
export function addressOf({ path, operation }: DocumentedRoute, given: Record<string, string> = {}): string {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => given[name] ?? newId());
  const query = (operation.parameters ?? [])
    .filter(({ in: place, name, required }) => place === 'query' && (required || Object.hasOwn(given, name)))
    .map(
      ({ name, schema }) => `${name}=${encodeURIComponent(String(given[name] ?? example(schema as Shape)))}`,
    );
  return query.length > 0 ? `${address}?${query.join('&')}` : address;
}

/** The smallest value that a schema takes, as far as the schema tells. */
export function example(schema: Shape): unknown {
  const { type, enum: values, format, properties = {}, required = [], items } = resolve(schema);
  if (values) return values[0];
  const kind = Array.isArray(type) ? type[0] : type;
  if (kind === 'object')
    return Object.fromEntries(required.map((name) => [name, example(properties[name] ?? {})]));
  if (kind === 'array') return items ? [example(items)] : [];
  if (kind === 'integer' || kind === 'number') return 1;
  if (kind === 'boolean') return true;
  return format === 'uuid' ? newId() : 'example';
}

export function bodySchemaOf({ operation }: DocumentedRoute): Shape | undefined {
  const schema = operation.requestBody?.content['application/json']?.schema;
  return schema && resolve(schema);
}
