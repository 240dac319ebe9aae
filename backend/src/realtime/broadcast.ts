import { presentConversationChange } from '../presenters/conversations/conversation.presenter.js';
import { presentMessage } from '../presenters/conversations/message.presenter.js';
import { presentVisitorConversation } from '../presenters/conversations/widget.presenter.js';
import { type Audience, conversationNews } from '../services/conversations/conversation-news.service.js';
import { presentUserIds } from '../services/conversations/presence.service.js';
import { logger } from '../config/logger.js';
import { type AgentNamespace, rooms, type VisitorNamespace } from './socket-state.js';

const inboxRooms = ({ inboxId }: Pick<Audience, 'inboxId'>) => [
  rooms.everyInbox,
  ...(inboxId === null ? [] : [rooms.inbox(inboxId)]),
];

/** Tells the news of conversations to the sockets that may hear them, on every instance. */
export function broadcastNews(agents: AgentNamespace, visitors: VisitorNamespace): void {
  conversationNews.hear('message', ({ audience, message }) => {
    const shown = presentMessage(message);
    agents.to(inboxRooms(audience)).emit('message:new', shown);
    // A private note never reaches a visitor, by any path.
    if (audience.visitorId && message.kind !== 'NOTE')
      visitors.to(rooms.visitor(audience.visitorId)).emit('message:new', shown);
  });
  conversationNews.hear('read', ({ audience, mark }) => {
    agents.to(inboxRooms(audience)).emit('conversation:read', mark);
    if (audience.visitorId) visitors.to(rooms.visitor(audience.visitorId)).emit('conversation:read', mark);
  });
  conversationNews.hear('typing', ({ audience, typing }) => {
    agents.to(inboxRooms(audience)).emit('typing', typing);
    if (audience.visitorId) visitors.to(rooms.visitor(audience.visitorId)).emit('typing', typing);
  });
  conversationNews.hear('began', ({ conversation }) => {
    agents.to(inboxRooms(conversation)).emit('conversation:new', presentConversationChange(conversation));
  });
  conversationNews.hear('changed', ({ conversation }) => {
    agents.to(inboxRooms(conversation)).emit('conversation:updated', presentConversationChange(conversation));
    const { visitorId } = conversation;
    if (visitorId === null) return;
    presentUserIds()
      .then((present) =>
        visitors
          .to(rooms.visitor(visitorId))
          .emit('conversation:updated', presentVisitorConversation(conversation, present)),
      )
      .catch((error: unknown) => logger.warn({ err: error }, 'a visitor was not told of a change'));
  });
}
