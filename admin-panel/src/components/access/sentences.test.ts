import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '@/locales/access.en.json';
import turkish from '@/locales/access.tr.json';
import { groupByArea, type Offered } from './grants';

interface Document {
  components: { schemas: { Grants: { properties: Record<string, { enum: string[] }> } } };
}
const file = path.resolve(import.meta.dirname, '../../../../backend/contract/openapi.json');
const { properties } = (JSON.parse(readFileSync(file, 'utf8')) as Document).components.schemas.Grants;
const offered = Object.entries(properties).map(([name, { enum: scopes }]) => ({ name, scopes }));

describe.each([
  ['English', english.access],
  ['Turkish', turkish.access],
])('in %s', (_, { permissions, scopes, chooser }) => {
  it('every permission of the contract has a name, and each of its scopes a sentence', () => {
    expect(offered.length).toBeGreaterThan(30);
    const known = permissions as Record<string, Record<string, string>>;
    const missing = offered.flatMap(({ name, scopes: each }) =>
      ['name', ...each].filter((key) => !known[name]?.[key]).map((key) => `${name}: ${key}`),
    );
    expect(missing).toEqual([]);
  });

  it('no sentence is left of what is no permission any more', () => {
    const all = offered.flatMap(({ name, scopes: each }) =>
      ['name', ...each].map((key) => `${name}: ${key}`),
    );
    const told = Object.entries(permissions).flatMap(([name, texts]) =>
      Object.keys(texts).map((key) => `${name}: ${key}`),
    );
    expect(told.filter((each) => !all.includes(each))).toEqual([]);
  });

  it('every scope and every area has a name', () => {
    const known = new Set(offered.flatMap((each) => each.scopes));
    expect(Object.keys(scopes).sort()).toEqual([...known].sort());
    const areas = groupByArea(offered as unknown as Offered[]).map(({ area }) => area);
    expect(areas.filter((area) => !Object.hasOwn(chooser.areas, area))).toEqual([]);
    expect(areas).not.toContain('others');
  });
});
