import { readFileSync } from 'node:fs';
import path from 'node:path';
import { convertSchema } from '@sodaru/yup-to-json-schema';
import { object, type Schema } from 'yup';
import { type ErrorCode, errorCodes } from '../config/error-codes.js';
import { isPermission } from '../config/permissions.js';
import { findAbove } from '../utils/find-above.js';
import { routes } from './index.js';
import { type Route, takesIdempotencyKey } from './route.js';

type Json = Record<string, unknown>;
type Converter = NonNullable<NonNullable<Parameters<typeof convertSchema>[1]>['converters']>['object'];
type Description = Parameters<Converter>[0] & { fields: Record<string, unknown>; meta?: { name?: string } };

/** Turns yup schemas into JSON Schema 2020-12; those with a name become components. */
class SchemaBook {
  readonly components: Json = {};

  convert(schema: Schema): Json {
    const converters = { object: this.convertObject } as NonNullable<
      Parameters<typeof convertSchema>[1]
    >['converters'];
    return convertSchema(schema, { converters }) as Json;
  }

  private readonly convertObject: Converter = (description, converters) => {
    const { fields, meta, nullable } = description as Description & { nullable: boolean };
    const properties: Json = {};
    const required: string[] = [];
    for (const [name, field] of Object.entries(fields) as [string, Description & { optional: boolean }][]) {
      properties[name] = converters[field.type as keyof typeof converters](field, converters);
      if (!field.optional) required.push(name);
    }
    const shape = {
      type: 'object',
      properties,
      ...(required.length > 0 && { required }),
      additionalProperties: false,
    };
    if (!meta?.name)
      return (nullable ? { ...shape, type: ['object', 'null'] } : shape) as ReturnType<Converter>;
    this.components[meta.name] = shape;
    const reference = { $ref: `#/components/schemas/${meta.name}` };
    return nullable ? { oneOf: [reference, { type: 'null' }] } : reference;
  };
}

/** The OpenAPI 3.1 document of everything that is declared. */
export function openApiDocument(): Json {
  const book = new SchemaBook();
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: describeRoute(route, book) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Toprak',
      version: packageVersion(),
      description: 'The back office of a B2B merchant: one customer, one history, one set of rights.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api/v1' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: { schemas: { ...book.components, Error: errorSchema }, securitySchemes },
  };
}

/** The version that this package says of itself. */
function packageVersion(): string {
  const file = path.join(findAbove(import.meta.dirname, 'package.json'), 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

const tags = {
  auth: 'Signing in and out, and the login sessions behind it.',
  users: 'People who sign in.',
  roles: 'What people may do.',
  uploads: 'Files: told by their content, kept for who uploaded them, read by signed addresses.',
  settings: 'What the merchant sets, group by group, and what of it everybody may know.',
  contacts: 'Customers and everybody else outside: one record a person, with one timeline.',
  categories: 'What products are sorted by.',
  products: 'What is sold, by whom, and the ledger of its stock.',
  orders: 'What was ordered, and how far it is: drafts, reservations, moves.',
  inboxes: 'Installations of the chat widget, with their form and members.',
  conversations: 'Chats: who, what state, which agent, and the messages in order.',
  messages: 'Messages by what they belong to.',
  notifications: 'What concerns oneself, read and unread.',
  agents: 'Whom a conversation may be given to.',
  stats: 'Figures of the conversations and of the team: who comes, who is active, who is here now.',
  events: 'The audit log: who changed what, when and from where.',
  analytics: 'What was sold, when, where to and to how many.',
  widget: 'What a visitor may do, with the token of one browser.',
  health: 'Whether the service runs and can work.',
};

const securitySchemes = {
  accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
  apiKey: {
    type: 'apiKey',
    in: 'header',
    name: 'X-Api-Key',
    description: 'The key of a program, as it was shown when it was made.',
  },
  visitorToken: {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of one browser, from beginning a chat.',
  },
};

const errorSchema = {
  type: 'object',
  required: ['status', 'code', 'message', 'errors', 'requestId'],
  properties: {
    status: { const: 'error' },
    code: { type: 'string', enum: Object.keys(errorCodes) },
    message: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
    requestId: { type: 'string' },
  },
};

function describeRoute(route: Route, book: SchemaBook): Json {
  const words = route.path.split('/').filter((part) => part && !part.startsWith(':'));
  const parameters = [
    ...parametersOf(route.params, 'path', book),
    ...parametersOf(route.query, 'query', book),
    ...(route.refuses?.includes('VERSION_STALE') ? [ifMatch] : []),
    ...(takesIdempotencyKey(route) ? [idempotencyKey] : []),
  ];
  return {
    operationId: [
      route.method,
      ...route.path
        .split('/')
        .filter(Boolean)
        .map((part) => part.replace(':', 'by-')),
    ].join('-'),
    summary: route.summary,
    tags: [words[0]],
    security: securityOf(route),
    ...(parameters.length > 0 && { parameters }),
    ...bodyOf(route, book),
    responses: { [route.status]: successOf(route, book), ...failuresOf(route) },
  };
}

function bodyOf({ takes, body }: Route, book: SchemaBook): Json {
  if (takes) return { requestBody: { required: true, content: { [takes]: { schema: fileSchemas[takes] } } } };
  if (!body) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: book.convert(body) } } } };
}

const fileSchemas = {
  'text/csv': { type: 'string' },
  'multipart/form-data': {
    type: 'object',
    required: ['file'],
    properties: { file: { type: 'string', contentMediaType: 'application/octet-stream' } },
  },
};

const ifMatch = {
  name: 'If-Match',
  in: 'header',
  required: false,
  description: 'The version that the change is meant for, quoted.',
  schema: { type: 'string' },
};

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Any text of your own; a repeat with the same key and body gets the first answer.',
  schema: { type: 'string', maxLength: 255 },
};

function securityOf(route: Route): Json[] {
  if (route.access === 'public') return [];
  if (route.access === 'visitor') return [{ visitorToken: [] }];
  return route.access === 'person' ? [{ accessToken: [] }] : [{ accessToken: [] }, { apiKey: [] }];
}

function parametersOf(schema: Schema | undefined, place: 'path' | 'query', book: SchemaBook): Json[] {
  if (!schema) return [];
  const shape = book.convert(object((schema as ReturnType<typeof object>).fields));
  const required = (shape.required as string[] | undefined) ?? [];
  return Object.entries(shape.properties as Record<string, Json>).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
    ...(property.type === 'array' && { style: 'form', explode: false }),
  }));
}

function successOf(route: Route, book: SchemaBook): Json {
  if (route.sends)
    return { description: route.summary, content: { [route.sends]: { schema: { type: 'string' } } } };
  const empty = { type: 'object', additionalProperties: false };
  const data = route.many
    ? { type: 'array', items: book.convert(route.many) }
    : route.answers
      ? book.convert(route.answers)
      : empty;
  const meta = {
    type: 'object',
    required: ['nextCursor'],
    properties: {
      nextCursor: { type: ['string', 'null'] },
      total: { type: 'integer' },
      hasMore: { type: 'boolean' },
      throughSeq: { type: 'integer' },
      conversationId: { type: ['string', 'null'], format: 'uuid' },
      unread: { type: 'integer' },
      canNote: { type: 'boolean' },
    },
  };
  const properties = {
    status: { const: 'success' },
    message: { type: 'string' },
    data,
    ...(route.many && { meta }),
  };
  const schema = { type: 'object', required: Object.keys(properties), properties };
  return { description: route.summary, content: { 'application/json': { schema } } };
}

/** What every route of its kind may answer, and what it says itself. */
function failuresOf(route: Route): Json {
  const codes = new Set<ErrorCode>(route.refuses);
  if (route.params || route.query || route.body) codes.add('VALIDATION_FAILED');
  if (takesIdempotencyKey(route))
    codes.add('VALIDATION_FAILED').add('IDEMPOTENCY_KEY_RUNNING').add('IDEMPOTENCY_KEY_REUSED');
  // The body is read before the route is known to need none.
  if (route.method !== 'get')
    for (const code of ['MALFORMED_JSON', 'BODY_TOO_LARGE', 'CONTENT_TYPE_UNSUPPORTED'] as const)
      codes.add(code);
  if (route.access === 'visitor') codes.add('VISITOR_UNKNOWN').add('ORIGIN_REFUSED');
  else if (route.access !== 'public') {
    codes.add('NOT_SIGNED_IN').add('SESSION_ENDED');
    if (!route.setsUpFactor) codes.add('SECOND_FACTOR_REQUIRED');
  }
  if (isPermission(route.access) || route.access === 'person') codes.add('FORBIDDEN');
  if (route.params) codes.add('NOT_FOUND');
  if (route.limit !== 'none') codes.add('RATE_LIMITED');
  if (codes.size === 0) codes.add('UNAVAILABLE');
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codes)
    byStatus.set(errorCodes[code][0], [...(byStatus.get(errorCodes[code][0]) ?? []), code]);
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };
  return Object.fromEntries(
    [...byStatus].map(([status, each]) => [status, { description: each.join(', '), content }]),
  );
}
