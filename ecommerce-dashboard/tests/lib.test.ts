import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '@/lib/content-security-policy';
import { doorTo, findWanted } from '@/lib/door';
import { formatDuration } from '@/lib/format-duration';
import { chooseLocale } from '@/lib/preferences';
import { readPublicSettings, socketOrigin } from '@/lib/public-settings';
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

  it('lets pictures come from the API', () => {
    const policy = contentSecurityPolicy('abc', 'wss://api.example', false);
    expect(policy).toContain("img-src 'self' data: https://api.example;");
  });
});

describe('the door', () => {
  const origin = 'https://dashboard.example';
  const through = (wanted: string) =>
    findWanted(new URL(doorTo(wanted), origin).searchParams.get('to'), origin);

  it.each(['/', '/conversations', '/?range=7d&channel=chat'])('leads on to %s', (wanted) =>
    expect(through(wanted)).toBe(wanted),
  );

  it.each([
    null,
    '',
    'https://evil.example',
    '//evil.example/',
    '/\\evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
  ])('never leads to %j', (to) => expect(findWanted(to, origin)).toBe('/'));
});

describe('public settings', () => {
  it('tell where sockets go, as the page’s policy names it', () => {
    const { apiAddress, timeZone } = readPublicSettings({
      PUBLIC_URL: 'https://api.example/',
      API_URL: 'http://api:4000',
    });
    expect(socketOrigin(apiAddress)).toBe('wss://api.example');
    expect(timeZone).toBe('Europe/London');
    expect(contentSecurityPolicy('abc', 'wss://api.example', false)).toContain(
      "connect-src 'self' wss://api.example;",
    );
  });

  it('fall back to the address that the server itself uses', () => {
    expect(readPublicSettings({ PUBLIC_URL: '', API_URL: 'http://127.0.0.1:4000' }).apiAddress).toBe(
      'http://127.0.0.1:4000',
    );
  });
});
