import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import {
  createCompany,
  createInbox,
  type Person,
  roleIdOf,
  signedIn,
  withPermissions,
} from '../../../tests/factories.js';
import { readUntil } from '../../../tests/trade.js';
import { builtInRoles, type Grants } from '../../config/permissions.js';
import { prisma } from '../../db/client.js';

const overPeople = { 'users:read': 'all', 'users:update': 'all', 'login-sessions:end': 'all' } as const;

/** Somebody who keeps the people of one company, with the rights of its buyers and these. */
async function keeperOf(companyId: string, more: Grants = {}): Promise<Person> {
  const keeper = await signedIn('BUYER', [], companyId);
  await withPermissions(keeper, { ...builtInRoles.BUYER.grants, ...overPeople, ...more });
  return keeper;
}

const makeRole = async (permissions: Grants): Promise<string> => {
  const id = randomUUID();
  await prisma.role.create({ data: { id, key: id, name: `Role ${id}`, permissions } });
  return id;
};

/** What each way to take an account over answers. */
async function touch({ token }: Person, { id }: Person) {
  const email = `${randomUUID()}@example.com`;
  const answers = [
    await ask('patch', `/users/${id}`, { token, body: { email } }),
    await ask('patch', `/users/${id}`, { token, body: { profile: { firstName: 'Zoe' } } }),
    await ask('delete', `/users/${id}/avatar`, { token }),
    await ask('delete', `/users/${id}/sessions`, { token }),
    await ask('patch', `/users/${id}`, { token, body: { status: 'SUSPENDED' } }),
  ];
  return answers.map(({ status }) => status);
}
const refused = [403, 403, 403, 403, 403];

test('nobody whose rights end at their company touches who belongs to another one', async () => {
  const [own, foreign] = [await createCompany('BOTH'), await createCompany('BOTH')];
  const keeper = await keeperOf(own);
  const [colleague, stranger] = [await signedIn('BUYER', [], own), await signedIn('BUYER', [], foreign)];
  expect(await touch(keeper, stranger)).toEqual(refused);
  const { body } = await ask('get', `/users/${stranger.id}`, { token: keeper.token });
  expect(body.data.abilities).toMatchObject({ update: false, changeEmail: false, suspend: false });
  expect(await touch(keeper, colleague)).toEqual([200, 200, 200, 200, 200]);
});

test('nobody whose rights end at their inboxes touches who works in another one', async () => {
  const [own, foreign] = [await createInbox(), await createInbox()];
  const keeper = await signedIn('AGENT', [own.id]);
  await withPermissions(keeper, { ...builtInRoles.AGENT.grants, ...overPeople });
  const [colleague, other] = [
    await signedIn('AGENT', [own.id]),
    await signedIn('AGENT', [own.id, foreign.id]),
  ];
  expect(await touch(keeper, other)).toEqual(refused);
  const reader = await signedIn('ANALYST', [foreign.id]);
  await withPermissions(reader, {});
  const body = { roleId: await makeRole({ 'conversations:read': 'inbox' }) };
  const given = (id: string) => ask('patch', `/users/${id}`, { token: keeper.token, body });
  expect((await given(reader.id)).status).toBe(403);
  expect((await given(colleague.id)).status).toBe(200);
});

test('nobody opens another company or inbox by giving a role more, to those who have it', async () => {
  const [own, foreign, inbox] = [
    await createCompany('BOTH'),
    await createCompany('BOTH'),
    await createInbox(),
  ];
  const keeper = await keeperOf(own, { 'roles:update': 'all', 'conversations:read': 'inbox' });
  const widen = async (holder: Person, permissions: Grants) => {
    const roleId = await makeRole({});
    await prisma.user.update({ where: { id: holder.id }, data: { roleId } });
    return (await ask('patch', `/roles/${roleId}`, { token: keeper.token, body: { permissions } })).status;
  };
  const [here, there] = [await signedIn('BUYER', [], own), await signedIn('BUYER', [], foreign)];
  const agent = await signedIn('AGENT', [inbox.id]);
  expect(await widen(there, { 'orders:read': 'company' })).toBe(403);
  expect(await widen(agent, { 'conversations:read': 'inbox' })).toBe(403);
  expect(await widen(agent, { 'products:read': 'catalogue' })).toBe(200);
  expect(await widen(here, { 'orders:read': 'company' })).toBe(200);
});

test.each([
  ['orders:read', 'company', 'sales'],
  ['orders:read', 'sales', 'company'],
  ['products:read', 'company', 'catalogue'],
  ['products:read', 'catalogue', 'company'],
] as const)(
  'who holds %s of %s gives it in no other scope, nor a key of theirs',
  async (name, held, other) => {
    const person = await signedIn('BUYER', [], await createCompany('BOTH'));
    await withPermissions(person, { 'roles:update': 'all', 'api-keys:update': 'own', [name]: held });
    const { token } = person;
    for (const [scope, status] of [
      [held, 201],
      [other, 400],
      ['all', 400],
    ] as const) {
      const permissions = { [name]: scope };
      const role = await ask('post', '/roles', { token, body: { name: randomUUID(), permissions } });
      const key = await ask('post', '/api-keys', { token, body: { name: 'Key', permissions } });
      expect([scope, role.status, key.status]).toEqual([scope, status, status]);
    }
  },
);

test('a key keeps nothing of a scope that its owner has no longer', async () => {
  const person = await signedIn('BUYER', [], await createCompany('BOTH'));
  await withPermissions(person, { 'api-keys:update': 'own', 'orders:read': 'company' });
  const permissions = { 'orders:read': 'company' };
  const made = await ask('post', '/api-keys', { token: person.token, body: { name: 'Key', permissions } });
  const headers = { 'X-Api-Key': made.body.data.key };
  const orders = async () => (await ask('get', '/orders', { headers })).status;
  expect(await orders()).toBe(200);
  await prisma.user.update({ where: { id: person.id }, data: { roleId: await roleIdOf('SELLER') } });
  await readUntil(orders, (status) => status === 403);
});

test('what decides who else gets in is given with a fresh proof alone, and by no key', async () => {
  const admin = await signedIn('ADMIN');
  const person = await signedIn('AGENT');
  const governing = await makeRole({ 'users:update': 'all' });
  const newcomer = (more: object) => ({
    email: `${randomUUID()}@example.com`,
    profile: { firstName: 'Zoe', lastName: 'Demir' },
    ...more,
  });
  const ways = async () =>
    [
      ['post', '/users', newcomer({ roleId: governing })],
      ['post', '/users', newcomer({ roleId: await roleIdOf('AGENT'), password: 'four plain clay bowls' })],
      ['patch', `/users/${person.id}`, { roleId: governing }],
      ['post', '/users/bulk', { ids: [person.id], action: 'setRole', roleId: governing }],
      ['post', '/roles', { name: randomUUID(), permissions: { 'roles:update': 'all' } }],
      ['patch', `/roles/${await makeRole({})}`, { permissions: { 'security:update': 'all' } }],
    ] as const;
  const importGoverning = (
    credentials: { token: string } | { headers: Record<string, string> },
    dryRun: boolean,
  ) =>
    ask('post', `/users/import?dryRun=${dryRun}`, {
      ...credentials,
      headers: { ...('headers' in credentials && credentials.headers), 'Content-Type': 'text/csv' },
      body: `email,firstName,lastName,role\n${randomUUID()}@example.com,Zoe,Demir,Manager`,
    });
  const answers = async (credentials: { token: string } | { headers: Record<string, string> }) => {
    const told = [];
    for (const [method, path, body] of await ways()) {
      const { status, body: answer } = await ask(method, path, { ...credentials, body });
      told.push(`${status} ${answer.code ?? ''}`.trim());
    }
    const imported = await importGoverning(credentials, false);
    return [...told, `${imported.status} ${imported.body.code ?? ''}`.trim()];
  };
  const { data } = (await ask('get', '/auth/me', { token: admin.token })).body;
  const made = await ask('post', '/api-keys', {
    token: admin.token,
    body: { name: 'Key', permissions: data.grants },
  });
  const where = { id: admin.loginSessionId };
  await prisma.loginSession.update({ where, data: { provedAt: new Date(Date.now() - 11 * 60_000) } });
  expect(await answers(admin)).toEqual(Array(7).fill('403 PROOF_NEEDED'));
  expect(await answers({ headers: { 'X-Api-Key': made.body.data.key } })).toEqual(
    Array(7).fill('403 FORBIDDEN'),
  );
  expect((await importGoverning(admin, true)).status).toBe(200);
  const harmless = newcomer({ roleId: await roleIdOf('AGENT') });
  expect(
    (await ask('post', '/roles', { token: admin.token, body: { name: randomUUID(), permissions: {} } }))
      .status,
  ).toBe(201);
  expect((await ask('post', '/users', { token: admin.token, body: harmless })).status).toBe(201);
  await prisma.loginSession.update({ where, data: { provedAt: new Date() } });
  expect(await answers(admin)).toEqual(['201', '201', '200', '200', '201', '200', '200']);
});
