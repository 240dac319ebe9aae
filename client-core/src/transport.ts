import type { Schemas, SendMessage, VisitorClientEvents } from '@toprak/contract';

export type Message = Schemas['Message'];

/** What visitors and agents can ask over their sockets. */
type Asks = VisitorClientEvents;
type Answer<E extends keyof Asks> = Parameters<Parameters<Asks[E]>[1]>[0];

/**
 * Asks the server over the socket; null while that is not connected. The promise fails when the connection goes or no
 * answer comes in time.
 */
export type Ask = <E extends keyof Asks>(
  event: E,
  payload: Parameters<Asks[E]>[0],
) => Promise<Answer<E>> | null;

/**
 * The way to the server: the socket, and REST, which gets through where WebSockets do not. REST calls fail with an
 * error that has a `code` when the server refused, with any other when nothing answered.
 */
export interface Transport {
  ask: Ask;
  sendMessage(message: SendMessage): Promise<Message>;
  markRead(conversationId: string, seq: number): Promise<unknown>;
}

/** How long an answer over the socket is waited for, in milliseconds. */
export const patience = 10_000;

/** What the server says when it will not have something. */
interface Refused {
  code: string;
  message: string;
  errors?: { message: string }[];
  /** When to try again, in milliseconds, if the server said so. */
  retryAfter?: number;
}

const signedOut = new Set(['NOT_SIGNED_IN', 'SESSION_ENDED', 'VISITOR_UNKNOWN']);
/** What another try may overcome: an overload, a server that starts again, a token about to be renewed. */
const passing = new Set([
  'RATE_LIMITED',
  'OVERLOADED',
  'UNAVAILABLE',
  'UNREACHABLE',
  'INTERNAL',
  ...signedOut,
]);

/** Whether a refusal says that the token is worth nothing any more. */
export const isSignedOut = (error: unknown): boolean => hasCode(error) && signedOut.has(error.code);

export type Outcome<T> =
  | { outcome: 'done'; data: T }
  | { outcome: 'refused'; code: string; message: string }
  /** Try again, in `after` milliseconds or more; `faulty` when the server answered that it failed. */
  | { outcome: 'later'; code?: string; after?: number; faulty?: boolean };

const hasCode = (error: unknown): error is Refused =>
  typeof (error as Partial<Refused> | null)?.code === 'string';

function judge(error: unknown): Outcome<never> {
  if (!hasCode(error)) return { outcome: 'later' };
  const { code, message, errors, retryAfter } = error;
  if (passing.has(code)) return { outcome: 'later', code, after: retryAfter, faulty: code === 'INTERNAL' };
  return { outcome: 'refused', code, message: errors?.[0]?.message ?? message };
}

/** Asks over the socket, or over REST while that is not connected. Both end in the same record. Never fails. */
export async function attempt<T>(
  asked: Promise<{ ok: true; data: T } | { ok: false; error: Refused }> | null,
  overRest: () => Promise<T>,
): Promise<Outcome<T>> {
  try {
    if (!asked) return { outcome: 'done', data: await overRest() };
    const answer = await asked;
    return answer.ok ? { outcome: 'done', data: answer.data } : judge(answer.error);
  } catch (error) {
    return judge(error);
  }
}
