import { prisma } from '../../src/db/client.js';
import { newId } from '../../src/utils/identifiers.js';
import { ask } from '../app.js';
import {
  beginChat,
  type Chat,
  createCompany,
  createInbox,
  createOrder,
  createProduct,
  manager,
  type TestInbox,
} from '../factories.js';
import { createPerson, makeKey, peopleNames, type PersonName, type TestPerson } from './callers.js';

/** A company that buys and sells, with its contact, and an inbox with its chats. */
interface Place {
  inbox: TestInbox;
  chat: Chat;
  /** Another visitor's of the same inbox. */
  otherChat: Chat;
  contactId: string;
  companyId: string;
  productId: string;
  inactiveProductId: string;
  /** What the company bought of itself. */
  orderId: string;
}

/** In which every caller has something of its own, and something foreign exists. */
export interface World {
  /** When it was made. */
  began: string;
  people: Record<PersonName, TestPerson>;
  /** Of the foreign company. */
  stranger: TestPerson;
  key: string;
  own: Place;
  foreign: Place;
  /** What the foreign company bought of one's own, and one's own of the foreign. */
  soldOrderId: string;
  boughtOrderId: string;
  cancelledOrderId: string;
  draftOrderId: string;
  /** What the foreign company bought of both. */
  sharedOrderId: string;
  /** Of the orders above, what is said about them. */
  threads: { own: string; foreign: string };
  /** One of each person. */
  notifications: Map<string, string>;
  /** That may be given to anybody. */
  buyerRoleId: string;
  adminRoleId: string;
}

async function createPlace(): Promise<Place> {
  const inbox = await createInbox();
  const [chat, otherChat] = [await beginChat(inbox), await beginChat(inbox)];
  const { contactId } = await prisma.conversation.findUniqueOrThrow({ where: { id: chat.conversationId } });
  const companyId = await createCompany('BOTH');
  const { id: productId } = await createProduct({ sellerId: companyId, stock: 100_000 });
  const { id: inactiveProductId } = await createProduct({ sellerId: companyId });
  await prisma.product.update({ where: { id: inactiveProductId }, data: { status: 'INACTIVE' } });
  await prisma.contact.update({ where: { id: contactId ?? '' }, data: { companyId } });
  const { id: orderId } = await createOrder(contactId ?? '', [[productId, 1]]);
  return {
    inbox,
    chat,
    otherChat,
    contactId: contactId ?? '',
    companyId,
    productId,
    inactiveProductId,
    orderId,
  };
}

async function createOrders(own: Place, foreign: Place) {
  const { token } = await manager();
  const orderOf = async (buyer: Place, sellers: Place[], more = {}): Promise<string> => {
    const lines = sellers.map(({ productId }) => [productId, 1] as const);
    return (await createOrder(buyer.contactId, lines, more)).id;
  };
  const moved = async (id: string, to: string): Promise<string> => {
    await ask('post', `/orders/${id}/transitions`, { token, body: { to } });
    return id;
  };
  return {
    soldOrderId: await orderOf(foreign, [own]),
    boughtOrderId: await orderOf(own, [foreign]),
    cancelledOrderId: await moved(await orderOf(own, [own]), 'CANCELLED'),
    draftOrderId: await orderOf(own, [own], { draft: true }),
    sharedOrderId: await moved(await orderOf(foreign, [own, foreign]), 'CONFIRMED'),
  };
}

const roleIdOf = async (key: string): Promise<string> =>
  (await prisma.role.findUniqueOrThrow({ where: { key } })).id;

async function createPeople(own: Place): Promise<World['people']> {
  const people: Partial<World['people']> = {};
  for (const name of peopleNames) people[name] = await createPerson(name, own.companyId, [own.inbox.id]);
  return people as World['people'];
}

async function createThread(orderId: string): Promise<string> {
  const id = newId();
  await prisma.conversation.create({ data: { id, kind: 'ORDER', orderId } });
  return id;
}

async function notifyAll(people: TestPerson[], orderId: string): Promise<Map<string, string>> {
  const rows = people.map(({ id: userId }) => ({ id: newId(), userId }));
  const data = { orderId, number: 'ORD-000001', status: 'PENDING' };
  await prisma.notification.createMany({
    data: rows.map((row) => ({ ...row, type: 'ORDER_MOVED', data, eventPosition: 0 })),
  });
  return new Map(rows.map(({ id, userId }) => [userId, id]));
}

export async function createWorld(): Promise<World> {
  const began = new Date().toISOString();
  const [own, foreign] = [await createPlace(), await createPlace()];
  const people = await createPeople(own);
  const stranger = await createPerson('stranger', foreign.companyId, []);
  return {
    began,
    people,
    stranger,
    key: await makeKey(people.KEY),
    own,
    foreign,
    ...(await createOrders(own, foreign)),
    threads: { own: await createThread(own.orderId), foreign: await createThread(foreign.orderId) },
    notifications: await notifyAll([...Object.values(people), stranger], own.orderId),
    buyerRoleId: await roleIdOf('BUYER'),
    adminRoleId: await roleIdOf('ADMIN'),
  };
}
