import type { Acknowledgement, EventError } from '@toprak/contract';
import { asFault } from '@/services/api-fault';
import { getSocket } from '@/services/socket';
import type { Delivery, Unsent } from './outbox';
import { sendMessage } from './requests';
import type { Message } from './types';

const patience = 10_000;
/** What another try may overcome: an overload, a lost connection, a session about to be renewed. */
const passing = new Set<string>([
  'UNREACHABLE',
  'RATE_LIMITED',
  'OVERLOADED',
  'UNAVAILABLE',
  'INTERNAL',
  'NOT_SIGNED_IN',
  'SESSION_ENDED',
]);

function judge({
  code,
  message,
  errors,
}: Pick<EventError, 'message' | 'errors'> & { code: string }): Delivery {
  if (passing.has(code)) return { outcome: 'later', faulty: code === 'INTERNAL' };
  return { outcome: 'refused', code, message: errors?.[0]?.message ?? message };
}

/**
 * Gives a message to the server: over the socket while it is connected, else over REST, which gets through where
 * WebSockets do not. Both end in the same row.
 */
export async function deliver(unsent: Unsent): Promise<Delivery> {
  const socket = getSocket();
  if (!socket.connected) return overRest(unsent);
  const { conversationId, clientId, body, kind } = unsent;
  try {
    const acknowledged: unknown = await socket
      .timeout(patience)
      .emitWithAck('message:send', { conversationId, clientId, body, kind });
    const answer = acknowledged as Acknowledgement<Message>;
    return answer.ok ? { outcome: 'stored', message: answer.data } : judge(answer.error);
  } catch {
    // No answer came in time, or the connection went.
    return { outcome: 'later' };
  }
}

async function overRest(unsent: Unsent): Promise<Delivery> {
  try {
    return { outcome: 'stored', message: await sendMessage(unsent) };
  } catch (error) {
    return judge(asFault(error));
  }
}
