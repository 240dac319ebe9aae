import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { manager, type Person, signedIn, withPermissions } from '../../../tests/factories.js';
import { until } from '../../../tests/faults/until.js';
import type { Grants } from '../../config/permissions.js';
import { inTransaction, prisma } from '../../db/client.js';
import { createMailLink } from '../../services/identity/mail-links.service.js';

const create = ({ token }: Person, permissions: Grants, more: object = {}) =>
  ask('post', '/api-keys', { token, body: { name: 'Stock sync', permissions, ...more } });
const keyOf = async (person: Person, permissions: Grants): Promise<string> =>
  (await create(person, permissions)).body.data.key;
const withKey = (key: string, path = '/products', method: 'get' | 'post' = 'get', body?: object) =>
  ask(method, path, { headers: { 'X-Api-Key': key }, ...(body && { body }) });

describe('who may not', () => {
  test('only who may keep keys makes them, and only for what they may do themselves', async () => {
    expect((await create(await signedIn('AGENT'), {})).status).toBe(403);
    const refused = await create(await manager(), { 'roles:update': 'all', 'products:read': 'all' });
    expect([refused.status, refused.body.errors]).toEqual([
      400,
      [{ path: 'permissions.roles:update', message: 'is more than you may do yourself' }],
    ]);
  });

  test('a key makes no keys, and is no person: no sign-ins, no password, no second factor', async () => {
    const key = await keyOf(await signedIn('ADMIN'), { 'api-keys:update': 'all', 'users:read': 'all' });
    expect((await withKey(key, '/api-keys', 'post', { name: 'x', permissions: {} })).status).toBe(403);
    for (const path of ['/auth/me', '/auth/sessions', '/auth/second-factor', '/api-keys'])
      expect((await withKey(key, path)).status).toBe(403);
    expect((await withKey(key, '/users')).status).toBe(200);
  });

  test('no key is made by a sign-in that proved itself long ago', async () => {
    const owner = await signedIn('ADMIN');
    const provedAt = new Date(Date.now() - 11 * 60_000);
    await prisma.loginSession.update({ where: { id: owner.loginSessionId }, data: { provedAt } });
    const answer = await ask('post', '/api-keys', {
      token: owner.token,
      body: { name: 'K', permissions: {} },
    });
    expect([answer.status, answer.body.code]).toEqual([403, 'PROOF_NEEDED']);
  });

  test('nobody has more than a hundred keys that work', async () => {
    const owner = await signedIn('MANAGER');
    await prisma.apiKey.createMany({
      data: Array.from({ length: 99 }, () => {
        const id = randomUUID();
        return { id, userId: owner.id, name: 'K', prefix: 'tpk_', secretHash: id, permissions: {} };
      }),
    });
    const both = await Promise.all([create(owner, {}), create(owner, {})]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(both.map(({ body }) => body.code)).toContain('TOO_MANY_KEYS');
  });

  test('keys of others are nobody’s but an administrator’s', async () => {
    const [owner, other, admin] = [await manager(), await signedIn('MANAGER'), await signedIn('ADMIN')];
    const { id } = (await create(owner, { 'products:read': 'all' })).body.data;
    const listed = async ({ token }: Person) =>
      (await ask('get', '/api-keys', { token })).body.data.map((key: { id: string }) => key.id);
    expect([(await listed(owner)).includes(id), (await listed(admin)).includes(id)]).toEqual([true, true]);
    expect((await listed(other)).includes(id)).toBe(false);
    expect((await ask('delete', `/api-keys/${id}`, { token: other.token })).status).toBe(404);
    expect((await ask('delete', `/api-keys/${id}`, { token: admin.token })).status).toBe(200);
  });
});

describe('a key', () => {
  test('is shown once, kept as a hash, and does what was given to it and no more', async () => {
    const owner = await signedIn('MANAGER');
    const { status, body } = await create(owner, { 'products:read': 'catalogue', 'orders:read': 'company' });
    expect(status).toBe(201);
    const { id, key, prefix } = body.data;
    expect(key.startsWith(`${prefix}_`)).toBe(true);
    const row = await prisma.apiKey.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify(row)).not.toContain(key.slice(prefix.length + 1));
    const [listed] = (await ask('get', '/api-keys', { token: owner.token })).body.data;
    expect([listed.id, 'key' in listed]).toEqual([id, false]);
    expect((await withKey(key)).status).toBe(200);
    expect((await withKey(key, '/contacts')).status).toBe(403);
    const used = await prisma.apiKey.findUniqueOrThrow({ where: { id } });
    expect(used.lastUsedAt).not.toBeNull();
  });

  test.each([
    ['its owner is suspended', { status: 'SUSPENDED' as const }],
    ['its owner gets a role without the permission', { role: { connect: { key: 'ADMIN' } } }],
  ])('is refused within a second once %s', async (_, data) => {
    const owner = await signedIn('AGENT');
    await withPermissions(owner, { 'api-keys:update': 'own', 'products:read': 'all' });
    const key = await keyOf(owner, { 'products:read': 'all' });
    expect((await withKey(key)).status).toBe(200);
    if ('role' in data) {
      const role = await prisma.role.create({
        data: { id: owner.id, key: owner.id, name: owner.id, permissions: {} },
      });
      await prisma.user.update({ where: { id: owner.id }, data: { roleId: role.id } });
    } else await prisma.user.update({ where: { id: owner.id }, data });
    await until(async () => (await withKey(key)).status >= 401, 1000);
  });

  test('works no longer once it is revoked or expired', async () => {
    const owner = await signedIn('MANAGER');
    const { id, key } = (await create(owner, { 'products:read': 'all' })).body.data;
    expect((await withKey(key)).status).toBe(200);
    expect((await ask('delete', `/api-keys/${id}`, { token: owner.token })).status).toBe(200);
    expect((await withKey(key)).body.code).toBe('NOT_SIGNED_IN');
    expect((await ask('delete', `/api-keys/${id}`, { token: owner.token })).status).toBe(404);
    const other = (await create(owner, { 'products:read': 'all' })).body.data;
    await prisma.apiKey.update({ where: { id: other.id }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await withKey(other.key)).status).toBe(401);
  });

  test.each(['', 'x', 'tpk_abcdef_short', `tpk_abcdef_${'A'.repeat(43)}`, 'Bearer x'])(
    'is not %j',
    async (key) => {
      expect((await withKey(key, '/auth/me')).status).toBe(401);
    },
  );

  test('is refused an expiry that is past or none', async () => {
    const owner = await signedIn('MANAGER');
    for (const expiresAt of ['2020-01-01T00:00:00Z', 'soon'])
      expect((await create(owner, {}, { expiresAt })).body.errors[0].path).toBe('expiresAt');
  });
});

describe('from where a key works', () => {
  test('is everywhere, or the addresses and networks that it names', async () => {
    const owner = await signedIn('MANAGER');
    const make = async (allowedAddresses: string[]) =>
      (await create(owner, { 'products:read': 'all' }, { allowedAddresses })).body.data;
    const [near, far] = [await make(['127.0.0.0/8', '::1']), await make(['203.0.113.0/24'])];
    expect([(await withKey(near.key)).status, (await withKey(far.key)).status]).toEqual([200, 401]);
    const { lastUsedAt } = await prisma.apiKey.findUniqueOrThrow({ where: { id: far.id } });
    expect(lastUsedAt).toBeNull();
    const refused = await create(owner, {}, { allowedAddresses: ['10.0.0.0/24', 'somewhere'] });
    expect(refused.body.errors[0].path).toBe('allowedAddresses.1');
  });
});

describe('the list', () => {
  test('shows what works and what expired, and what was revoked where it is asked for; filtered by owner', async () => {
    const [owner, admin] = [await signedIn('MANAGER'), await signedIn('ADMIN')];
    const ids = [];
    for (const name of ['working', 'old', 'ended']) {
      const { data } = (await create(owner, { 'products:read': 'all' }, { name })).body;
      ids.push(data.id);
    }
    const [, old, ended] = ids;
    await prisma.apiKey.update({ where: { id: old }, data: { expiresAt: new Date(Date.now() - 1) } });
    await ask('delete', `/api-keys/${ended}`, { token: owner.token });
    const names = async (query: string, { token }: Person) =>
      (await ask('get', `/api-keys?sort=name&${query}`, { token })).body.data.map(
        ({ name, status, abilities }: { name: string; status: string; abilities: { revoke: boolean } }) =>
          [name, status, abilities.revoke].join(' '),
      );
    expect(await names('', owner)).toEqual(['old EXPIRED true', 'working ACTIVE true']);
    expect(await names('status=REVOKED', owner)).toEqual(['ended REVOKED false']);
    expect(await names(`status=ACTIVE&userId=${owner.id}`, admin)).toEqual(['working ACTIVE true']);
    expect(await names(`userId=${admin.id}`, owner)).toEqual([]);
  });
});

describe('all keys of a person', () => {
  const resetOf = async ({ id: userId }: Person) => {
    const url = await inTransaction((tx) => createMailLink(tx, { kind: 'PASSWORD_RESET', userId }));
    const body = { token: url.split('#')[1], password: 'four plain clay bowls' };
    return ask('post', '/auth/password/reset', { body });
  };
  const end = ({ token }: Person, { id }: Person) => ask('delete', `/users/${id}/api-keys`, { token });

  test('are ended by themselves and by whoever sees everybody’s, by nobody else', async () => {
    const [owner, other, admin] = [await manager(), await signedIn('MANAGER'), await signedIn('ADMIN')];
    const person = await signedIn('MANAGER');
    const keys = [
      await keyOf(person, { 'products:read': 'all' }),
      await keyOf(person, { 'users:read': 'all' }),
    ];
    const kept = await keyOf(owner, { 'products:read': 'all' });
    expect([(await end(other, person)).status, (await end(await signedIn('AGENT'), person)).status]).toEqual([
      404, 403,
    ]);
    const ended = await end(admin, person);
    expect([ended.status, ended.body.data]).toEqual([200, { count: 2 }]);
    for (const key of keys) expect((await withKey(key)).status).toBe(401);
    expect((await withKey(kept)).status).toBe(200);
    expect((await end(person, person)).body.data).toEqual({ count: 0 });
    const nobody = { ...person, id: '01900000-0000-7000-8000-000000000000' };
    expect((await end(admin, nobody)).status).toBe(404);
  });

  test('end within a second with a password that is reset by mail', async () => {
    const person = await signedIn('MANAGER');
    const key = await keyOf(person, { 'products:read': 'all' });
    expect((await withKey(key)).status).toBe(200);
    expect((await resetOf(person)).status).toBe(200);
    await until(async () => (await withKey(key)).status === 401, 1000);
    const { revokedAt } = await prisma.apiKey.findFirstOrThrow({ where: { userId: person.id } });
    expect(revokedAt).not.toBeNull();
  });

  test('work on after a password that was changed, and a sign-out everywhere', async () => {
    const person = await signedIn('MANAGER');
    const key = await keyOf(person, { 'products:read': 'all' });
    const { token } = person;
    const changed = await ask('post', '/auth/password/change', {
      token,
      body: { password: 'four plain clay bowls' },
    });
    expect(changed.status).toBe(200);
    expect((await ask('delete', '/auth/sessions', { token })).status).toBe(200);
    expect((await ask('post', '/auth/logout', { token, body: {} })).status).toBe(200);
    expect((await withKey(key)).status).toBe(200);
  });
});
