import parse from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';

/** The typed number in E.164 when it tells its country (begins with `+`) and can exist there, else null. */
export function phoneNumber(typed: string): string | null {
  const parsed = parse(typed, metadata);
  return parsed?.isPossible() ? parsed.number : null;
}

/** A number of some country, or plausible digits when its country is not told. */
export function isPhone(typed: string): boolean {
  if (typed.trim().startsWith('+')) return phoneNumber(typed) !== null;
  return /^[\d\s()./-]{5,30}$/.test(typed) && typed.replace(/\D/g, '').length >= 5;
}
