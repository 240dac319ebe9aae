/** How long a new key works: so many days, until a day, or for good. */
export const expiryChoices = ['30', '90', '365', 'date', 'never'] as const;
export type ExpiryChoice = (typeof expiryChoices)[number];

const day = 86_400_000;

/** The last moment of a day in the browser's time zone; null for what is no day. @param date as `2026-12-31` */
function endOfDay(date: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const end = new Date(`${date}T23:59:59.999`);
  return Number.isNaN(end.getTime()) ? null : end;
}

/**
 * The instant at which a key of this choice ends.
 * @returns null for one that never ends, undefined for a day that is none or past
 */
export function expiryOf(choice: ExpiryChoice, date: string, now: Date): string | null | undefined {
  if (choice === 'never') return null;
  const end = choice === 'date' ? endOfDay(date) : new Date(now.getTime() + Number(choice) * day);
  return end && end > now ? end.toISOString() : undefined;
}

interface Used {
  status: 'ACTIVE' | 'EXPIRED' | 'REVOKED';
  expiresAt: string | null;
  lastUsedAt: string | null;
  createdAt: string;
}

/** What to warn of: a key that ends within two weeks, or that nothing has used for 90 days. */
export function keyWarning(
  { status, expiresAt, lastUsedAt, createdAt }: Used,
  now: Date,
): 'expiresSoon' | 'unused' | null {
  if (status !== 'ACTIVE') return null;
  if (expiresAt && new Date(expiresAt).getTime() - now.getTime() < 14 * day) return 'expiresSoon';
  const lastAt = new Date(lastUsedAt ?? createdAt).getTime();
  return now.getTime() - lastAt > 90 * day ? 'unused' : null;
}
