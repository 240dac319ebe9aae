/** Makes records for the tests of this room. */
import { instant } from '@/testing/screen';
import type { Order, Product } from './types';

export const madeProduct = (id: string, more: Partial<Product> = {}): Product => ({
  id,
  sku: `SKU-${id}`,
  name: `Bowl ${id}`,
  description: '',
  categoryId: null,
  category: null,
  seller: null,
  price: '4.85',
  currency: 'GBP',
  stock: 120,
  reserved: 20,
  available: 100,
  status: 'ACTIVE',
  abilities: { update: true, readStock: true, moveStock: true },
  version: 1,
  createdAt: instant(0),
  updatedAt: instant(0),
  ...more,
});

type Line = Order['lines'][number];
export const madeLine = (productId: string, quantity: number, more: Partial<Line> = {}): Line => ({
  id: `line-of-${productId}`,
  productId,
  sku: `SKU-${productId}`,
  name: `Bowl ${productId}`,
  quantity,
  unitPrice: '4.85',
  total: '4.85',
  sellerId: null,
  ...more,
});

export const madeOrder = (more: Partial<Order> = {}): Order => ({
  id: 'o1',
  number: 'ORD-000001',
  kind: 'SALE',
  status: 'PENDING',
  channel: 'PANEL',
  currency: 'GBP',
  subtotal: '9.70',
  tax: '0.00',
  total: '9.70',
  lineCount: 1,
  country: null,
  importKey: null,
  buyer: null,
  company: { id: 'corner', name: 'Corner House' },
  contact: null,
  conversationId: null,
  expiresAt: null,
  abilities: { update: false, cancel: true },
  allowedStatuses: ['CANCELLED', 'CONFIRMED'],
  version: 3,
  createdAt: instant(0),
  updatedAt: instant(0),
  lines: [madeLine('p1', 2)],
  history: [{ from: null, to: 'PENDING', note: null, by: 'Priya Nair', at: instant(0) }],
  ...more,
});
