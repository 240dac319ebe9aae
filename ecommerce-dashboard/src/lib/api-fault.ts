import type { ErrorCode } from '@toprak/contract';
import type en from '../../messages/en.json';

export type FaultText = keyof typeof en.errors;

/** The API has refused a request, or could not be reached ("OFFLINE"). People are told by `code`, never by its text. */
export class ApiFault extends Error {
  override readonly name = 'ApiFault';

  constructor(readonly code: ErrorCode | 'OFFLINE') {
    super(code);
  }

  /** Whether the same request may succeed a moment later. */
  get isPassing(): boolean {
    return ['OFFLINE', 'UNAVAILABLE', 'INTERNAL', 'OVERLOADED'].includes(this.code);
  }
}

type Answer<Body> = { data?: Body; error?: { code: ErrorCode } };

/**
 * The body of a successful answer.
 * @throws ApiFault with the refusal's code, or "OFFLINE" when there was no answer at all
 */
export async function unwrap<Body>(request: Promise<Answer<Body>>): Promise<Body> {
  const { data, error } = await request.catch((reason: unknown) => {
    throw reason instanceof ApiFault ? reason : new ApiFault('OFFLINE');
  });
  if (data !== undefined) return data;
  throw new ApiFault(error?.code ?? 'INTERNAL');
}

/** Whether it is refused because the person has not the right. */
export const isForbidden = (error: unknown): boolean =>
  error instanceof ApiFault && error.code === 'FORBIDDEN';

/** Everybody needs a second factor by now, and this person has none. */
export const lacksSecondFactor = (error: unknown): boolean =>
  error instanceof ApiFault && error.code === 'SECOND_FACTOR_REQUIRED';

/** The key of the sentence that tells a person of a failure. */
export function faultText(error: unknown, texts: Record<string, string>): FaultText {
  const code = error instanceof ApiFault ? error.code : 'UNKNOWN';
  return code in texts ? (code as FaultText) : 'UNKNOWN';
}
