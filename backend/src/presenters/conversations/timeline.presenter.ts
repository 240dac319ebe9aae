import type { TimelineEntryView } from '../../schemas/conversations/conversation.schema.js';
import type { TimelineRow } from '../../services/conversations/timeline.service.js';
import { orderNumber } from '../../utils/numbers.js';

/** What happened with a contact: a chat under the first thing that they said, an order under its number. */
export function presentTimelineEntry(entry: TimelineRow): TimelineEntryView {
  const { kind, id, status, number } = entry;
  const title = number === null ? (entry.words ?? '') : orderNumber(number);
  return {
    at: entry.createdAt.toISOString(),
    kind,
    id,
    title: title.length > 120 ? `${title.slice(0, 119)}…` : title,
    status,
    link: kind === 'ORDER' ? `/orders/${id}` : `/inbox/${id}`,
  };
}
