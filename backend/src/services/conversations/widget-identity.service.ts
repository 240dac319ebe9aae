import jwt from 'jsonwebtoken';
import { object } from 'yup';
import { email, text } from '../../schemas/common.js';
import { AppError } from '../../utils/app-error.js';
import { isPhone } from '../../utils/phone.js';
import { validate } from '../../utils/validate.js';

/** Who the merchant's website says its visitor is. */
export interface SignedIdentity {
  name: string | null;
  email: string | null;
  phone: string | null;
}

const Claims = object({
  name: text(500).nullable(),
  email: email().nullable(),
  phone: text(100)
    .nullable()
    .test('phone', 'must be a phone number', (value) => value == null || isPhone(value)),
});

/**
 * Reads the JWT (RFC 7519, HS256) with which the merchant's website signs who its visitor is.
 * Claims beside `name`, `email` and `phone` are the merchant's own affair.
 * @throws AppError IDENTITY_REFUSED when it is not signed with the inbox's secret, has expired, names nobody, or makes
 *   a claim that cannot be one.
 */
export function readIdentity(token: string, identitySecret: string): SignedIdentity {
  try {
    const claims = jwt.verify(token, identitySecret, { algorithms: ['HS256'] });
    const { name, ...found } = validate(Claims, claims);
    const identity = {
      name: name?.trim() ? name : null,
      email: found.email ?? null,
      phone: found.phone ?? null,
    };
    if (identity.email ?? identity.phone) return identity;
  } catch {
    // Refused below, whatever is wrong with it.
  }
  throw new AppError('IDENTITY_REFUSED');
}
