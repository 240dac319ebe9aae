import { describe, expect, it } from 'vitest';
import { linkify } from './linkify';
import fixture from '../fixtures/xss-payloads.txt?raw';

const [, payloads = ''] = fixture.split('\n\n', 2);
const hostile = payloads.split('\n').filter(Boolean);

const linksOf = (text: string) => linkify(text).flatMap(({ text: shown, href }) => (href ? [shown] : []));

describe('linkify', () => {
  it.each([
    ['see https://example.com.', ['https://example.com']],
    ['(https://example.com/a_(b))', ['https://example.com/a_(b)']],
    ['http://a.example and HTTPS://B.example!', ['http://a.example', 'HTTPS://B.example']],
    ['"https://example.com/x?y=1&z=2"', ['https://example.com/x?y=1&z=2']],
    ['https://example.com/çay', ['https://example.com/çay']],
    ['example.com, mailto:a@example.com, ftp://example.com', []],
    ['javascript:alert(1) data:text/html,x vbscript:x', []],
    ['https://', []],
    ['jAvAsCrIpT://https// //a.example', []],
    [
      'See https://a.example/b_(c)), or http://d.example?e=f.',
      ['https://a.example/b_(c)', 'http://d.example?e=f'],
    ],
  ])('finds the addresses of %s', (text, links) => {
    expect(linksOf(text)).toEqual(links);
  });

  it('ends an address before characters that turn the writing direction', () => {
    expect(linksOf('https://good.example/\u202egpj.exe')).toEqual(['https://good.example/']);
  });

  it('has payloads to try', () => {
    expect(hostile.length).toBeGreaterThan(150);
    expect(hostile.filter((payload) => linksOf(payload).length > 0).length).toBeGreaterThan(20);
  });

  it.each(hostile)('leaves %s as it is, with http(s) links at most', (payload) => {
    const pieces = linkify(payload);
    expect(pieces.map(({ text }) => text).join('')).toBe(payload);
    for (const { href } of pieces) if (href) expect(new URL(href).protocol).toMatch(/^https?:$/);
  });
});
