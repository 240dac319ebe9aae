import type { ErrorCode } from '@toprak/contract';

/** Every code of the API, and those that only a client can know: no answer came; what was shown is to be seen no more. */
export type FaultCode = ErrorCode | 'UNREACHABLE' | 'TAKEN_AWAY';

export interface FaultPlace {
  /** Which part of what was sent, as `lines.0.quantity`. */
  path: string;
  message: string;
}

/** Why the API did not do what was asked. Match on `code`; people see the catalogue's sentence for it. */
export class ApiFault extends Error {
  readonly code: FaultCode;
  readonly errors: FaultPlace[];
  /** The HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly requestId: string | null;
  /** When to try again, in milliseconds, if the server said so. */
  readonly retryAfter: number | undefined;

  constructor(
    code: FaultCode,
    {
      message = code,
      errors = [],
      status = 0,
      requestId = null,
      retryAfter,
    }: Partial<Pick<ApiFault, 'message' | 'errors' | 'status' | 'requestId' | 'retryAfter'>> = {},
  ) {
    super(message);
    this.name = 'ApiFault';
    this.code = code;
    this.errors = errors;
    this.status = status;
    this.requestId = requestId;
    this.retryAfter = retryAfter;
  }
}

/** The fault of an answer that is no success; a body that is not the API's own comes from a proxy before it. */
export function faultOf(response: Response, body: unknown): ApiFault {
  const { status, headers } = response;
  const retryAfter = Number(headers.get('Retry-After')) * 1000 || undefined;
  if (isErrorBody(body)) {
    const { code, message, errors = [], requestId = null } = body;
    return new ApiFault(code, { message, errors, status, requestId, retryAfter });
  }
  return new ApiFault(status >= 502 ? 'UNREACHABLE' : 'INTERNAL', { status, retryAfter });
}

/** Any thrown value as a fault: fetch throws a TypeError when no answer came. */
export function asFault(thrown: unknown): ApiFault {
  if (thrown instanceof ApiFault) return thrown;
  return new ApiFault(thrown instanceof TypeError ? 'UNREACHABLE' : 'INTERNAL', { message: String(thrown) });
}

/** Where something was shown until now, "nothing there" and "not allowed" say that it was taken away meanwhile. */
export function asTakenAway(thrown: unknown): unknown {
  if (!(thrown instanceof ApiFault)) return thrown;
  const { code, status, requestId } = thrown;
  return ['NOT_FOUND', 'FORBIDDEN'].includes(code)
    ? new ApiFault('TAKEN_AWAY', { status, requestId })
    : thrown;
}

interface ErrorBody {
  code: ErrorCode;
  message: string;
  errors?: FaultPlace[];
  requestId?: string;
}

function isErrorBody(body: unknown): body is ErrorBody {
  return typeof body === 'object' && body !== null && typeof (body as Partial<ErrorBody>).code === 'string';
}
