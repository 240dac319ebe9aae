import { describe, expect, it } from 'vitest';
import { chooseLocale } from '../src/texts/locale';
import { en } from '../src/texts/en';
import { Times } from '../src/texts/times';
import { tr } from '../src/texts/tr';

const shapeOf = (texts: object) =>
  Object.entries(texts)
    .map(([key, text]) => `${key}: ${typeof text}`)
    .sort();

describe('texts', () => {
  it('have the same keys in both languages', () => {
    expect(shapeOf(tr)).toEqual(shapeOf(en));
    expect(Object.keys(tr.errors)).toEqual(expect.arrayContaining(Object.keys(en.errors)));
  });

  it('leave nothing untranslated or empty', () => {
    for (const [key, text] of Object.entries(en)) {
      if (typeof text !== 'string') continue;
      expect(tr[key as 'chat'].trim(), key).not.toBe('');
      expect(tr[key as 'chat'], key).not.toBe(text);
    }
  });

  it('count unread messages', () => {
    expect([en.launcher(0), en.launcher(1), en.launcher(2)]).toEqual([
      'Chat',
      'Chat, 1 unread message',
      'Chat, 2 unread messages',
    ]);
    expect(tr.launcher(2)).toBe('Sohbet, 2 okunmamış mesaj');
  });

  it.each([
    [['tr', 'en'], 'tr'],
    [[undefined, 'de-DE', 'en-GB'], 'en-GB'],
    [['tr-TR'], 'tr-TR'],
    [[undefined, 'trx', 'fr'], 'en'],
  ])('are chosen from the wishes %j', (wishes, locale) => {
    expect(chooseLocale(wishes)).toBe(locale);
  });

  it('tell days as people do', () => {
    const now = new Date(2026, 10, 21, 12);
    const day = (ago: number) => new Times('en-GB').day(new Date(2026, 10, 21 - ago, 23, 59), now);
    expect([day(0), day(1)]).toEqual(['today', 'yesterday']);
    expect(day(2)).toMatch(/^Thursday,? 19 November$/);
    expect(new Times('tr').day(now, now)).toBe('bugün');
  });
});
