import {
  type DocumentNode,
  execute,
  type GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate as checkQuery,
} from 'graphql';
import { mixed } from 'yup';
import { environment } from '../config/environment.js';
import type { UserActor } from '../policies/actor.js';
import { filledText, named, text } from '../schemas/common.js';
import { AppError, invalid } from '../utils/app-error.js';
import { validate } from '../utils/validate.js';
import { figuresRoot, figuresSchema } from './analytics/figures.schema.js';
import { queryLimits, requireSmallQuery } from './limits.js';

const isObject = (value: unknown) => typeof value === 'object' && !Array.isArray(value);

/** A request as clients of GraphQL send it; one at a time, since a list is none. */
const GraphqlRequest = named('GraphqlRequest', {
  query: filledText(queryLimits.characters),
  variables: mixed()
    .nullable()
    .test('object', 'must be an object', (value) => value == null || isObject(value)),
  operationName: text(200).nullable(),
  /** What clients tell of themselves. */
  extensions: mixed().nullable(),
});

const rules = [
  ...specifiedRules,
  ...(environment.NODE_ENV === 'production' ? [NoSchemaIntrospectionCustomRule] : []),
];

/**
 * Answers a query of figures.
 * @returns `{data}`, whole: where a part of it fails, the request fails
 * @throws AppError VALIDATION_FAILED for a query that is malformed or too large; what the services refuse.
 */
export async function answerQuery(actor: UserActor, sent: unknown): Promise<{ data: unknown }> {
  const { query, variables, operationName } = validate(GraphqlRequest, sent);
  const document = readQuery(query);
  const { data, errors = [] } = await execute({
    schema: figuresSchema,
    document,
    rootValue: figuresRoot,
    contextValue: { actor },
    variableValues: variables,
    operationName: operationName ?? undefined,
  });
  if (errors[0]) throw asRefusal(errors[0]);
  return { data };
}

function readQuery(query: string): DocumentNode {
  const document = refusing(() => parse(query, { maxTokens: queryLimits.tokens }));
  requireSmallQuery(document);
  const faults = checkQuery(figuresSchema, document, rules, { maxErrors: 5 });
  if (faults.length > 0) throw invalid(...faults.map(faultOf));
  return document;
}

function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw invalid(faultOf(error as GraphQLError));
  }
}

const faultOf = ({ message, locations: [at] = [] }: Pick<GraphQLError, 'message' | 'locations'>) => {
  const place = at ? ` (line ${at.line}, column ${at.column})` : '';
  return { path: 'query', message: `${message.slice(0, 300)}${place}` };
};

/** What a service refused, at the field that asked for it; anything else that was thrown is a fault of ours. */
function asRefusal(error: GraphQLError): unknown {
  const { originalError, path = [] } = error;
  if (!originalError) return invalid(faultOf(error));
  if (!(originalError instanceof AppError)) return originalError;
  const { code, message, faults } = originalError;
  return new AppError(
    code,
    message,
    faults.map((fault) => ({ ...fault, path: [path[0], fault.path].filter(Boolean).join('.') })),
  );
}
