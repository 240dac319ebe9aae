import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import en from '@/locales/audit.en.json';
import tr from '@/locales/audit.tr.json';
import { auditKinds, auditQuery, changedFields, parseAuditFilters, readableValue } from './audit';

const source = path.resolve(
  import.meta.dirname,
  '../../../../backend/src/services/platform/events.service.ts',
);
/** Every kind of event that the API knows. */
const types = [...readFileSync(source, 'utf8').matchAll(/^ {2}\| '([a-z-]+\.[a-z-]+)'/gm)].map(
  ([, type]) => type ?? '',
);

const sentenceOf = (texts: typeof en, type: string): unknown => {
  const [noun = '', verb = ''] = type.split('.');
  return (texts.audit.sentences as Record<string, Record<string, string> | string>)[noun as never]?.[
    verb as never
  ];
};

describe('the words of the audit log', () => {
  it('tell every kind of event in both languages', () => {
    expect(types.length).toBeGreaterThan(30);
    for (const texts of [en, tr])
      for (const type of types)
        expect([type, sentenceOf(texts, type)]).toEqual([
          type,
          expect.stringMatching(/\{subject\}|\{actor\}/),
        ]);
  });

  it('offer every kind as a filter', () => {
    const nouns = new Set(types.map((type) => type.split('.')[0]));
    expect([...nouns].filter((noun) => !auditKinds.includes(noun as never))).toEqual([]);
  });
});

describe('a filter', () => {
  const id = '019aa000-0000-7000-8000-000000000001';

  it('comes from the address; what is wrong there is as if it were not', () => {
    const filters = parseAuditFilters({
      person: id,
      kind: 'api-key',
      from: '2026-11-21',
      to: '2026-13-01',
      subject: 'x',
    });
    expect(filters).toEqual({
      q: '',
      actorId: id,
      kind: 'api-key',
      subjectId: '',
      from: '2026-11-21',
      to: '',
    });
    expect(parseAuditFilters({ kind: 'nothing' }).kind).toBe('');
  });

  it('asks for whole days of the merchant', () => {
    const filters = parseAuditFilters({ kind: 'role', from: '2026-06-01', to: '2026-06-01' });
    expect(auditQuery(filters, 'Europe/London')).toEqual({
      type: ['role.*'],
      from: '2026-05-31T23:00:00.000Z',
      to: '2026-06-01T22:59:59.999Z',
    });
  });
});

describe('a change', () => {
  it('has each field once, on the side where it stood', () => {
    const event = { before: { name: 'Bowl' }, after: { name: 'Cup', note: 'x' } } as never;
    expect(changedFields(event)).toEqual([
      { field: 'name', before: 'Bowl', after: 'Cup' },
      { field: 'note', before: undefined, after: 'x' },
    ]);
  });

  it.each([
    [null, null],
    ['', null],
    [[], null],
    [{}, null],
    [0, '0'],
    [false, 'false'],
    [['https://a.example', '*'], 'https://a.example, *'],
    [{ 'orders:read': 'all', none: null }, 'orders:read: all'],
    [[{ sku: 'A', quantity: 2 }], 'sku: A · quantity: 2'],
  ])('reads %j as %j', (value, text) => expect(readableValue(value)).toBe(text));
});
