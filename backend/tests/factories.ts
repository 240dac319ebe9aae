import { randomUUID } from 'node:crypto';
import type { CompanyKind } from '../generated/prisma/client.js';
import type { BuiltInRole, Grants } from '../src/config/permissions.js';
import { prisma } from '../src/db/client.js';
import { forgetActors } from '../src/services/identity/actors.service.js';
import { hashPassword } from '../src/services/identity/passwords.service.js';
import { defaultLook } from '../src/services/conversations/inboxes.service.js';
import { newId, newSecret } from '../src/utils/identifiers.js';
import { app, ask } from './app.js';

export const password = 'correct horse battery staple';

export interface Person {
  id: string;
  email: string;
  /** An access token. */
  token: string;
  loginSessionId: string;
}

/** The id of a built-in role. */
export const roleIdOf = async (key: string): Promise<string> =>
  (await prisma.role.findUniqueOrThrow({ where: { key } })).id;

/** An active person of a role and a company, signed in. Agents are available and members of the inboxes named. */
export async function signedIn(
  role: BuiltInRole,
  inboxIds: string[] = [],
  companyId: string | null = null,
): Promise<Person> {
  await app();
  const id = newId();
  const email = `${role.toLowerCase()}-${randomUUID()}@example.com`;
  const roleId = await roleIdOf(role);
  await prisma.user.create({
    data: {
      id,
      email,
      passwordHash: await hashPassword(password),
      roleId,
      companyId,
      availability: role === 'AGENT' ? 'AVAILABLE' : 'AWAY',
      profile: { create: { firstName: 'Test', lastName: role.toLowerCase() } },
      inboxes: { create: inboxIds.map((inboxId) => ({ inboxId })) },
    },
  });
  return { id, email, ...(await signIn(email)) };
}

export async function signIn(
  email: string,
): Promise<{ token: string; loginSessionId: string; refreshToken: string }> {
  const { body } = await ask('post', '/auth/login', { body: { email, password, delivery: 'body' } });
  const { accessToken, loginSession, refreshToken } = body.data;
  return { token: accessToken, loginSessionId: loginSession.id, refreshToken };
}

/** Gives a person a role of their own, from the next request on. */
export async function withPermissions(person: Person, permissions: Grants): Promise<void> {
  const id = newId();
  const role = { id, key: id, name: `Custom ${id}`, permissions };
  await prisma.role.create({ data: role });
  await prisma.user.update({ where: { id: person.id }, data: { roleId: id } });
  forgetActors();
}

export interface TestInbox {
  id: string;
  key: string;
  identitySecret: string;
}

/** An inbox whose form asks for name and e-mail. */
export async function createInbox(allowedOrigins = ['*']): Promise<TestInbox> {
  await app();
  const made = { id: newId(), key: newSecret().slice(0, 12), identitySecret: newSecret() };
  const fields = [
    { key: 'name', label: 'Name', type: 'TEXT', required: true },
    { key: 'email', label: 'E-mail', type: 'EMAIL', required: true },
    { key: 'phone', label: 'Phone', type: 'PHONE', required: false },
  ] as const;
  const formFields = { create: fields.map((field, position) => ({ id: newId(), ...field, position })) };
  await prisma.inbox.create({
    data: { ...made, name: 'Test inbox', allowedOrigins, look: defaultLook, formFields },
  });
  return made;
}

export interface Chat {
  conversationId: string;
  visitorToken: string;
}

/** A chat begun through the widget's own door. */
export async function beginChat(inbox: TestInbox, fields: Record<string, string> = {}): Promise<Chat> {
  const said = { name: 'Zoe Visitor', email: `${randomUUID()}@example.com`, ...fields };
  const { body } = await ask('post', `/widget/${inbox.key}/conversations`, { body: { fields: said } });
  return { conversationId: body.data.conversation.id, visitorToken: body.data.visitorToken };
}

export const newMessage = (body: string, kind?: 'TEXT' | 'NOTE') => ({
  clientId: randomUUID(),
  body,
  ...(kind && { kind }),
});

export async function createCompany(kind: CompanyKind): Promise<string> {
  await app();
  const id = newId();
  await prisma.company.create({ data: { id, kind, name: `Company ${id}` } });
  return id;
}

/** What a product is made from, with a SKU of its own. */
export const newProduct = (more: object = {}) => ({
  sku: `SKU-${randomUUID()}`,
  name: 'Stoneware bowl',
  price: '12.50',
  currency: 'GBP',
  ...more,
});

/** A product made over the API by a manager. */
export async function createProduct(more: object = {}): Promise<{ id: string; sku: string }> {
  const { token } = await manager();
  const { body } = await ask('post', '/products', { token, body: newProduct(more) });
  return body.data;
}

export async function createContact(companyId: string | null = null): Promise<string> {
  await app();
  const id = newId();
  await prisma.contact.create({ data: { id, name: `Contact ${id}`, companyId } });
  return id;
}

type Ordered = readonly [productId: string, quantity: number];

/** What an order of a contact is made from. */
export const newOrder = (contactId: string | undefined, lines: readonly Ordered[], more: object = {}) => ({
  contactId,
  currency: 'GBP',
  lines: lines.map(([productId, quantity]) => ({ productId, quantity })),
  ...more,
});

/** An order made over the API by a manager. */
export async function createOrder(contactId: string, lines: readonly Ordered[], more: object = {}) {
  const { token } = await manager();
  const { body } = await ask('post', '/orders', { token, body: newOrder(contactId, lines, more) });
  return body.data as { id: string; number: string; version: number };
}

let theManager: Promise<Person> | undefined;
/** One manager for everything that a test needs done but does not test. */
export const manager = (): Promise<Person> => (theManager ??= signedIn('MANAGER'));

/** Where the database is emptied under it. */
export function forgetManager(): void {
  theManager = undefined;
}
