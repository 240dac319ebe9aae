import { AppError } from './app-error.js';

/** What body-parser, Express, PostgreSQL and Prisma throw that the caller or the moment is at fault for. */
const codesByType: Record<string, AppError['code']> = {
  'entity.parse.failed': 'MALFORMED_JSON',
  'entity.too.large': 'BODY_TOO_LARGE',
  'encoding.unsupported': 'CONTENT_TYPE_UNSUPPORTED',
  'charset.unsupported': 'CONTENT_TYPE_UNSUPPORTED',
  'request.size.invalid': 'MALFORMED_JSON',
  'request.aborted': 'MALFORMED_JSON',
};
/** The database is away, starting, full or too slow: try again later. */
const passing = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '57014',
  '53300',
  '08006',
  '40001',
  '40P01',
  // Of Prisma's own: no connection, or no transaction, in time.
  'P2024',
  'P2028',
]);

interface Described {
  type?: unknown;
  code?: unknown;
  /** What PostgreSQL or the socket said, where Prisma's adapter puts a kind of its own in its place. */
  originalCode?: unknown;
  status?: unknown;
  message?: unknown;
  cause?: unknown;
  meta?: { driverAdapterError?: unknown };
}

/** Any thrown value as the refusal that its caller sees; what nobody foresaw is INTERNAL. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (typeof thrown !== 'object' || thrown === null) return new AppError('INTERNAL');
  const error = thrown as Described;
  const known = typeof error.type === 'string' ? codesByType[error.type] : undefined;
  if (known) return new AppError(known);
  if (isPassing(error)) return new AppError('UNAVAILABLE', undefined, [], 2);
  if (typeof error.status === 'number' && error.status >= 400 && error.status < 500)
    return refusalOf(error.status);
  return new AppError('INTERNAL');
}

/** What Express and its file server refuse by status alone. */
function refusalOf(status: number): AppError {
  if (status === 404) return new AppError('NOT_FOUND');
  return new AppError('VALIDATION_FAILED', 'The address or a header is not valid.');
}

function isPassing(error: Described): boolean {
  const { code, originalCode } = error;
  if ([code, originalCode].some((each) => typeof each === 'string' && passing.has(each))) return true;
  if (
    typeof error.message === 'string' &&
    /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  )
    return true;
  const inner = error.meta?.driverAdapterError ?? error.cause;
  return typeof inner === 'object' && inner !== null && isPassing(inner);
}
