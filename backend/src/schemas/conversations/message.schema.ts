import type { InferType, TestContext } from 'yup';
import {
  filledText,
  instant,
  listOf,
  named,
  oneOf,
  present,
  record,
  seqInQuery,
  uuid,
  whole,
} from '../common.js';
import { orderStatuses } from '../commerce/order.schema.js';

export const messageKinds = ['TEXT', 'MEDIA', 'NOTE', 'SYSTEM'] as const;
export const senderTypes = ['USER', 'CONTACT', 'SYSTEM'] as const;

/**
 * What a SYSTEM message tells of an order, for clients that word it themselves; `body` is the same in English. Amounts
 * stand where everybody in the conversation may see them.
 */
export const SystemNews = named('SystemNews', {
  type: oneOf(['ORDER']).required(),
  orderId: uuid().required(),
  number: present(),
  status: oneOf(orderStatuses).required(),
  pieces: whole().optional(),
  total: present().optional(),
  currency: present().optional(),
});

export const MessageView = named('Message', {
  id: uuid().required(),
  conversationId: uuid().required(),
  seq: whole(),
  clientId: uuid().required(),
  kind: oneOf(messageKinds).required(),
  body: present(),
  /** Of SYSTEM messages alone. */
  data: SystemNews.clone().optional().default(undefined),
  sender: named('Sender', {
    type: oneOf(senderTypes).required(),
    id: uuid().defined().nullable(),
    name: present(),
  }),
  attachments: listOf(record({ id: uuid().required() }).required()),
  createdAt: instant(),
});

const message = {
  clientId: uuid().required('is required'),
  body: filledText(10_000),
};
/** Visitors cannot write notes; staff may. */
const staffMessage = { ...message, kind: oneOf(['TEXT', 'NOTE']).default('TEXT') };

export const CreateMessage = named('CreateMessage', staffMessage);
export const CreateVisitorMessage = named('CreateVisitorMessage', message);
export const SendMessage = record({ conversationId: uuid().required('is required'), ...staffMessage });
/** One of the two names where it is said. */
const ofEither = { conversationId: uuid(), orderId: uuid() };
interface OfEither {
  conversationId?: string | undefined;
  orderId?: string | undefined;
}
const exactlyOne = [
  'exactly-one',
  ({ conversationId, orderId }: OfEither, context: TestContext) => {
    if (conversationId === undefined && orderId === undefined)
      return context.createError({ path: 'conversationId', message: 'is required, or orderId' });
    if (conversationId === undefined || orderId === undefined) return true;
    return context.createError({ path: 'orderId', message: 'is not for a conversation' });
  },
] as const;
export const SendMessageTo = named('SendMessageTo', { ...ofEither, ...staffMessage }).test(...exactlyOne);
export const SendVisitorMessage = record({
  conversationId: uuid().required('is required'),
  ...message,
  kind: oneOf(['TEXT']),
});
export const MarkRead = named('MarkRead', { seq: whole().min(0).max(2_147_483_647) });
export const ReadMark = named('ReadMark', { seq: whole() });
export const MarkConversationRead = record({
  conversationId: uuid().required('is required'),
  seq: whole().min(0).max(2_147_483_647),
});
export const NameConversation = record({ conversationId: uuid().required('is required') });

const stretch = {
  limit: seqInQuery().min(1, 'must be at least 1').max(100, 'must be at most 100').default(50),
  afterSeq: seqInQuery(),
  beforeSeq: seqInQuery(),
};
interface Bounds {
  afterSeq?: number | undefined;
  beforeSeq?: number | undefined;
}
const oneSide = [
  'one-side',
  'takes either afterSeq or beforeSeq',
  (q: Bounds) => q.afterSeq === undefined || q.beforeSeq === undefined,
] as const;
export const ListMessages = record(stretch).test(...oneSide);
export const ListMessagesOf = record({ ...ofEither, ...stretch })
  .test(...oneSide)
  .test(...exactlyOne);

export type SystemNews = InferType<typeof SystemNews>;
export type MessageView = InferType<typeof MessageView>;
export type CreateMessage = InferType<typeof CreateMessage>;
export type ListMessages = InferType<typeof ListMessages>;
export type ListMessagesOf = InferType<typeof ListMessagesOf>;
export type SendMessageTo = InferType<typeof SendMessageTo>;
