import * as threads from '../../controllers/conversations/threads.controller.js';
import { OrderSummaryView, OrderView } from '../../schemas/commerce/order.schema.js';
import { idParams } from '../../schemas/common.js';
import { CreateChatOrder, ListChatOrders } from '../../schemas/conversations/chat-order.schema.js';
import * as message from '../../schemas/conversations/message.schema.js';
import { act, create, get } from '../route.js';

/** What is said about orders, and orders that come out of what is said. */
export const threadRoutes = [
  get(
    '/orders/:id/messages',
    'Read a stretch of what is said about an order',
    {
      access: 'orders:discuss',
      params: idParams,
      query: message.ListMessages,
      many: message.MessageView,
    },
    threads.list,
  ),
  create(
    '/orders/:id/messages',
    'Say something about an order, or note it for staff',
    {
      access: 'orders:discuss',
      params: idParams,
      body: message.CreateMessage,
      answers: message.MessageView,
      refuses: ['ALREADY_EXISTS'],
    },
    threads.create,
  ),
  act(
    '/orders/:id/read',
    'Mark what is said about an order as read up to a message',
    { access: 'orders:discuss', params: idParams, body: message.MarkRead, answers: message.ReadMark },
    threads.read,
  ),
  get(
    '/conversations/:id/orders',
    'List the orders that were started in a chat',
    { access: 'orders:read', params: idParams, query: ListChatOrders, many: OrderSummaryView },
    threads.orders,
  ),
  create(
    '/conversations/:id/orders',
    'Start an order for the contact of a chat: a draft, or submitted, which reserves its pieces',
    {
      access: 'orders:create',
      params: idParams,
      body: CreateChatOrder,
      answers: OrderView,
      refuses: ['ORDER_OUT_OF_STOCK'],
    },
    threads.startOrder,
  ),
];
