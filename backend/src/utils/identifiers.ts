import { createHash, randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export const newId = (): string => v7();

export function isUuid(value: string): boolean {
  return uuidPattern.test(value);
}

/** An opaque secret of 256 bits, for tokens that are looked up by their hash. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256, base64url: enough for secrets of full entropy, which need no slow hash. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** The keyset of the last row of a page: the sorted value and the id. */
export interface Cursor {
  value: string;
  id: string;
}

export function formatCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.value, cursor.id])).toString('base64url');
}

/** The cursor, or null when the text is none. */
export function parseCursor(encoded: string): Cursor | null {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString());
    if (!Array.isArray(parsed) || parsed.length !== 2) return null;
    const [value, id] = parsed as unknown[];
    if (typeof value !== 'string' || typeof id !== 'string' || !isUuid(id)) return null;
    return { value, id };
  } catch {
    return null;
  }
}
