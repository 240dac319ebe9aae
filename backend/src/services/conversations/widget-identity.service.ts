import jwt from 'jsonwebtoken';
import { AppError } from '../../utils/app-error.js';

/** Who the merchant's website says its visitor is. */
export interface SignedIdentity {
  name: string | null;
  email: string | null;
  phone: string | null;
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/**
 * Reads the JWT (RFC 7519, HS256) with which the merchant's website signs who its visitor is.
 * @throws AppError IDENTITY_REFUSED when it is not signed with the inbox's secret, has expired, or names nobody.
 */
export function readIdentity(token: string, identitySecret: string): SignedIdentity {
  try {
    const claims = jwt.verify(token, identitySecret, { algorithms: ['HS256'] });
    if (typeof claims === 'object') {
      const { name, email, phone } = claims as Record<string, unknown>;
      const identity = { name: text(name), email: text(email), phone: text(phone) };
      if (identity.email ?? identity.phone) return identity;
    }
  } catch {
    // Refused below, whatever is wrong with it.
  }
  throw new AppError('IDENTITY_REFUSED');
}
