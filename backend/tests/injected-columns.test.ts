import { expect, test } from '@jest/globals';
import type { Schema } from 'yup';
import { Prisma } from '../generated/prisma/client.js';
import { routes } from '../src/routes/index.js';
import { AppError } from '../src/utils/app-error.js';
import { validate } from '../src/utils/validate.js';
import { ask } from './app.js';
import { documentedRoutes } from './documented.js';
import { addressOf, bodySchemaOf, example, resolve, type Shape } from './requests.js';
import { signedIn } from './factories.js';

/** The columns of every table, under the names that the API would give them. */
const columns = [
  ...new Set(
    Object.keys(Prisma.ModelName).flatMap((model) =>
      Object.keys((Prisma as unknown as Record<string, object>)[`${model}ScalarFieldEnum`] ?? {}),
    ),
  ),
];

const writes = documentedRoutes.flatMap((route) => {
  const shape = bodySchemaOf(route);
  const declared = routes.find(
    ({ method, path }) => method === route.method && path.replace(/:(\w+)/g, '{$1}') === route.path,
  );
  return shape && declared?.body ? [{ route, shape, body: declared.body }] : [];
});

/** The paths of an example's objects whose keys are named one by one: the body, and what is nested in it. */
function* objectsOf(shape: Shape, path: string[] = []): Generator<{ path: string[]; known: string[] }> {
  const { properties, additionalProperties } = resolve(shape);
  if (!properties || additionalProperties !== false) return;
  yield { path, known: Object.keys(properties) };
  for (const [name, property] of Object.entries(properties)) yield* objectsOf(property, [...path, name]);
}

function withColumn(shape: Shape, path: string[], column: string): object {
  const sent = example(shape) as Record<string, unknown>;
  let place = sent;
  for (const name of path) place = (place[name] ??= {}) as Record<string, unknown>;
  place[column] = '01a1fc9d-7443-745e-b08b-c5c0b4d7e700';
  return sent;
}

function faultsOf(schema: Schema, sent: object): string[] {
  try {
    validate(schema, sent);
    return [];
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.faults.map(({ path }) => path);
  }
}

test('there are columns to inject, and writes to inject them into', () => {
  expect(columns).toEqual(
    expect.arrayContaining(['id', 'roleId', 'passwordHash', 'createdAt', 'secretHash']),
  );
  expect(writes.length).toBeGreaterThan(25);
});

test.each(writes.map((write) => [`${write.route.method} ${write.route.path}`, write] as const))(
  '%s takes no column that it does not name',
  (_, { shape, body }) => {
    for (const { path, known } of objectsOf(shape))
      for (const column of columns.filter((one) => !known.includes(one)))
        expect(faultsOf(body, withColumn(shape, path, column))).toContain([...path, column].join('.'));
  },
);

test('over HTTP an admin who injects them all is told so, everywhere', async () => {
  const { token } = await signedIn('ADMIN');
  for (const { route, shape } of writes) {
    const { properties = {} } = resolve(shape);
    const strange = columns.filter((column) => !Object.hasOwn(properties, column));
    const body = {
      ...(example(shape) as object),
      ...Object.fromEntries(strange.map((column) => [column, 1])),
    };
    const { status, body: answer } = await ask(route.method, addressOf(route), { token, body });
    // Widget routes know their visitor before they look at what is sent.
    const isRefused = status === 400 ? answer.code === 'VALIDATION_FAILED' : status === 401;
    expect([`${route.method} ${route.path}`, isRefused]).toEqual([`${route.method} ${route.path}`, true]);
  }
});
