import type { Unsent } from './outbox';
import { attempt, type Message, type Outcome, type Transport } from './transport';

/** Gives a message to the server. The same message given twice is one record. Never fails. */
export function deliver(transport: Transport, unsent: Unsent): Promise<Outcome<Message>> {
  const { conversationId, clientId, body, kind } = unsent;
  const message = { conversationId, clientId, body, kind };
  return attempt(transport.ask('message:send', message), () => transport.sendMessage(message));
}
