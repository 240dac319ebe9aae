import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '@/lib/content-security-policy';
import { formatDuration } from '@/lib/format-duration';
import { chooseLocale } from '@/lib/preferences';
import en from '../messages/en.json';
import tr from '../messages/tr.json';

const keysOf = (catalogue: object, above = ''): string[] =>
  Object.entries(catalogue).flatMap(([key, text]) =>
    text instanceof Object ? keysOf(text, `${above}${key}.`) : above + key,
  );

describe('message catalogues', () => {
  it('have the same keys', () => expect(keysOf(tr)).toEqual(keysOf(en)));
});

describe('formatDuration', () => {
  it.each([
    [0, '0 sec'],
    [42, '42 sec'],
    [60, '1 min'],
    [3905, '1 hr 5 min'],
    [90_000, '1 day 1 hr'],
  ])('%i seconds is "%s"', (seconds, text) => expect(formatDuration(seconds, 'en')).toBe(text));

  it('speaks the person’s language', () => expect(formatDuration(3900, 'tr')).toBe('1 sa. 5 dk.'));
});

describe('chooseLocale', () => {
  it.each([
    ['', 'en'],
    ['de-DE, fr;q=0.8', 'en'],
    ['tr-TR,tr;q=0.9,en;q=0.8', 'tr'],
    ['en;q=0.3, tr;q=0.7', 'tr'],
    ['tr;q=0, en', 'en'],
  ])('"%s" is %s', (header, locale) => expect(chooseLocale(header)).toBe(locale));
});

describe('contentSecurityPolicy', () => {
  it('lets nothing inline run without the nonce', () => {
    expect(contentSecurityPolicy('abc', 'wss://api.example', false)).not.toContain('unsafe');
    expect(contentSecurityPolicy('abc', 'wss://api.example', false)).toContain("'nonce-abc'");
  });
});
