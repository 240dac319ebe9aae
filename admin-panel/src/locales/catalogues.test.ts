import { describe, expect, it } from 'vitest';

type Messages = { [key: string]: string | Messages };
const files = import.meta.glob<Messages>('./*.json', { import: 'default', eager: true });

const textsOf = (messages: Messages, prefix = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value]] : textsOf(value, `${prefix}${key}.`),
  );
const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
const pairs = Object.keys(files)
  .filter((path) => /(^|[./])en\.json$/.test(path))
  .map((path) => [path, path.replace(/en\.json$/, 'tr.json')] as const);

describe('message catalogues', () => {
  it.each(pairs)('%s says the same things as %s, with the same placeholders', (english, turkish) => {
    const en = new Map(textsOf(files[english] ?? {}));
    const tr = new Map(textsOf(files[turkish] ?? {}));
    expect([...tr.keys()].sort()).toEqual([...en.keys()].sort());
    for (const [key, text] of en) {
      expect([key, new Set(placeholders(tr.get(key) ?? ''))]).toEqual([key, new Set(placeholders(text))]);
    }
  });
});
