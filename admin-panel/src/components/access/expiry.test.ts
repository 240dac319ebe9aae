import { describe, expect, it } from 'vitest';
import { expiryOf, keyWarning } from './expiry';

const now = new Date('2026-11-22T10:00:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString();

describe('expiryOf', () => {
  it('counts days from now, or ends with the chosen day', () => {
    expect(expiryOf('30', '', now)).toBe('2026-12-22T10:00:00.000Z');
    expect(expiryOf('never', '', now)).toBeNull();
    const end = expiryOf('date', '2026-11-23', now);
    expect(new Date(end ?? '').getTime()).toBe(new Date('2026-11-23T23:59:59.999').getTime());
  });

  it.each(['', 'soon', '2026-13-01', '2026-11-20'])('knows no day in %j', (date) =>
    expect(expiryOf('date', date, now)).toBeUndefined(),
  );
});

describe('keyWarning', () => {
  const key = { status: 'ACTIVE' as const, expiresAt: null, lastUsedAt: null, createdAt: daysAgo(1) };

  it('warns of a key that ends soon, and of one that nothing uses, counted from when it was made', () => {
    expect(keyWarning(key, now)).toBeNull();
    expect(keyWarning({ ...key, expiresAt: daysAgo(-13) }, now)).toBe('expiresSoon');
    expect(keyWarning({ ...key, expiresAt: daysAgo(-15) }, now)).toBeNull();
    expect(keyWarning({ ...key, createdAt: daysAgo(91) }, now)).toBe('unused');
    expect(keyWarning({ ...key, createdAt: daysAgo(91), lastUsedAt: daysAgo(89) }, now)).toBeNull();
  });

  it('says nothing of one that is over', () => {
    for (const status of ['EXPIRED', 'REVOKED'] as const)
      expect(keyWarning({ ...key, status, createdAt: daysAgo(400) }, now)).toBeNull();
  });
});
