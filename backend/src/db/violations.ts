interface Violation {
  code?: unknown;
  constraint?: unknown;
  meta?: { driverAdapterError?: { cause?: { constraint?: unknown; originalMessage?: string } } };
}

/**
 * The name of the constraint that a write violated, or null for any other failure. Both pg and Prisma's adapter
 * tell it, each at its own place; the adapter names an index directly or only lists its fields.
 */
export function violatedConstraint(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { constraint, meta } = error as Violation;
  if (typeof constraint === 'string') return constraint;
  const cause = meta?.driverAdapterError?.cause;
  const named = /constraint "([^"]+)"/.exec(cause?.originalMessage ?? '')?.[1];
  return named ?? null;
}
