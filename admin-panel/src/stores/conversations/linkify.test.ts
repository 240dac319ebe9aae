import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { linkify } from './linkify';

const linksOf = (text: string) => linkify(text).flatMap(({ href }) => href ?? []);

test('finds addresses and leaves the sentence around them', () => {
  expect(linksOf('See https://a.example/b_(c)), or http://d.example?e=f.')).toEqual([
    'https://a.example/b_(c)',
    'http://d.example/?e=f',
  ]);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'jAvAsCrIpT://https//', 'vbscript:x', '//a.example'])(
  'makes no link of %s',
  (text) => expect(linksOf(text)).toEqual([]),
);

test('joined pieces are the text again, whatever it is', () => {
  const source = readFileSync(new URL(import.meta.url).pathname, 'utf8');
  for (const text of [source, ...source.split('\n')]) {
    expect(
      linkify(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  }
});
