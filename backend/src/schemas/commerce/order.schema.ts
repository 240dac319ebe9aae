import type { InferType } from 'yup';
import {
  anyOfInQuery,
  flag,
  instant,
  instantInQuery,
  listOf,
  listQuery,
  manyOf,
  named,
  oneOf,
  present,
  record,
  text,
  uuid,
  whole,
} from '../common.js';
import { currency } from './product.schema.js';

export const orderStatuses = [
  'DRAFT',
  'AWAITING_APPROVAL',
  'PENDING',
  'CONFIRMED',
  'PROCESSING',
  'SHIPPED',
  'DELIVERED',
  'COMPLETED',
  'CANCELLED',
  'RETURNED',
] as const;
export const orderKinds = ['SALE', 'CREDIT', 'ADJUSTMENT'] as const;
export const channels = ['PANEL', 'CHAT', 'API', 'SOURCING', 'IMPORT'] as const;
const mostLines = 200;
const mostPiecesOfLine = 1_000_000;

const name = () => record({ id: uuid().required(), name: present() }).defined().nullable();

export const OrderLineView = named('OrderLine', {
  id: uuid().required(),
  productId: uuid().defined().nullable(),
  sku: present(),
  name: present(),
  quantity: whole(),
  unitPrice: present(),
  total: present(),
  sellerId: uuid().defined().nullable(),
});

/** An order as lists show it. A seller's has the totals of their own lines. */
export const OrderSummaryView = named('OrderSummary', {
  id: uuid().required(),
  number: present(),
  kind: oneOf(orderKinds).required(),
  status: oneOf(orderStatuses).required(),
  channel: oneOf(channels).required(),
  currency: present(),
  subtotal: present(),
  tax: present(),
  total: present(),
  lineCount: whole(),
  buyer: name(),
  company: name(),
  contact: name(),
  conversationId: uuid().defined().nullable(),
  /** When it is cancelled unless it is confirmed before. */
  expiresAt: instant().nullable(),
  abilities: record({ update: flag(), cancel: flag() }).required(),
  /** To which states one may move it now. */
  allowedStatuses: listOf(oneOf(orderStatuses).required()),
  version: whole(),
  createdAt: instant(),
  updatedAt: instant(),
});

export const OrderView = named('Order', {
  ...OrderSummaryView.fields,
  country: present().nullable(),
  /** The number that an imported order had where it came from. */
  importKey: present().nullable(),
  lines: listOf(OrderLineView),
  history: listOf(
    record({
      /** A status; null: its first. */
      from: present().nullable(),
      to: oneOf(orderStatuses).required(),
      note: present().nullable(),
      by: present(),
      at: instant(),
    }).required(),
  ),
});

export const ListOrders = listQuery(['createdAt', 'updatedAt'], {
  status: anyOfInQuery(orderStatuses),
  kind: anyOfInQuery(orderKinds),
  channel: anyOfInQuery(channels),
  contactId: uuid(),
  companyId: uuid(),
  /** The chat in which they were started. */
  conversationId: uuid(),
  from: instantInQuery(),
  to: instantInQuery(),
});

export const orderedLines = () =>
  manyOf(
    record({
      productId: uuid().required('is required'),
      quantity: whole()
        .min(1, 'must be at least 1')
        .max(mostPiecesOfLine, `must be at most ${mostPiecesOfLine}`),
    }).required(),
  )
    .min(1, 'must have a line')
    .max(mostLines, `must have at most ${mostLines} lines`);

export const CreateOrder = named('CreateOrder', {
  contactId: uuid(),
  buyerId: uuid(),
  channel: oneOf(['PANEL', 'CHAT', 'API']),
  currency: currency().required('is required'),
  lines: orderedLines().required('is required'),
  draft: flag().optional(),
});

export const UpdateOrder = named('UpdateOrder', { lines: orderedLines().required('is required') });

export const MoveOrder = named('MoveOrder', {
  to: oneOf(orderStatuses).required('is required'),
  note: text(500).nullable(),
});

export type OrderLineView = InferType<typeof OrderLineView>;
export type OrderSummaryView = InferType<typeof OrderSummaryView>;
export type OrderView = InferType<typeof OrderView>;
export type ListOrders = InferType<typeof ListOrders>;
export type CreateOrder = InferType<typeof CreateOrder>;
export type UpdateOrder = InferType<typeof UpdateOrder>;
export type MoveOrder = InferType<typeof MoveOrder>;
