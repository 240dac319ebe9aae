import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { manager, type Person, signedIn, withPermissions } from '../../../tests/factories.js';
import { closeSockets, connectAgent, hear } from '../../../tests/sockets.js';
import type { Grants } from '../../config/permissions.js';
import { prisma } from '../../db/client.js';

const create = ({ token }: Person, permissions: Grants, name = `Shelf keeper ${randomUUID()}`) =>
  ask('post', '/roles', { token, body: { name, permissions } });
const change = ({ token }: Person, id: string, body: object, headers = {}) =>
  ask('patch', `/roles/${id}`, { token, body, headers });
const give = ({ token }: Person, person: Person, roleId: string) =>
  ask('patch', `/users/${person.id}`, { token, body: { roleId } });

describe('who may not', () => {
  test('only admins make and change roles', async () => {
    for (const role of ['MANAGER', 'AGENT', 'ANALYST', 'SELLER', 'BUYER'] as const)
      expect((await create(await signedIn(role), {})).status).toBe(403);
  });

  test('nobody grants what they lack, nor in another scope than they hold it, in a new role or an old one', async () => {
    const keeper = await signedIn('AGENT');
    await withPermissions(keeper, { 'roles:read': 'all', 'roles:update': 'all', 'orders:read': 'company' });
    const more = await create(keeper, { 'orders:read': 'all', 'users:read': 'all', 'roles:read': 'all' });
    expect([more.status, more.body.errors.map(({ path }: { path: string }) => path).sort()]).toEqual([
      400,
      ['permissions.orders:read', 'permissions.users:read'],
    ]);
    const { data } = (await create(keeper, { 'orders:read': 'company' })).body;
    expect((await change(keeper, data.id, { permissions: { 'orders:read': 'all' } })).status).toBe(400);
    const wide = (await create(await signedIn('ADMIN'), { 'users:read': 'all' })).body.data;
    expect((await change(keeper, wide.id, { permissions: {} })).status).toBe(403);
    expect((await ask('delete', `/roles/${wide.id}`, { token: keeper.token })).status).toBe(403);
  });

  test('nobody gives a role, or touches a person, beyond their own rights', async () => {
    const admin = await signedIn('ADMIN');
    const { id } = (await create(admin, { 'roles:update': 'all' })).body.data;
    const [staff, person] = [await manager(), await signedIn('AGENT')];
    expect((await give(staff, person, id)).status).toBe(403);
    expect((await give(admin, person, id)).status).toBe(200);
    const suspend = await ask('patch', `/users/${person.id}`, {
      token: staff.token,
      body: { status: 'SUSPENDED' },
    });
    expect(suspend.status).toBe(403);
  });

  test('nobody ends sign-ins or keys of who may do more', async () => {
    const [keeper, admin] = [await signedIn('AGENT'), await signedIn('ADMIN')];
    await withPermissions(keeper, {
      'users:read': 'all',
      'login-sessions:end': 'all',
      'api-keys:update': 'all',
    });
    const { body } = await ask('post', '/api-keys', {
      token: admin.token,
      body: { name: 'K', permissions: {} },
    });
    const ends = [
      `/users/${admin.id}/sessions`,
      `/auth/sessions/${admin.loginSessionId}`,
      `/users/${admin.id}/api-keys`,
      `/api-keys/${body.data.id}`,
    ];
    for (const path of ends)
      expect([path, (await ask('delete', path, { token: keeper.token })).status]).toEqual([path, 403]);
    expect((await ask('get', '/auth/me', { token: admin.token })).status).toBe(200);
    const abilities = async ({ token }: Person) => {
      const listed = await ask('get', `/api-keys?userId=${admin.id}`, { token });
      return listed.body.data.map((key: { abilities: object }) => key.abilities);
    };
    expect([await abilities(keeper), await abilities(admin)]).toEqual([
      [{ revoke: false }],
      [{ revoke: true }],
    ]);
    // Whoever sees everybody's keys ends those of who may do no more, whether they see the people or not.
    const agent = await signedIn('AGENT');
    await withPermissions(agent, { 'api-keys:update': 'own' });
    const made = await ask('post', '/api-keys', { token: agent.token, body: { name: 'K', permissions: {} } });
    const blind = await signedIn('AGENT');
    await withPermissions(blind, { 'api-keys:update': 'all' });
    const seen = await ask('get', `/api-keys?userId=${agent.id}`, { token: blind.token });
    expect(seen.body.data[0].abilities).toEqual({ revoke: true });
    expect((await ask('delete', `/api-keys/${made.body.data.id}`, { token: blind.token })).status).toBe(200);
  });

  test('nobody opens another company by rights that end at their own', async () => {
    const keeper = await signedIn('BUYER');
    await withPermissions(keeper, {
      ...{ 'users:read': 'all', 'users:update': 'all', 'users:create': 'all' },
      'orders:read': 'company',
    });
    const { id: companyId } = await prisma.company.create({
      data: { id: randomUUID(), kind: 'BOTH', name: 'Other' },
    });
    const { token } = keeper;
    const moved = await ask('patch', `/users/${keeper.id}`, { token, body: { companyId } });
    expect([moved.status, moved.body.code]).toEqual([403, 'FORBIDDEN']);
    const { roleId } = await prisma.user.findUniqueOrThrow({ where: { id: keeper.id } });
    const profile = { firstName: 'A', lastName: 'B' };
    const body = {
      email: `${randomUUID()}@example.com`,
      roleId,
      companyId,
      profile,
      password: 'four plain clay bowls',
    };
    expect((await ask('post', '/users', { token, body })).status).toBe(403);
  });

  test('nobody changes or deletes a built-in role', async () => {
    const admin = await signedIn('ADMIN');
    for (const { id } of await prisma.role.findMany({ where: { builtIn: true } })) {
      expect((await change(admin, id, { name: 'Mine' })).status).toBe(403);
      expect((await ask('delete', `/roles/${id}`, { token: admin.token })).status).toBe(403);
    }
  });
});

describe('a role of one’s own', () => {
  test('is made, felt within a second on REST and sockets, and deleted once nobody has it', async () => {
    const admin = await signedIn('ADMIN');
    const made = await create(admin, { 'products:read': 'all', 'users:read': 'all' });
    expect([made.status, made.body.data.userCount, made.body.data.abilities]).toEqual([
      201,
      0,
      { update: true, delete: true, grant: true },
    ]);
    const { id } = made.body.data;
    const person = await signedIn('BUYER');
    await prisma.user.update({ where: { id: person.id }, data: { roleId: id } });
    const socket = await connectAgent(person.token);
    expect((await ask('get', '/users', { token: person.token })).status).toBe(200);
    const changes = hear(socket, 'inboxes:changed');
    expect((await change(admin, id, { permissions: { 'products:read': 'all' } })).status).toBe(200);
    expect((await ask('get', '/users', { token: person.token })).status).toBe(403);
    await changes.within(1000);
    closeSockets();
    const kept = await ask('delete', `/roles/${id}`, { token: admin.token });
    expect([kept.status, kept.body.code]).toEqual([409, 'STATE_REFUSED']);
    await prisma.user.update({ where: { id: person.id }, data: { role: { connect: { key: 'BUYER' } } } });
    expect((await ask('delete', `/roles/${id}`, { token: admin.token })).status).toBe(200);
    expect((await ask('get', `/roles/${id}`, { token: admin.token })).status).toBe(404);
  });

  test('says for whom it is, until that is taken away', async () => {
    const { token } = await signedIn('ADMIN');
    const body = { name: 'Shelves', description: ' For the shop floor ', permissions: {} };
    const { id, description } = (await ask('post', '/roles', { token, body })).body.data;
    expect(description).toBe('For the shop floor');
    const changed = await ask('patch', `/roles/${id}`, { token, body: { description: null } });
    expect([changed.body.data.description, changed.body.data.name]).toEqual([null, 'Shelves']);
  });

  test('has a name of its own, whatever its case', async () => {
    const admin = await signedIn('ADMIN');
    const { id } = (await create(admin, {})).body.data;
    for (const answer of [await create(admin, {}, 'aNALYST'), await change(admin, id, { name: 'Buyer' })]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'ALREADY_EXISTS']);
      expect(answer.body.errors).toEqual([{ path: 'name', message: 'is taken' }]);
    }
    const both = await Promise.all([create(admin, {}, `Twin ${id}`), create(admin, {}, `TWIN ${id}`)]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await change(admin, id, { name: `SHELVES ${id}` })).status).toBe(200);
    expect((await change(admin, id, { name: `Shelves ${id}` })).status).toBe(200);
  });

  test('is not overwritten by who saw an older version', async () => {
    const admin = await signedIn('ADMIN');
    const { id } = (await create(admin, {})).body.data;
    expect((await change(admin, id, { name: 'One' }, { 'If-Match': '"1"' })).status).toBe(200);
    expect((await change(admin, id, { name: 'Two' }, { 'If-Match': '"1"' })).status).toBe(412);
  });
});

describe('bad input', () => {
  test.each([
    [{ 'users:fly': 'all' }, 'permissions.users:fly', 'is not known here'],
    [{ 'users:read': 'own' }, 'permissions.users:read', 'must be one of all'],
    [{ 'users:read': true }, 'permissions.users:read', 'must be text'],
  ])('%j', async (permissions, path, message) => {
    const { status, body } = await create(await signedIn('ADMIN'), permissions as Grants);
    expect([status, body.errors[0]]).toEqual([400, { path, message }]);
  });
});

test('the list of permissions names each with its scopes', async () => {
  const { data } = (await ask('get', '/permissions', { token: (await manager()).token })).body;
  expect(data).toContainEqual({ name: 'orders:read', scopes: ['all', 'company', 'sales'] });
});
