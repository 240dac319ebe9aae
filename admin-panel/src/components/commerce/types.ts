import type { Schemas } from '@toprak/contract';

export type Product = Schemas['Product'];
export type Company = Pick<Schemas['Company'], 'id' | 'name'>;
export type ProductStatus = Product['status'];
export type StockReason = Schemas['StockMovement']['reason'];
export type HandReason = Schemas['MoveStock']['reason'];
export type Order = Schemas['Order'];
export type OrderSummary = Schemas['OrderSummary'];
export type OrderStatus = Order['status'];
export type OrderKind = Order['kind'];
export type OrderChannel = Order['channel'];

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
] as const satisfies readonly OrderStatus[];
export const orderKinds = ['SALE', 'CREDIT', 'ADJUSTMENT'] as const satisfies readonly OrderKind[];
export const orderChannels = [
  'PANEL',
  'CHAT',
  'API',
  'SOURCING',
  'IMPORT',
] as const satisfies readonly OrderChannel[];
/** Why people move stock; the other reasons are orders'. */
export const handReasons = [
  'RECEIVED',
  'COUNTED',
  'DAMAGED',
  'RETURNED',
  'CORRECTION',
] as const satisfies readonly HandReason[];
