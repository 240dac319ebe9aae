import { newId } from '../../src/utils/identifiers.js';
import { createOrder, newOrder, newProduct, password } from '../factories.js';
import type { Caller } from './callers.js';
import { beyondManagers, makeHolders, makePerson, makeRole, type Records } from './records.js';
import type { World } from './world.js';

/** Requests that change nothing that other cells rely on. Where none is named, the smallest that the schema takes. */
export const bodies: Record<string, (world: World, caller: Caller) => object> = {
  'patch /users/{id}': () => ({ status: 'ACTIVE' }),
  'patch /contacts/{id}': () => ({ name: 'Zoe' }),
  'patch /inboxes/{id}': () => ({ name: 'Inbox' }),
  'patch /conversations/{id}': () => ({ labels: ['vip'] }),
  'put /inboxes/{id}/form-fields': () => ({
    fields: ['name', 'email'].map((key) => ({ key, label: key, type: 'TEXT', required: true, options: [] })),
  }),
  'patch /products/{id}': () => ({ name: 'Bowl' }),
  'post /products/{id}/stock-movements': () => ({ reason: 'RECEIVED', change: 1 }),
  'post /orders/{id}/transitions': () => ({ to: 'DRAFT' }),
  'post /auth/prove': () => ({ password }),
  'post /auth/password/change': () => ({ password }),
  'post /auth/password/forgot': () => ({ email: 'nobody@example.com' }),
  'post /messages': () => ({ conversationId: newId(), clientId: newId(), body: 'Hello' }),
  'post /widget/{inboxKey}/conversations': () => ({ fields: { name: 'Zoe', email: 'zoe@example.com' } }),
  'post /auth/email/change': () => ({ email: `${newId()}@example.com` }),
  'post /auth/register': () => ({
    email: `${newId()}@example.com`,
    profile: { firstName: 'Zoe', lastName: 'Demir' },
    company: { name: 'Zoe' },
  }),
  'post /users': ({ buyerRoleId, own }) => ({
    email: `${newId()}@example.com`,
    roleId: buyerRoleId,
    companyId: own.companyId,
    profile: { firstName: 'Zoe', lastName: 'Demir' },
  }),
  'post /products': () => newProduct(),
  'post /categories': () => ({ name: newId() }),
  'post /roles': () => ({ name: newId(), permissions: {} }),
  // Buyers order for themselves.
  'post /orders': ({ own }, caller) => ({
    ...newOrder(own.contactId, [[own.productId, 1]]),
    ...(caller === 'BUYER' && { contactId: undefined }),
  }),
  'post /conversations/{id}/orders': ({ own }) => newOrder(undefined, [[own.productId, 1]]),
  'patch /orders/{id}': ({ own }) => ({ lines: [{ productId: own.productId, quantity: 2 }] }),
};

export interface Answered {
  status: number;
  body: { data?: unknown; meta?: unknown };
  /** As it was sent, of a file. */
  text: string;
}

/** What is sent instead of the usual, and to which records where it changes them. */
export interface Variant {
  body?: (world: World, caller: Caller) => object | Promise<object>;
  records?: Records;
  /** What became of the record, also where the request was refused. */
  becomes?: (id: string) => Promise<string>;
  /** What is told of an answer that is no refusal. */
  tell?: (body: Answered['body'], world: World, id: string) => string | Promise<string>;
}
const sends = (body: Variant['body'] & {}): Variant => ({ body });

export const freshOrder =
  (buyer: 'own' | 'foreign', seller: 'own' | 'foreign') =>
  async (world: World): Promise<string> =>
    (await createOrder(world[buyer].contactId, [[world[seller].productId, 1]])).id;

/** Somebody who sees the orders of this company. */
const newcomer = async (companyId: string) => ({
  email: `${newId()}@example.com`,
  roleId: await makeRole({ 'orders:read': 'company' }),
  companyId,
  profile: { firstName: 'Zoe', lastName: 'Demir' },
});

/** Requests that name something else than what their row is about: a foreign seller, a role beyond one's own. */
export const variants: Record<string, Record<string, Variant>> = {
  'post /products': {
    'for a foreign seller': sends(({ foreign }) => newProduct({ sellerId: foreign.companyId })),
    'with a cost': sends(({ own }) => newProduct({ sellerId: own.companyId, cost: '1.00' })),
  },
  'patch /products/{id}': { 'with a cost': sends(() => ({ cost: '1.00' })) },
  'post /orders': {
    'for oneself': sends(({ own }) => newOrder(undefined, [[own.productId, 1]])),
    'for a contact': sends(({ own }) => newOrder(own.contactId, [[own.productId, 1]])),
    'of what is not for sale': sends(({ own }) => newOrder(own.contactId, [[own.inactiveProductId, 1]])),
  },
  'post /orders/{id}/transitions': {
    'that cancels': {
      body: () => ({ to: 'CANCELLED' }),
      records: {
        own: freshOrder('own', 'own'),
        bought: freshOrder('own', 'foreign'),
        sold: freshOrder('foreign', 'own'),
        foreign: freshOrder('foreign', 'foreign'),
      },
    },
  },
  'patch /users/{id}': {
    'with the role of admins': sends(({ adminRoleId }) => ({ roleId: adminRoleId })),
    // Not to oneself: an admin would be none any more.
    'with a role beyond one’s own': {
      body: async () => ({ roleId: await makeRole(beyondManagers) }),
      records: { colleague: makePerson('colleague'), foreign: makePerson('stranger') },
    },
    'who see a company': {
      body: () => ({ profile: { firstName: 'Zoe' } }),
      records: makeHolders('id', { 'orders:read': 'company' }),
    },
    'who see an inbox': {
      body: () => ({ profile: { firstName: 'Zoe' } }),
      records: makeHolders('id', { 'conversations:read': 'inbox' }),
    },
    'with a role that opens their inbox': {
      body: async () => ({ roleId: await makeRole({ 'conversations:read': 'inbox' }) }),
      records: makeHolders('id', {}),
    },
    'with an availability': sends(() => ({ availability: 'AWAY' })),
  },
  'post /users': {
    'with the role of admins': sends(({ adminRoleId }) => ({
      email: `${newId()}@example.com`,
      roleId: adminRoleId,
      profile: { firstName: 'Zoe', lastName: 'Demir' },
    })),
    'with a role beyond one’s own': sends(async () => ({
      email: `${newId()}@example.com`,
      roleId: await makeRole(beyondManagers),
      profile: { firstName: 'Zoe', lastName: 'Demir' },
    })),
    'with rights that end at one’s own company': sends(({ own }) => newcomer(own.companyId)),
    'with rights that end at another company': sends(({ foreign }) => newcomer(foreign.companyId)),
  },
  'patch /roles/{id}': {
    'that opens a company': {
      body: () => ({ permissions: { 'orders:create': 'company' } }),
      records: makeHolders('roleId', {}),
    },
    'that opens an inbox': {
      body: () => ({ permissions: { 'conversations:read': 'inbox' } }),
      records: makeHolders('roleId', {}),
    },
  },
  'post /roles': {
    'beyond one’s own': sends(() => ({ name: newId(), permissions: beyondManagers })),
  },
  'post /api-keys': {
    'beyond one’s own': sends(() => ({ name: 'Key', permissions: beyondManagers })),
  },
  'patch /conversations/{id}': { 'that assigns': sends(() => ({ assigneeId: null })) },
  'post /conversations/{id}/messages': {
    'with a note': sends(() => ({ clientId: newId(), body: 'Hello', kind: 'NOTE' })),
  },
};
