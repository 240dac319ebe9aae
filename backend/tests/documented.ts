import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { openApiDocument } from '../src/routes/openapi.js';

/** As much of an operation of the OpenAPI document as tests look at. */
export interface Operation {
  operationId: string;
  security: Record<string, unknown>[];
  parameters?: { name: string; in: 'path' | 'query' | 'header'; required: boolean; schema: object }[];
  requestBody?: { content: { 'application/json'?: { schema: object } } };
  responses: Record<string, { content?: { 'application/json'?: { schema: object } } }>;
}

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface DocumentedRoute {
  method: Method;
  /** As the document writes it: `/users/{id}`. */
  path: string;
  operation: Operation;
}

export const openApi = openApiDocument() as {
  paths: Record<string, Partial<Record<Method, Operation>>>;
  components: { schemas: Record<string, object> };
};

export const documentedRoutes: DocumentedRoute[] = Object.entries(openApi.paths).flatMap(
  ([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ method: method as Method, path, operation })),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajvFormats.default(ajv);
ajv.addSchema({ $id: 'openapi.json', ...openApi });
const validators = new Map<string, ValidateFunction>();

/** A schema inside the document, by its JSON pointer, so that its references resolve. */
function validatorAt(...steps: string[]): ValidateFunction {
  const pointer = steps
    .map((step) => encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/');
  let validator = validators.get(pointer);
  if (!validator) validators.set(pointer, (validator = ajv.compile({ $ref: `openapi.json#/${pointer}` })));
  return validator;
}

const patterns = documentedRoutes.map((route) => ({
  route,
  // Literal addresses before those with parameters, as Express has them.
  pattern: new RegExp(`^${route.path.replace(/\{\w+\}/g, '[^/]+')}$`),
  literal: !route.path.includes('{'),
}));

/** The documented route that a request reaches, if any. */
export function routeOf(method: Method, path: string): DocumentedRoute | undefined {
  const bare = path.split('?')[0] ?? '';
  const fitting = patterns.filter(({ route, pattern }) => route.method === method && pattern.test(bare));
  return (fitting.find(({ literal }) => literal) ?? fitting[0])?.route;
}

/**
 * Compares an answer with the document.
 * @throws Error for a server error, a status that the route does not document, or a body of another shape.
 */
export function requireDocumented(method: Method, path: string, status: number, body: unknown): void {
  const told = `${method.toUpperCase()} ${path.slice(0, 200)} answered ${status}`;
  if (status === 500) throw new Error(`${told}: ${JSON.stringify(body)}`);
  const route = routeOf(method, path);
  if (!route) return;
  if (!route.operation.responses[status]) {
    throw new Error(`${told}, which the document does not know: ${JSON.stringify(body)}`);
  }
  // A file is no JSON.
  if (!route.operation.responses[status].content?.['application/json']) return;
  const content = ['responses', String(status), 'content', 'application/json', 'schema'];
  const validator = validatorAt('paths', route.path, method, ...content);
  if (validator(body)) return;
  const faults = ajv.errorsText(validator.errors);
  throw new Error(`${told} unlike the document: ${faults} in ${JSON.stringify(body).slice(0, 1000)}`);
}
