interface Violation {
  constraint?: unknown;
  meta?: { driverAdapterError?: { cause?: { originalCode?: string; originalMessage?: string } } };
}

/** How constraints are named here: `Contact_email_key`. The rest of the message is in the server's language. */
const constraintName = /\w+_(?:[fp]?key|check)\b/;

/**
 * The name of the constraint that a write violated, or null for any other failure. pg tells it by itself; Prisma's
 * adapter keeps only the message, in which it stands, of errors of class 23
 * (https://www.postgresql.org/docs/current/errcodes-appendix.html).
 */
export function violatedConstraint(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { constraint, meta } = error as Violation;
  if (typeof constraint === 'string') return constraint;
  const { originalCode = '', originalMessage = '' } = meta?.driverAdapterError?.cause ?? {};
  if (!originalCode.startsWith('23')) return null;
  return constraintName.exec(originalMessage)?.[0] ?? null;
}
