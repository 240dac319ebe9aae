import type { InferType } from 'yup';
import { orderedLines } from '../commerce/order.schema.js';
import { currency } from '../commerce/product.schema.js';
import { flag, named, pageQuery } from '../common.js';

/** An order for the contact of a chat. */
export const CreateChatOrder = named('CreateChatOrder', {
  currency: currency().required('is required'),
  lines: orderedLines().required('is required'),
  draft: flag().optional(),
});
export const ListChatOrders = pageQuery(['createdAt'], {});

export type CreateChatOrder = InferType<typeof CreateChatOrder>;
export type ListChatOrders = InferType<typeof ListChatOrders>;
