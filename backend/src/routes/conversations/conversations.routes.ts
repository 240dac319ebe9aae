import * as conversations from '../../controllers/conversations/conversations.controller.js';
import * as messages from '../../controllers/conversations/messages.controller.js';
import { idParams, record, uuid } from '../../schemas/common.js';
import * as shapes from '../../schemas/conversations/conversation.schema.js';
import * as message from '../../schemas/conversations/message.schema.js';
import { AgentView } from '../../schemas/identity/user.schema.js';
import { act, create, get, patch } from '../route.js';

const byInbox = record({ inboxId: uuid() });

export const conversationRoutes = [
  get(
    '/conversations',
    'List and search conversations',
    { access: 'conversations:read', query: shapes.ListConversations, many: shapes.ConversationView },
    conversations.list,
  ),
  get(
    '/conversations/:id',
    'Show a conversation',
    { access: 'conversations:read', params: idParams, answers: shapes.ConversationDetailView },
    conversations.show,
  ),
  patch(
    '/conversations/:id',
    'Move, assign or label a conversation',
    {
      access: 'conversations:read',
      params: idParams,
      body: shapes.UpdateConversation,
      answers: shapes.ConversationDetailView,
      refuses: ['FORBIDDEN', 'STATE_REFUSED', 'ASSIGNEE_UNFIT', 'VERSION_STALE'],
    },
    conversations.update,
  ),
  get(
    '/conversations/:id/messages',
    'Read a stretch of a conversation',
    {
      access: 'signed-in',
      params: idParams,
      query: message.ListMessages,
      many: message.MessageView,
      refuses: ['FORBIDDEN'],
    },
    messages.list,
  ),
  create(
    '/conversations/:id/messages',
    'Send a message or a private note',
    {
      access: 'signed-in',
      params: idParams,
      body: message.CreateMessage,
      answers: message.MessageView,
      refuses: ['FORBIDDEN', 'ALREADY_EXISTS'],
    },
    messages.create,
  ),
  act(
    '/conversations/:id/read',
    'Mark as read up to a message',
    {
      access: 'signed-in',
      params: idParams,
      body: message.MarkRead,
      answers: message.ReadMark,
      refuses: ['FORBIDDEN'],
    },
    messages.read,
  ),
  get(
    '/messages',
    'Read a stretch of a conversation, or of what is said about an order',
    {
      access: 'signed-in',
      query: message.ListMessagesOf,
      many: message.MessageView,
      refuses: ['NOT_FOUND', 'FORBIDDEN'],
    },
    messages.listByQuery,
  ),
  create(
    '/messages',
    'Send a message or a private note',
    {
      access: 'signed-in',
      body: message.SendMessageTo,
      answers: message.MessageView,
      refuses: ['NOT_FOUND', 'FORBIDDEN', 'ALREADY_EXISTS'],
    },
    messages.createByBody,
  ),
  get(
    '/agents',
    'Whom one may assign',
    { access: 'conversations:assign', query: byInbox, many: AgentView },
    conversations.agents,
  ),
  get(
    '/contacts/:id/timeline',
    'What happened with a contact',
    { access: 'contacts:read', params: idParams, query: shapes.ListTimeline, many: shapes.TimelineEntryView },
    conversations.timeline,
  ),
  get(
    '/stats/conversations',
    'How the conversations stand',
    { access: 'statistics:read', answers: shapes.ConversationStatsView },
    conversations.stats,
  ),
];
