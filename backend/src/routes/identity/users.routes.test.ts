import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { createInbox, password, roleIdOf, signedIn } from '../../../tests/factories.js';
import { environment } from '../../config/environment.js';
import { type BuiltInRole, builtInRoles } from '../../config/permissions.js';
import { prisma } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';

const change = (token: string, id: string, body: object, headers = {}) =>
  ask('patch', `/users/${id}`, { token, body, headers });

describe('listing users', () => {
  test('is refused to who may not read users', async () => {
    expect((await ask('get', '/users')).status).toBe(401);
    for (const role of ['AGENT', 'ANALYST', 'SELLER', 'BUYER'] as const) {
      const { token } = await signedIn(role);
      expect([role, (await ask('get', '/users', { token })).status]).toEqual([role, 403]);
    }
  });

  test('never shows a hash or a secret', async () => {
    const { token } = await signedIn('ADMIN');
    const { text } = await ask('get', '/users', { token });
    expect(text).not.toMatch(/hash|\$2[aby]\$|secret/i);
  });

  test('leaves out suspended people unless their status is asked for', async () => {
    const { token } = await signedIn('ADMIN');
    const gone = await signedIn('AGENT');
    await change(token, gone.id, { status: 'SUSPENDED' });
    const listed = async (query: string) =>
      (await ask('get', `/users?limit=100${query}`, { token })).body.data.map(({ id }: { id: string }) => id);
    expect(await listed('')).not.toContain(gone.id);
    expect(await listed('&status=SUSPENDED,INVITED')).toEqual([gone.id]);
  });

  test('finds those whose role grants a permission, whatever its scope', async () => {
    const { token } = await signedIn('ADMIN');
    const [manager, agent, buyer] = [
      await signedIn('MANAGER'),
      await signedIn('AGENT'),
      await signedIn('BUYER'),
    ];
    const { body } = await ask('get', '/users?permission=conversations:reply&limit=100', { token });
    const found = body.data.map(({ id }: { id: string }) => id);
    expect(found).toEqual(expect.arrayContaining([manager.id, agent.id]));
    expect(found).not.toContain(buyer.id);
    expect((await ask('get', '/users?permission=everything', { token })).status).toBe(400);
  });

  test('finds those who hold a permission in one scope alone', async () => {
    const { token } = await signedIn('ADMIN');
    const [agent, buyer] = [await signedIn('AGENT'), await signedIn('BUYER')];
    const found = async (scope: string) => {
      const { body } = await ask('get', `/users?permission=orders:create&scope=${scope}&limit=100`, {
        token,
      });
      return body.data.map(({ id }: { id: string }) => id);
    };
    const [everybodys, ownCompanys] = [await found('all'), await found('company')];
    expect([everybodys.includes(agent.id), everybodys.includes(buyer.id)]).toEqual([true, false]);
    expect([ownCompanys.includes(agent.id), ownCompanys.includes(buyer.id)]).toEqual([false, true]);
    for (const wrong of ['scope=company', 'permission=orders:create&scope=everything'])
      expect((await ask('get', `/users?${wrong}`, { token })).body.errors?.[0].path).toBe('scope');
  });

  test('finds by name and e-mail, case and accents folded, wildcards standing for themselves', async () => {
    const { token } = await signedIn('ADMIN');
    const { id } = await signedIn('AGENT');
    await prisma.userProfile.update({
      where: { userId: id },
      data: { firstName: 'IŞIL', lastName: '100%_Öz' },
    });
    const found = async (q: string) =>
      (await ask('get', `/users?q=${encodeURIComponent(q)}`, { token })).body.data.map(
        (u: { id: string }) => u.id,
      );
    for (const q of ['ışıl', 'isil', 'oz', 'IŞIL 100', '0%_']) expect([q, await found(q)]).toEqual([q, [id]]);
    for (const q of ['_ş', '%%', '1%0']) expect([q, await found(q)]).toEqual([q, []]);
  });

  test('answers what changed since an instant', async () => {
    const { token } = await signedIn('ADMIN');
    const quiet = await signedIn('AGENT');
    const moved = await signedIn('AGENT');
    const since = new Date().toISOString();
    await change(token, moved.id, { status: 'SUSPENDED' });
    const query = `?limit=100&status=ACTIVE,SUSPENDED&updatedSince=${since}`;
    const ids = (await ask('get', `/users${query}`, { token })).body.data.map(({ id }: { id: string }) => id);
    expect(ids).toContain(moved.id);
    expect(ids).not.toContain(quiet.id);
  });
});

describe('showing a user', () => {
  test('shows others only to who may read users', async () => {
    const [other, admin] = [await signedIn('AGENT'), await signedIn('ADMIN')];
    for (const role of ['AGENT', 'ANALYST', 'SELLER', 'BUYER'] as const) {
      const { id, token } = await signedIn(role);
      expect((await ask('get', `/users/${other.id}`, { token })).status).toBe(404);
      expect((await ask('get', `/users/${id}`, { token })).body.data.id).toBe(id);
    }
    const { body } = await ask('get', `/users/${other.id}`, { token: admin.token });
    expect(body.data).toMatchObject({
      email: other.email,
      role: { key: 'AGENT' },
      abilities: { update: true },
    });
  });
});

describe('changing a user', () => {
  test('is refused to everybody but those who may, and never reaches above oneself', async () => {
    const [agent, manager, admin] = [
      await signedIn('AGENT'),
      await signedIn('MANAGER'),
      await signedIn('ADMIN'),
    ];
    expect((await change(agent.token, agent.id, { roleId: await roleIdOf('ADMIN') })).status).toBe(403);
    expect((await change(agent.token, manager.id, { status: 'SUSPENDED' })).status).toBe(404);
    expect((await change(manager.token, admin.id, { status: 'SUSPENDED' })).status).toBe(403);
    expect((await change(manager.token, agent.id, { roleId: await roleIdOf('ADMIN') })).status).toBe(403);
    expect((await change(manager.token, manager.id, { roleId: await roleIdOf('ADMIN') })).status).toBe(403);
    expect((await change(admin.token, agent.id, { availability: 'AWAY' })).status).toBe(403);
  });

  test('suspends: sign-in and every session end', async () => {
    const [admin, agent] = [await signedIn('ADMIN'), await signedIn('AGENT')];
    expect((await change(admin.token, agent.id, { status: 'SUSPENDED' })).body.data.status).toBe('SUSPENDED');
    expect((await ask('get', '/auth/me', { token: agent.token })).body.code).toBe('SESSION_ENDED');
    const again = await ask('post', '/auth/login', { body: { email: agent.email, password } });
    expect(again.status).toBe(401);
    await change(admin.token, agent.id, { status: 'ACTIVE' });
    expect((await ask('post', '/auth/login', { body: { email: agent.email, password } })).status).toBe(200);
  });

  test('gives another role, which ends the sessions of the old one', async () => {
    const [manager, agent] = [await signedIn('MANAGER'), await signedIn('AGENT')];
    const { body } = await change(manager.token, agent.id, { roleId: await roleIdOf('ANALYST') });
    expect(body.data.role.key).toBe('ANALYST');
    expect((await ask('get', '/auth/me', { token: agent.token })).body.code).toBe('SESSION_ENDED');
  });

  test('names a role that does not exist by its path', async () => {
    const [admin, agent] = [await signedIn('ADMIN'), await signedIn('AGENT')];
    const { status, body } = await change(admin.token, agent.id, { roleId: newId() });
    expect([status, body.errors[0].path]).toEqual([400, 'roleId']);
  });

  test('with a stale version is 412 and changes nothing', async () => {
    const { id, token } = await signedIn('AGENT');
    const { headers } = await ask('get', `/users/${id}`, { token });
    const ifMatch = { 'If-Match': String(headers.etag) };
    expect((await change(token, id, { availability: 'AWAY' }, ifMatch)).status).toBe(200);
    const stale = await change(token, id, { availability: 'AVAILABLE' }, ifMatch);
    expect([stale.status, stale.body.code]).toEqual([412, 'VERSION_STALE']);
    expect((await ask('get', `/users/${id}`, { token })).body.data.availability).toBe('AWAY');
    expect((await change(token, id, { availability: 'AVAILABLE' }, { 'If-Match': 'nonsense' })).status).toBe(
      412,
    );
    expect((await change(token, id, { availability: 'AVAILABLE' }, { 'If-Match': '*' })).status).toBe(200);
  });

  test('keeps the last admin, also when two suspend each other at once', async () => {
    const [one, other] = [await signedIn('ADMIN'), await signedIn('ADMIN')];
    await prisma.user.updateMany({
      where: { role: { key: 'ADMIN' }, id: { notIn: [one.id, other.id] } },
      data: { status: 'SUSPENDED' },
    });
    const answers = await Promise.all([
      change(one.token, other.id, { status: 'SUSPENDED' }),
      change(other.token, one.id, { status: 'SUSPENDED' }),
    ]);
    expect(answers.map(({ status }) => status)).toContain(200);
    const left = await prisma.user.findMany({ where: { status: 'ACTIVE', role: { key: 'ADMIN' } } });
    expect(left).toHaveLength(1);
    const last = left[0]?.id === one.id ? one : other;
    for (const loss of [{ status: 'SUSPENDED' }, { roleId: await roleIdOf('AGENT') }]) {
      expect((await change(last.token, last.id, loss)).body.code).toBe('LAST_ADMIN');
    }
  });
});

describe('roles', () => {
  test('are listed to who may give them', async () => {
    expect((await ask('get', '/roles')).status).toBe(401);
    expect((await ask('get', '/roles', { token: (await signedIn('AGENT')).token })).status).toBe(403);
    const { body } = await ask('get', '/roles', { token: (await signedIn('MANAGER')).token });
    const keys = body.data.map(({ key }: { key: string }) => key).sort();
    expect(keys).toEqual(['ADMIN', 'AGENT', 'ANALYST', 'BUYER', 'MANAGER', 'SELLER']);
  });
});

test('me tells permissions and inboxes', async () => {
  const inbox = await createInbox();
  const { token, id } = await signedIn('AGENT', [inbox.id]);
  const { body } = await ask('get', '/auth/me', { token });
  expect(body.data).toMatchObject({ user: { id }, inboxIds: [inbox.id] });
  expect(body.data.permissions).toContain('conversations:reply');
  expect(body.data.permissions).not.toContain('users:read');
});

test('me tells how far permissions go, and in which time zone days are cut', async () => {
  const grantsOf = async (role: BuiltInRole) => {
    const { body } = await ask('get', '/auth/me', { token: (await signedIn(role)).token });
    expect(body.data.merchant).toEqual({ timeZone: environment.MERCHANT_TIME_ZONE });
    expect(Object.keys(body.data.grants)).toEqual(body.data.permissions);
    return body.data.grants as Record<string, string>;
  };
  expect(await grantsOf('SELLER')).toEqual(builtInRoles.SELLER.grants);
  expect(await grantsOf('BUYER')).toMatchObject({ 'orders:read': 'company', 'orders:create': 'company' });
  expect(await grantsOf('ANALYST')).toMatchObject({ 'orders:read': 'all' });
});
