import { sql } from 'kysely';
import type { ConversationKind, OrderStatus } from '../../../generated/prisma/client.js';
import { prisma } from '../../db/client.js';
import { hotQuery } from '../../db/hot-query.js';
import type { Person } from '../../policies/actor.js';
import type { NotificationFacts } from '../../schemas/conversations/notification.schema.js';
import { orderNumber } from '../../utils/numbers.js';
import { type OrderTold, readOrdersTold } from '../commerce/order-news.service.js';
import { readChoices } from '../identity/preferences.service.js';
import type { LoggedEvent } from '../platform/event-log.service.js';
import { rememberForMail } from './notification-mails.service.js';
import { notificationNews } from './notification-news.service.js';
import {
  recipientsOfChat,
  recipientsOfMove,
  recipientsOfSubmission,
  recipientsOfThread,
} from './notification-recipients.service.js';
import { storeNotifications, type ToNotify } from './notification-statements.service.js';
import { withFacts } from './notifications.service.js';

type Told = Omit<ToNotify, 'userIds' | 'eventPosition'>;

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);

/** Tells people as each chose: in the panel's list, by mail while they are away, both, or not at all. */
async function store({ position }: LoggedEvent, told: Told, people: readonly Person[]): Promise<void> {
  const ids = people.map(({ id }) => id);
  const choices = await readChoices(ids, told.type);
  const chosenBy = (way: 'inPanel' | 'byMail') => ids.filter((id) => choices.get(id)?.[way]);
  await rememberForMail({ ...told, userIds: chosenBy('byMail'), eventPosition: position });
  const made = await storeNotifications({ ...told, userIds: chosenBy('inPanel'), eventPosition: position });
  for (const row of made) notificationNews.tell('made', { userId: row.userId, notification: withFacts(row) });
}

interface SaidRow {
  id: string;
  conversationId: string;
  seq: number;
  isNote: boolean;
  senderId: string | null;
  senderName: string;
  kind: ConversationKind;
  inboxId: string | null;
  assigneeId: string | null;
  orderId: string | null;
  contactName: string | null;
}

/** Of what people said, the last of each sender in each conversation: the others are not told one by one. */
const readSaid = hotQuery<{ ids: string[] }, SaidRow>(
  (place) => sql`
    SELECT DISTINCT ON (m."conversationId", m."senderId", m.kind) m.id, m."conversationId", m.seq, m.kind = 'NOTE' AS "isNote",
      m."senderId", m."senderName", c.kind, c."inboxId", c."assigneeId", c."orderId", k.name AS "contactName"
    FROM "Message" m JOIN "Conversation" c ON c.id = m."conversationId"
    LEFT JOIN "Contact" k ON k.id = c."contactId"
    WHERE m.id = ANY(${place.ids}::uuid[]) AND m."senderType" <> 'SYSTEM'
    ORDER BY m."conversationId", m."senderId", m.kind, m.seq DESC`,
);

async function notifyOfMessages(events: readonly LoggedEvent[]): Promise<void> {
  const ids = events.flatMap(({ data }) => textOf(data.messageId) ?? []);
  const said = await readSaid({ ids });
  const orders = await readOrdersTold(said.flatMap(({ orderId }) => orderId ?? []));
  const byMessage = new Map(said.map((row) => [row.id, row]));
  for (const event of events) {
    const message = byMessage.get(textOf(event.data.messageId) ?? '');
    if (message) await notifyOfMessage(event, message, orders.get(message.orderId ?? ''));
  }
}

async function notifyOfMessage(
  event: LoggedEvent,
  message: SaidRow,
  order: OrderTold | undefined,
): Promise<void> {
  const { conversationId, seq, isNote, senderId, senderName, kind: conversationKind } = message;
  const people = order
    ? await recipientsOfThread(order, senderId, isNote)
    : await recipientsOfChat(message, senderId);
  const about = order ? factsOf(order) : { contactName: message.contactName ?? '' };
  const facts = { conversationId, conversationKind, senderName, isNote, ...about };
  await store(event, { type: 'MESSAGE', facts, seq }, people);
}

const factsOf = ({ id: orderId, number }: OrderTold): NotificationFacts => ({
  orderId,
  number: orderNumber(number),
});

/** To whom a conversation was given, unless they took it themselves or have it no longer. */
async function notifyOfAssignment(event: LoggedEvent): Promise<void> {
  const conversation = await prisma.conversation.findUnique({
    where: { id: event.subjectId },
    select: { id: true, kind: true, inboxId: true, assigneeId: true, contact: { select: { name: true } } },
  });
  if (!conversation || conversation.assigneeId !== textOf(event.data.assigneeId)) return;
  const people = await recipientsOfChat(conversation, event.actorId);
  const { id: conversationId, kind: conversationKind, contact } = conversation;
  const facts = { conversationId, conversationKind, contactName: contact?.name ?? '' };
  await store(event, { type: 'ASSIGNMENT', facts, seq: null }, people);
}

/** Sellers prepare and ship what is confirmed: before that an order is no business of theirs. */
const confirmed: readonly OrderStatus[] = [
  'CONFIRMED',
  'PROCESSING',
  'SHIPPED',
  'DELIVERED',
  'COMPLETED',
  'RETURNED',
];

async function notifyOfOrder(event: LoggedEvent, order: OrderTold): Promise<void> {
  const { from, to, status } = event.data as { from?: OrderStatus; to?: OrderStatus; status?: OrderStatus };
  const reached = to ?? status;
  if (!reached) return;
  const facts = { ...factsOf(order), status: reached };
  if (reached === 'PENDING') {
    const people = await recipientsOfSubmission(order, event.actorId);
    await store(event, { type: 'ORDER_SUBMITTED', facts, seq: null }, people);
  }
  if (event.type !== 'order.moved') return;
  const concernsSellers = [from, to].some((each) => each && confirmed.includes(each));
  const people = await recipientsOfMove(order, event.actorId, concernsSellers);
  await store(event, { type: 'ORDER_MOVED', facts, seq: null }, people);
}

/** Makes notifications of what happened: once each, however often an event is read. */
export async function notifyOfEvents(events: readonly LoggedEvent[]): Promise<void> {
  await notifyOfMessages(events.filter(({ type }) => type === 'message.created'));
  const ofOrders = events.filter(({ type }) => type.startsWith('order.'));
  const orders = await readOrdersTold(ofOrders.map(({ subjectId }) => subjectId));
  for (const event of events) {
    const order = orders.get(event.subjectId);
    if (event.type === 'conversation.assigned') await notifyOfAssignment(event);
    else if (order) await notifyOfOrder(event, order);
  }
}

export const notifiedEvents = [
  'message.created',
  'conversation.assigned',
  'order.created',
  'order.moved',
] as const;
