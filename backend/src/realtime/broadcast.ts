import { presentConversationChange } from '../presenters/conversations/conversation.presenter.js';
import { presentMessage } from '../presenters/conversations/message.presenter.js';
import { presentVisitorConversation } from '../presenters/conversations/widget.presenter.js';
import { conversationNews } from '../services/conversations/conversation-news.service.js';
import { presentUserIds } from '../services/conversations/presence.service.js';
import {
  type AgentNamespace,
  audienceRooms,
  chatRooms,
  rooms,
  type VisitorNamespace,
} from './socket-state.js';

/** Tells the news of conversations to the sockets that may hear them, on every instance. */
export function broadcastNews(agents: AgentNamespace, visitors: VisitorNamespace): void {
  conversationNews.hear('message', ({ audience, message }) => {
    const shown = presentMessage(message);
    // A private note never reaches a visitor, a buyer or a seller, by any path.
    const isPrivate = message.kind === 'NOTE';
    agents.to(audienceRooms(audience, isPrivate ? 'staff' : 'all')).emit('message:new', shown);
    if (audience.visitorId && !isPrivate)
      visitors.to(rooms.visitor(audience.visitorId)).emit('message:new', shown);
  });
  conversationNews.hear('read', ({ audience, mark }) => {
    agents.to(audienceRooms(audience)).emit('conversation:read', mark);
    if (audience.visitorId) visitors.to(rooms.visitor(audience.visitorId)).emit('conversation:read', mark);
  });
  conversationNews.hear('typing', ({ audience, typing }) => {
    agents.to(audienceRooms(audience)).emit('typing', typing);
    if (audience.visitorId) visitors.to(rooms.visitor(audience.visitorId)).emit('typing', typing);
  });
  conversationNews.hear('began', ({ conversation }) => {
    agents.to(chatRooms(conversation)).emit('conversation:new', presentConversationChange(conversation));
  });
  conversationNews.hear('changed', ({ conversation }) => {
    agents.to(chatRooms(conversation)).emit('conversation:updated', presentConversationChange(conversation));
    const { visitorId } = conversation;
    if (visitorId === null) return;
    const shown = presentVisitorConversation(conversation, presentUserIds());
    visitors.to(rooms.visitor(visitorId)).emit('conversation:updated', shown);
  });
}
