import { inTransaction, prisma } from '../../src/db/client.js';
import { recordEvent } from '../../src/services/platform/events.service.js';
import { takeRoom } from '../../src/services/platform/file-quota.service.js';
import { newId } from '../../src/utils/identifiers.js';
import type { DocumentedRoute } from '../documented.js';
import { type Caller, createPerson, type PersonName, type TestPerson } from './callers.js';
import type { World } from './world.js';

/** Finds or makes the record that a cell asks for. */
type Find = (world: World, caller: Caller) => string | Promise<string>;
/** Whose record it is, as the table names it: `own`, `foreign`, `deactivated` … */
export type Records = Record<string, Find>;

export const personOf = (world: World, caller: Caller): TestPerson =>
  caller === 'anonymous' || caller === 'visitor' ? world.stranger : world.people[caller];

export async function makeLoginSession({ id: userId }: { id: string }, revokedAt?: Date): Promise<string> {
  const id = newId();
  const place = { client: 'api', device: '', ip: '127.0.0.1' };
  const expiresAt = new Date(Date.now() + 60_000);
  const ended = revokedAt && { revokedAt, revokedReason: 'SIGNED_OUT' };
  await prisma.loginSession.create({ data: { id, userId, tokenHash: id, ...place, expiresAt, ...ended } });
  return id;
}

export async function makeFile(
  { id: createdById }: TestPerson,
  purpose: 'ATTACHMENT' | 'LOGO' = 'ATTACHMENT',
): Promise<string> {
  const id = newId();
  const file = {
    id,
    key: id,
    name: 'a.txt',
    contentType: 'text/plain',
    size: 1,
    purpose,
  };
  const data = { ...file, createdByType: 'USER', createdById, storedAt: new Date() } as const;
  await inTransaction(async (tx) => {
    await takeRoom(tx, createdById, file.size);
    await tx.file.create({ data });
  });
  return id;
}

async function makeKeyOf({ id: userId }: TestPerson, revokedAt?: Date): Promise<string> {
  const id = newId();
  const key = { id, userId, name: 'Key', prefix: 'tpk_test', secretHash: id, permissions: {} };
  await prisma.apiKey.create({ data: { ...key, ...(revokedAt && { revokedAt }) } });
  return id;
}

/** What admins alone may do. */
export const beyondManagers = { 'roles:update': 'all', 'login-sessions:end': 'all' };

export async function makeRole(permissions: object): Promise<string> {
  const id = newId();
  await prisma.role.create({ data: { id, key: id, name: `Custom ${id}`, permissions } });
  return id;
}

/** New ones, since they may be given another role. */
export const makePerson =
  (name: Exclude<TestPerson['name'], PersonName>) =>
  async ({ own, foreign }: World): Promise<string> =>
    (await createPerson(name, (name === 'stranger' ? foreign : own).companyId, [])).id;

/** Somebody of a company and its inbox with a role of their own; of both the ids. */
async function makeHolder({ companyId, inbox }: World['own'], permissions: object) {
  const [{ id }, roleId] = [
    await createPerson('serving', companyId, [inbox.id]),
    await makeRole(permissions),
  ];
  await prisma.user.update({ where: { id }, data: { roleId } });
  return { id, roleId };
}

/** People of a role like this, or the roles, whom one's own scopes reach and whom they do not. */
export const makeHolders = (what: 'id' | 'roleId', permissions: object): Records => ({
  here: async ({ own }) => (await makeHolder(own, permissions))[what],
  elsewhere: async ({ foreign }) => (await makeHolder(foreign, permissions))[what],
});

/** Somebody who may be given conversations of an inbox. */
const makeAgent = (whose: 'own' | 'foreign') => async (world: World) =>
  (await createPerson('serving', null, [world[whose].inbox.id])).id;

/** Something that happened, by whom it happened to. */
async function tellEvent(type: 'product.updated' | 'role.updated' | 'user.updated', subjectId: string) {
  const subjectType = type.split('.')[0] ?? '';
  await inTransaction((tx) => recordEvent(tx, { type, subjectType, subjectId, actor: null }));
  return subjectId;
}

/** By the beginning of a route's address; the first that fits counts. */
const kinds: [beginning: string, Records][] = [
  ['/inboxes', { own: ({ own }) => own.inbox.id, foreign: ({ foreign }) => foreign.inbox.id }],
  ['/contacts', { own: ({ own }) => own.contactId, foreign: ({ foreign }) => foreign.contactId }],
  ['/companies', { own: ({ own }) => own.companyId, foreign: ({ foreign }) => foreign.companyId }],
  [
    '/products',
    {
      own: ({ own }) => own.productId,
      foreign: ({ foreign }) => foreign.productId,
      'own deactivated': ({ own }) => own.inactiveProductId,
      'foreign deactivated': ({ foreign }) => foreign.inactiveProductId,
    },
  ],
  [
    '/orders',
    {
      own: ({ own }) => own.orderId,
      bought: ({ boughtOrderId }) => boughtOrderId,
      sold: ({ soldOrderId }) => soldOrderId,
      foreign: ({ foreign }) => foreign.orderId,
      shared: ({ sharedOrderId }) => sharedOrderId,
      draft: ({ draftOrderId }) => draftOrderId,
      cancelled: ({ cancelledOrderId }) => cancelledOrderId,
    },
  ],
  [
    '/notifications',
    {
      own: (world, caller) => world.notifications.get(personOf(world, caller).id) ?? '',
      foreign: (world) => world.notifications.get(world.stranger.id) ?? '',
    },
  ],
  [
    '/users',
    {
      own: (world, caller) => personOf(world, caller).id,
      colleague: makePerson('colleague'),
      foreign: makePerson('stranger'),
      deactivated: makePerson('former'),
      above: makePerson('above'),
    },
  ],
  [
    '/roles',
    {
      narrow: () => makeRole({ 'companies:read': 'company' }),
      'built-in': ({ buyerRoleId }) => buyerRoleId,
      above: () => makeRole(beyondManagers),
    },
  ],
  [
    '/api-keys',
    {
      own: (world, caller) => makeKeyOf(personOf(world, caller)),
      foreign: ({ stranger }) => makeKeyOf(stranger),
      deactivated: (world, caller) => makeKeyOf(personOf(world, caller), new Date()),
    },
  ],
  ['/agents', { own: makeAgent('own'), foreign: makeAgent('foreign') }],
  [
    '/events',
    {
      business: () => tellEvent('product.updated', newId()),
      security: () => tellEvent('role.updated', newId()),
      person: async (world) => tellEvent('user.updated', await makePerson('colleague')(world)),
      admin: async (world) => tellEvent('user.updated', await makePerson('above')(world)),
    },
  ],
  [
    '/uploads',
    {
      own: (world, caller) => makeFile(personOf(world, caller)),
      foreign: ({ stranger }) => makeFile(stranger),
    },
  ],
  [
    '/auth/sessions',
    {
      own: (world, caller) => makeLoginSession(personOf(world, caller)),
      foreign: ({ stranger }) => makeLoginSession(stranger),
      deactivated: (world, caller) => makeLoginSession(personOf(world, caller), new Date()),
    },
  ],
  [
    '/widget/conversations',
    {
      own: ({ own }) => own.chat.conversationId,
      'of the inbox': ({ own }) => own.otherChat.conversationId,
      foreign: ({ foreign }) => foreign.chat.conversationId,
      thread: ({ threads }) => threads.own,
    },
  ],
  [
    '/conversations',
    {
      own: ({ own }) => own.chat.conversationId,
      foreign: ({ foreign }) => foreign.chat.conversationId,
      thread: ({ threads }) => threads.own,
      'foreign thread': ({ threads }) => threads.foreign,
    },
  ],
];

/** The records that a route's `{id}` may name, or that its list may show. */
export function recordsOf({ path }: Pick<DocumentedRoute, 'path'>): Records | undefined {
  const address = path === '/messages' ? '/conversations' : path;
  return kinds.find(([beginning]) => address.startsWith(beginning))?.[1];
}

/** Whether a route names a record, so that it matters whose it is. */
export const namesRecord = ({ path }: Pick<DocumentedRoute, 'path'>): boolean =>
  /\{id\}/.test(path) || path === '/messages';
