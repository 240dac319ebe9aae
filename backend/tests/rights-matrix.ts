import { builtInRoles, type BuiltInRole } from '../src/config/permissions.js';
import { ask } from './app.js';
import { type DocumentedRoute, documentedRoutes } from './documented.js';
import {
  beginChat,
  type Chat,
  createCompany,
  createInbox,
  createOrder,
  createProduct,
  newOrder,
  newProduct,
  type Person,
  signedIn,
  type TestInbox,
} from './factories.js';
import { addressOf, bodySchemaOf, example } from './requests.js';
import { prisma } from '../src/db/client.js';
import { newId } from '../src/utils/identifiers.js';

/** Whose record is asked for. `own`: of an inbox or company of one's own, one's own chat or account. */
export type Whose = 'own' | 'foreign' | 'none';

export const callers = [
  'anonymous',
  ...(Object.keys(builtInRoles) as BuiltInRole[]),
  'SUSPENDED',
  'visitor',
] as const;
type Caller = (typeof callers)[number];

interface Place {
  inbox: TestInbox;
  chat: Chat;
  contactId: string;
  /** A company that buys and sells, and its product. */
  companyId: string;
  productId: string;
  /** What the company bought of itself. */
  orderId: string;
}

/** A world in which every caller has something of its own, and something foreign exists. */
export interface World {
  tokens: Record<Caller, string | undefined>;
  people: Partial<Record<Caller, Person>>;
  own: Place;
  foreign: Place;
  stranger: Person;
  /** One notification of each person. */
  notifications: Map<string, string>;
}

async function createPlace(): Promise<Place> {
  const inbox = await createInbox();
  const chat = await beginChat(inbox);
  const { contactId } = await prisma.conversation.findUniqueOrThrow({ where: { id: chat.conversationId } });
  const companyId = await createCompany('BOTH');
  const { id: productId } = await createProduct({ sellerId: companyId, stock: 100 });
  await prisma.contact.update({ where: { id: contactId ?? '' }, data: { companyId } });
  const { id: orderId } = await createOrder(contactId ?? '', [[productId, 1]]);
  return { inbox, chat, contactId: contactId ?? '', companyId, productId, orderId };
}

export async function createWorld(): Promise<World> {
  const [own, foreign] = [await createPlace(), await createPlace()];
  const people: World['people'] = {};
  for (const role of Object.keys(builtInRoles) as BuiltInRole[])
    people[role] = await signedIn(role, [own.inbox.id], own.companyId);
  people.SUSPENDED = await signedIn('ADMIN', [own.inbox.id]);
  await prisma.user.update({ where: { id: people.SUSPENDED.id }, data: { status: 'SUSPENDED' } });
  const tokens = Object.fromEntries(
    callers.map((caller) => [caller, people[caller]?.token]),
  ) as World['tokens'];
  tokens.visitor = own.chat.visitorToken;
  const stranger = await signedIn('BUYER');
  const notifications = await notifyAll([...Object.values(people), stranger], own.orderId);
  return { tokens, people, own, foreign, stranger, notifications };
}

async function notifyAll(people: Person[], orderId: string): Promise<World['notifications']> {
  const rows = people.map(({ id: userId }) => ({ id: newId(), userId }));
  const data = { orderId, number: 'ORD-000001', status: 'PENDING' };
  await prisma.notification.createMany({
    data: rows.map((row) => ({ ...row, type: 'ORDER_MOVED', data, eventPosition: 0 })),
  });
  return new Map(rows.map(({ id, userId }) => [userId, id]));
}

/** Whether a route names a record, so that own and foreign differ. */
export const namesRecord = ({ path }: DocumentedRoute): boolean =>
  /\{id\}/.test(path) || path === '/messages';

/** The record that a route's `{id}` names. */
function recordOf({ path }: DocumentedRoute, world: World, caller: Caller, whose: Whose): string {
  const place = whose === 'own' ? world.own : world.foreign;
  if (path.startsWith('/inboxes/')) return place.inbox.id;
  if (path.startsWith('/contacts/')) return place.contactId;
  if (path.startsWith('/products/')) return place.productId;
  if (path.startsWith('/orders/')) return place.orderId;
  if (path.startsWith('/notifications/')) {
    const person = whose === 'own' ? world.people[caller] : undefined;
    return world.notifications.get((person ?? world.stranger).id) ?? '';
  }
  if (path.startsWith('/users/'))
    return (whose === 'own' ? world.people[caller]?.id : undefined) ?? world.stranger.id;
  return place.chat.conversationId;
}

/** Requests that change nothing that other cells rely on. */
const bodies: Record<string, object> = {
  'patch /users/{id}': { status: 'ACTIVE' },
  'patch /contacts/{id}': { name: 'Zoe' },
  'patch /inboxes/{id}': { name: 'Inbox' },
  'patch /conversations/{id}': { labels: ['vip'] },
  'put /inboxes/{id}/form-fields': {
    fields: ['name', 'email'].map((key) => ({ key, label: key, type: 'TEXT', required: true, options: [] })),
  },
  'patch /products/{id}': { name: 'Bowl' },
  'post /products/{id}/stock-movements': { reason: 'RECEIVED', change: 1 },
  'post /orders/{id}/transitions': { to: 'DRAFT' },
  'post /messages': { conversationId: newId(), clientId: newId(), body: 'Hello' },
  'post /widget/{inboxKey}/conversations': { fields: { name: 'Zoe', email: 'zoe@example.com' } },
};

/** What must not be there yet. */
const freshBodies: Record<string, (world: World, caller: Caller) => object> = {
  'post /products': () => newProduct(),
  'post /categories': () => ({ name: newId() }),
  // Buyers order for themselves.
  'post /orders': ({ own }, caller) => ({
    ...newOrder(own.contactId, [[own.productId, 1]]),
    ...(caller === 'BUYER' && { contactId: undefined }),
  }),
  'post /conversations/{id}/orders': ({ own }) => newOrder(undefined, [[own.productId, 1]]),
  'patch /orders/{id}': ({ own }) => ({ lines: [{ productId: own.productId, quantity: 2 }] }),
};

const bodyOf = (
  route: string,
  schema: NonNullable<ReturnType<typeof bodySchemaOf>>,
  world: World,
  caller: Caller,
): object => freshBodies[route]?.(world, caller) ?? bodies[route] ?? (example(schema) as object);

/** The status that a caller gets of a route. */
export async function askCell(
  world: World,
  route: DocumentedRoute,
  caller: Caller,
  whose: Whose,
): Promise<number> {
  const id = recordOf(route, world, caller, whose);
  const given = { id, conversationId: id, inboxKey: world.own.inbox.key, userId: world.stranger.id };
  const schema = bodySchemaOf(route);
  const sent = schema && bodyOf(`${route.method} ${route.path}`, schema, world, caller);
  const body = sent && {
    ...sent,
    ...('conversationId' in sent && { conversationId: id }),
    ...freshClientId(sent),
  };
  if (route.method === 'delete') await makeMember(id, world.stranger.id);
  const { status } = await ask(route.method, addressOf(route, given), {
    token: world.tokens[caller],
    ...(body && { body }),
    // A cell must not end the session that others use.
    ...(route.path === '/auth/logout' && { headers: { 'X-Client': 'panel' } }),
  });
  return status;
}

/** So that every caller finds a membership to end. */
async function makeMember(inboxId: string, userId: string): Promise<void> {
  await prisma.inboxMember.createMany({ data: { inboxId, userId }, skipDuplicates: true });
}

const freshClientId = (sent: object) => ('clientId' in sent ? { clientId: newId() } : {});

/** The routes of the document, those that end something last. */
export const matrixRoutes: DocumentedRoute[] = [...documentedRoutes].sort(
  (one, other) => Number(one.path === '/auth/logout') - Number(other.path === '/auth/logout'),
);

/** A cell of the expected table: `own 200, foreign 404`, or one number where no record is named. */
export async function readCell(world: World, route: DocumentedRoute, caller: Caller): Promise<string> {
  if (!namesRecord(route)) return String(await askCell(world, route, caller, 'none'));
  const [own, foreign] = [
    await askCell(world, route, caller, 'own'),
    await askCell(world, route, caller, 'foreign'),
  ];
  return `own ${own}, foreign ${foreign}`;
}
