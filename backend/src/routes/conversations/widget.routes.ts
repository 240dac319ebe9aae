import * as messages from '../../controllers/conversations/messages.controller.js';
import * as widget from '../../controllers/conversations/widget.controller.js';
import { idParams, record, text } from '../../schemas/common.js';
import * as shapes from '../../schemas/conversations/inbox.schema.js';
import * as message from '../../schemas/conversations/message.schema.js';
import { act, create, get } from '../route.js';

const keyParams = record({ inboxKey: text(64).required() });

export const widgetRoutes = [
  get(
    '/widget/:inboxKey/config',
    'How the widget looks and what it asks',
    {
      access: 'public',
      params: keyParams,
      answers: shapes.WidgetConfigView,
      refuses: ['NOT_FOUND', 'ORIGIN_REFUSED'],
      limit: 'none',
    },
    widget.config,
  ),
  create(
    '/widget/:inboxKey/conversations',
    'Begin a chat',
    {
      access: 'public',
      params: keyParams,
      body: shapes.BeginConversation,
      answers: shapes.BegunConversation,
      refuses: ['NOT_FOUND', 'ORIGIN_REFUSED', 'IDENTITY_REFUSED', 'ALREADY_EXISTS'],
    },
    widget.begin,
  ),
  get(
    '/widget/conversations',
    'The visitor’s own chats',
    { access: 'visitor', many: shapes.VisitorConversationView },
    widget.list,
  ),
  get(
    '/widget/conversations/:id/messages',
    'Read a stretch of an own chat',
    { access: 'visitor', params: idParams, query: message.ListMessages, many: message.MessageView },
    messages.list,
  ),
  create(
    '/widget/conversations/:id/messages',
    'Send a message',
    {
      access: 'visitor',
      params: idParams,
      body: message.CreateVisitorMessage,
      answers: message.MessageView,
      refuses: ['ALREADY_EXISTS'],
    },
    messages.create,
  ),
  act(
    '/widget/conversations/:id/read',
    'Mark as read up to a message',
    { access: 'visitor', params: idParams, body: message.MarkRead, answers: message.ReadMark },
    messages.read,
  ),
  act(
    '/widget/conversations/:id/close',
    'End an own chat',
    { access: 'visitor', params: idParams, answers: shapes.VisitorConversationView },
    widget.close,
  ),
];
