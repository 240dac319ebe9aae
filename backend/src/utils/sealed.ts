import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { environment } from '../config/environment.js';

/*
 * AES-256-GCM (NIST SP 800-38D): nonce of 12 bytes, tag of 16, then the text. For secrets that have to be read again,
 * so that a copy of the database alone does not tell them.
 */
const nonceBytes = 12;
const tagBytes = 16;
const key = Buffer.from(hkdfSync('sha256', environment.JWT_SECRET, '', 'toprak sealed columns', 32));

/** @param purpose what it is and whose: a sealed text moved to another place cannot be opened there */
export function seal(text: string, purpose: string): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), body]));
}

/** @returns null when it was sealed with another secret or for another purpose, or was changed */
export function unseal(sealed: Uint8Array, purpose: string): string | null {
  const bytes = Buffer.from(sealed);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes))
      .setAAD(Buffer.from(purpose))
      .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    const opened = decipher.update(bytes.subarray(nonceBytes + tagBytes));
    return Buffer.concat([opened, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

const hashKey = Buffer.from(hkdfSync('sha256', environment.JWT_SECRET, '', 'toprak hashed codes', 32));

/** A hash of a short secret, which nobody can try out who has the database alone. */
export function hashShortSecret(secret: string, purpose: string): string {
  return createHmac('sha256', hashKey).update(`${purpose}\n${secret}`).digest('base64url');
}
