import type { OrderAudience, OrderScope } from '../policies/commerce/order.policy.js';

/** What is heard of orders: their moves, and what is said about them. The two rights differ. */
type Topic = 'orders' | 'threads';

/** Of every order: staff. */
export const everyOrder = (topic: Topic): string => `${topic}:*`;

const ofBuyer = (topic: Topic, id: string) => `${topic}:buyer:${id}`;
const ofCompany = (topic: Topic, id: string) => `${topic}:company:${id}`;
const ofSeller = (topic: Topic, id: string) => `${topic}:seller:${id}`;

/** Where people of a scope hear of their orders. */
export function roomsOfScope(topic: Topic, scope: OrderScope | null): string[] {
  if (scope === null) return [];
  if ('every' in scope) return [everyOrder(topic)];
  if ('sellerIds' in scope) return scope.sellerIds.map((id) => ofSeller(topic, id));
  return [ofBuyer(topic, scope.buyerId), ...scope.companyIds.map((id) => ofCompany(topic, id))];
}

/** Where everybody hears of an order in whose scope it is. */
export function roomsOfOrder(topic: Topic, { buyerId, companyId, sellerIds }: OrderAudience): string[] {
  return [
    everyOrder(topic),
    ...(buyerId === null ? [] : [ofBuyer(topic, buyerId)]),
    ...(companyId === null ? [] : [ofCompany(topic, companyId)]),
    ...sellerIds.map((id) => ofSeller(topic, id)),
  ];
}
