import type { Actor } from '../policies/actor.js';
import { presentMessage } from '../presenters/conversations/message.presenter.js';
import {
  MarkConversationRead,
  NameConversation,
  SendMessage,
  SendVisitorMessage,
} from '../schemas/conversations/message.schema.js';
import { sendMessage } from '../services/conversations/messages.service.js';
import { markRead } from '../services/conversations/read-marks.service.js';
import { tellTyping } from '../services/conversations/typing.service.js';
import { answer, refuseUnknownEvents } from './answer.js';
import type { AgentSocket, VisitorSocket } from './socket-state.js';

/** What both sides of a conversation may do. `actorNow` gives the sender's rights of this moment. */
export function answerConversationEvents(
  socket: AgentSocket | VisitorSocket,
  actorNow: () => Promise<Actor>,
): void {
  const isVisitor = socket.nsp.name === '/widget';
  answer(socket, 'message:send', isVisitor ? SendVisitorMessage : SendMessage, async (payload) => {
    const { conversationId, ...message } = payload;
    return presentMessage(await sendMessage(await actorNow(), conversationId, message));
  });
  answer(socket, 'conversation:read', MarkConversationRead, async ({ conversationId, seq }) =>
    markRead(await actorNow(), conversationId, seq),
  );
  for (const event of ['typing:start', 'typing:stop'] as const) {
    answer(socket, event, NameConversation, async ({ conversationId }) => {
      await tellTyping(await actorNow(), conversationId, event === 'typing:start');
      return {};
    });
  }
  refuseUnknownEvents(socket);
}
