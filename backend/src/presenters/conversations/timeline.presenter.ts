import type { TimelineEntryView } from '../../schemas/conversations/conversation.schema.js';
import type { TimelineChat } from '../../services/conversations/timeline.service.js';

/** A chat in the contact's timeline, under the first thing that the contact said. */
export function presentTimelineChat(chat: TimelineChat): TimelineEntryView {
  const title = chat.subject ?? chat.firstWords ?? '';
  return {
    at: chat.createdAt.toISOString(),
    kind: 'CHAT',
    id: chat.id,
    title: title.length > 120 ? `${title.slice(0, 119)}…` : title,
    status: chat.status,
    link: `/inbox/${chat.id}`,
  };
}
