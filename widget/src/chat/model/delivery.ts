import type { Acknowledgement } from '@toprak/contract';
import { type Api, type Fault, type Message, Refusal } from '../../transport/api';
import type { Connection } from '../../transport/socket';
import type { Delivery, Unsent } from './outbox';

const patience = 10_000;
const passing = new Set(['RATE_LIMITED', 'OVERLOADED', 'UNAVAILABLE', 'INTERNAL']);
const visitorLost = new Set(['VISITOR_UNKNOWN', 'SESSION_ENDED', 'NOT_SIGNED_IN']);

/** Whether an error says that the visitor's token is worth nothing any more. */
export const isVisitorLost = (error: unknown): boolean =>
  error instanceof Refusal && visitorLost.has(error.code);

interface Verdict {
  code: string;
  message: string;
  errors?: Fault[] | undefined;
  passes?: boolean;
  retryAfter?: number | undefined;
}

function judge({ code, message, errors, passes = passing.has(code), retryAfter }: Verdict): Delivery {
  if (passes) return { kind: 'later', after: retryAfter, faulty: code === 'INTERNAL' };
  return { kind: 'refused', code, message: errors?.[0]?.message ?? message };
}

/**
 * Gives a message to the server: over the socket while it is connected, else over REST, which reaches the server also
 * where a proxy blocks WebSockets. Both end in the same row.
 */
export function createDelivery(api: Api, connection: Connection, lostVisitor: () => void) {
  async function give({ conversationId, clientId, body }: Unsent): Promise<Delivery> {
    const { live } = connection;
    if (!live) return { kind: 'stored', message: await api.sendMessage(conversationId, { clientId, body }) };
    const message = { conversationId, clientId, body };
    const waiting = live.timeout(patience).emitWithAck('message:send', message);
    const answer = (await waiting) as Acknowledgement<Message>;
    if (answer.ok) return { kind: 'stored', message: answer.data };
    if (visitorLost.has(answer.error.code)) throw new Refusal(401, answer.error.code, answer.error.message);
    return judge(answer.error);
  }

  return (unsent: Unsent): Promise<Delivery> =>
    give(unsent).catch((error: unknown): Delivery => {
      if (isVisitorLost(error)) lostVisitor();
      else if (error instanceof Refusal) return judge(error);
      return { kind: 'later' };
    });
}
