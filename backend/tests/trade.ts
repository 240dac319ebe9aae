import {
  createCompany,
  createContact,
  createOrder,
  createProduct,
  type Person,
  signedIn,
} from './factories.js';
import { ask } from './app.js';
import { until } from './faults/until.js';

/** An order between a buying and a selling company, and everybody whom it concerns. */
export interface Trade {
  orderId: string;
  number: string;
  buyer: Person;
  /** Of the same company as the buyer. */
  colleague: Person;
  seller: Person;
  agent: Person;
  productId: string;
}

/** @param more of the order: a draft, say */
export async function createTrade(more: object = {}): Promise<Trade> {
  const [buying, selling] = [await createCompany('BUYER'), await createCompany('SELLER')];
  const [buyer, colleague] = [await signedIn('BUYER', [], buying), await signedIn('BUYER', [], buying)];
  const [seller, agent] = [await signedIn('SELLER', [], selling), await signedIn('AGENT')];
  const { id: productId } = await createProduct({ sellerId: selling, stock: 100 });
  const contactId = await createContact(buying);
  const { id: orderId, number } = await createOrder(contactId, [[productId, 3]], more);
  return { orderId, number, buyer, colleague, seller, agent, productId };
}

export const move = (orderId: string, { token }: Person, to: string) =>
  ask('post', `/orders/${orderId}/transitions`, { token, body: { to } });

/** Reads until it fits: what the readers of the event log make comes a moment after the commit. */
export async function readUntil<T>(read: () => Promise<T>, fits: (found: T) => boolean): Promise<T> {
  let found = await read();
  await until(async () => fits((found = await read())), 10_000);
  return found;
}
