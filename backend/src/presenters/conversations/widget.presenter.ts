import type { VisitorConversationView, WidgetConfigView } from '../../schemas/conversations/inbox.schema.js';
import type { VisitorConversationRecord } from '../../services/conversations/conversation-record.service.js';
import type { WidgetInbox } from '../../services/conversations/widget.service.js';
import { fullName } from '../../utils/names.js';
import { presentFormField, presentLook } from './inbox.presenter.js';

export function presentWidgetConfig(inbox: WidgetInbox): WidgetConfigView {
  return {
    inbox: { key: inbox.key, name: inbox.name },
    look: presentLook(inbox.look),
    fields: inbox.formFields.map(presentFormField),
  };
}

/** The visitor's own view: staff's shades of not-resolved are all open to them. */
export function presentVisitorConversation(
  conversation: VisitorConversationRecord,
  presentIds: ReadonlySet<string>,
): Omit<VisitorConversationView, 'unread'> {
  const { id, status, assignee, lastSeq } = conversation;
  return {
    id,
    status: status === 'RESOLVED' ? 'RESOLVED' : 'OPEN',
    assignee: assignee && { name: fullName(assignee.profile), present: presentIds.has(assignee.id) },
    lastSeq,
    createdAt: conversation.createdAt.toISOString(),
    updatedAt: conversation.updatedAt.toISOString(),
  };
}
