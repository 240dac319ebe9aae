import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { environment } from '../config/environment.js';

const signingKey = Buffer.from(hkdfSync('sha256', environment.JWT_SECRET, '', 'toprak file addresses', 32));
/** An address stays the same for so long, so that browsers keep what they fetched; it works for up to twice that. */
const stepSeconds = 300;

const sign = (key: string, expires: string) =>
  createHmac('sha256', signingKey).update(`${key}\n${expires}`).digest('base64url');

/** Where a file can be read for the next five to ten minutes, by whoever was told. */
export function signAddress(key: string, now = Date.now()): string {
  const expires = String((Math.floor(now / 1000 / stepSeconds) + 2) * stepSeconds);
  const address = new URL(`/files/${key}`, environment.PUBLIC_URL);
  address.searchParams.set('expires', expires);
  address.searchParams.set('signature', sign(key, expires));
  return address.href;
}

/** For how many more seconds a signed address works; 0 when it is over, or was not signed by us. */
export function secondsLeft(key: string, expires: unknown, signature: unknown, now = Date.now()): number {
  if (typeof expires !== 'string' || typeof signature !== 'string' || !/^\d{1,12}$/.test(expires)) return 0;
  const [expected, given] = [Buffer.from(sign(key, expires)), Buffer.from(signature)];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 0;
  return Math.max(0, Math.ceil(Number(expires) - now / 1000));
}
