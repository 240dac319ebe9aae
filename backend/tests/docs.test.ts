import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { errorCodes } from '../src/config/error-codes.js';
import { permissions } from '../src/config/permissions.js';

const root = path.resolve(import.meta.dirname, '..', '..');
const read = (...steps: string[]) => readFileSync(path.join(root, ...steps), 'utf8');
const docs = readdirSync(path.join(root, 'docs'))
  .filter((name) => name.endsWith('.md'))
  .map((name) => read('docs', name))
  .join('\n');

/** Those that no page of docs/ names, as a word of their own. */
const missing = (names: Iterable<string>) =>
  [...names].filter((name) => !new RegExp(`(?<![\\w:])${name}(?![\\w:])`).test(docs));

/** The event names of the contract, and `typing` and `presence`, which need no quotes there. */
function eventNames(): Set<string> {
  const source = read('backend', 'contract', 'events.ts');
  return new Set([...source.matchAll(/^ {2}'?([a-z]+(?::[a-z]+)?)'?: \(/gm)].map(([, name]) => name ?? ''));
}

test('docs/ names every error code', () => expect(missing(Object.keys(errorCodes))).toEqual([]));
test('docs/ names every permission', () => expect(missing(Object.keys(permissions))).toEqual([]));

test('docs/ names every event', () => {
  expect(eventNames().size).toBeGreaterThan(12);
  expect(missing(eventNames())).toEqual([]);
});

test('docs/ and .env.example name every environment variable', () => {
  const source = read('backend', 'src', 'config', 'environment.ts');
  const variables = [...source.matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name]) => name ?? '');
  expect(variables.length).toBeGreaterThan(15);
  expect(missing(variables)).toEqual([]);
  const example = read('backend', '.env.example');
  expect(variables.filter((name) => !new RegExp(`^#? ?${name}=`, 'm').test(example))).toEqual([]);
});
