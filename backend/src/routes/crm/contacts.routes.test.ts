import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { signedIn } from '../../../tests/factories.js';
import { prisma } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';

const create = (token: string | undefined, body: object) => ask('post', '/contacts', { token, body });
const someEmail = () => `${randomUUID()}@example.com`;
interface Listed {
  id: string;
  name: string;
}

describe('who may not', () => {
  test.each(['ANALYST', 'SELLER', 'BUYER'] as const)('%s has no contacts', async (role) => {
    const { token } = await signedIn(role);
    const { token: agent } = await signedIn('AGENT');
    const { id } = (await create(agent, { name: 'Somebody' })).body.data;
    expect((await create(token, { name: 'x' })).status).toBe(403);
    expect((await ask('get', '/contacts', { token })).status).toBe(403);
    expect((await ask('get', `/contacts/${id}`, { token })).status).toBe(403);
    expect((await ask('patch', `/contacts/${id}`, { token, body: { name: 'y' } })).status).toBe(403);
  });

  test('nobody without a sign-in', async () => {
    expect((await create(undefined, { name: 'x' })).status).toBe(401);
    expect((await ask('get', '/contacts')).status).toBe(401);
  });
});

describe('creating', () => {
  test('keeps the phone in E.164 and refuses a second owner of an e-mail, whatever its case', async () => {
    const { token } = await signedIn('AGENT');
    const email = someEmail();
    const made = await create(token, { name: 'Ada', email, phone: '+44 20 7946 0958' });
    expect([made.status, made.body.data.phone, made.body.data.verified]).toEqual([
      201,
      '+442079460958',
      false,
    ]);
    expect(made.headers.etag).toBe('"1"');
    const again = await create(token, { name: 'Other', email: email.toUpperCase() });
    expect([again.status, again.body.code, again.body.errors[0].path]).toEqual([
      409,
      'ALREADY_EXISTS',
      'email',
    ]);
  });

  test.each([
    ['no name', {}, 'name'],
    ['an empty name', { name: ' \n' }, 'name'],
    ['a number as name', { name: 5 }, 'name'],
    ['no e-mail', { name: 'x', email: 'nobody' }, 'email'],
    ['an unknown key', { name: 'x', verified: true }, 'verified'],
    ['no UUID', { name: 'x', companyId: '1' }, 'companyId'],
    ['a company that does not exist', { name: 'x', companyId: newId() }, 'companyId'],
    ['a NUL character', { name: 'a\u0000b' }, 'name'],
    ['half a surrogate pair', { name: 'a\ud800b' }, 'name'],
  ])('refuses %s at its path', async (_, body, path) => {
    const { token } = await signedIn('AGENT');
    const answer = await create(token, body);
    expect([answer.status, answer.body.code, answer.body.errors[0].path]).toEqual([
      400,
      'VALIDATION_FAILED',
      path,
    ]);
  });
});

describe('changing', () => {
  test('with a stale version is 412; fields that are null are emptied, absent ones stay', async () => {
    const { token } = await signedIn('AGENT');
    const { id } = (await create(token, { name: 'Ada', email: someEmail(), phone: '555 0100' })).body.data;
    const change = (body: object, version: number) =>
      ask('patch', `/contacts/${id}`, { token, body, headers: { 'If-Match': `"${version}"` } });
    const { body } = await change({ phone: null }, 1);
    expect(body.data).toMatchObject({ name: 'Ada', phone: null, version: 2 });
    expect((await change({ name: 'Eve' }, 1)).body.code).toBe('VERSION_STALE');
    expect((await ask('get', `/contacts/${id}`, { token })).body.data.name).toBe('Ada');
  });

  test('refuses the e-mail of another contact and an empty name', async () => {
    const { token } = await signedIn('AGENT');
    const email = someEmail();
    await create(token, { name: 'First', email });
    const { id } = (await create(token, { name: 'Second' })).body.data;
    const change = (body: object) => ask('patch', `/contacts/${id}`, { token, body });
    expect((await change({ email })).status).toBe(409);
    for (const name of ['', ' ', null]) expect((await change({ name })).body.errors[0].path).toBe('name');
    expect((await ask('patch', `/contacts/${newId()}`, { token, body: { name: 'x' } })).status).toBe(404);
  });
});

describe('listing', () => {
  test('finds by any part of name, e-mail and phone, Turkish letters folded, wildcards for themselves', async () => {
    const { token } = await signedIn('AGENT');
    const { id } = (
      await create(token, { name: 'İbrahim IŞIK 50%_a\\b', email: someEmail(), phone: '+90 532 111 22 33' })
    ).body.data;
    const found = async (q: string) =>
      (await ask('get', `/contacts?q=${encodeURIComponent(q)}`, { token })).body.data.map(
        (c: Listed) => c.id,
      );
    for (const q of [
      'ibrahim',
      'İBRAHİM',
      'ISIK',
      'ışık',
      'işik',
      '50%_',
      '%_a\\b',
      '905321112',
      '532 111',
      '  isik ',
    ])
      expect([q, await found(q)]).toEqual([q, [id]]);
    for (const q of ['i%k', '_brahim', '%%', 'i％k', 'i＿k', 'a\\\\b'])
      expect([q, await found(q)]).toEqual([q, []]);
  });

  test('pages through all, each once, while rows arrive', async () => {
    const { token } = await signedIn('AGENT');
    const mark = randomUUID().slice(0, 8);
    const at = new Date();
    // Equal instants: only the id tells them apart.
    await prisma.contact.createMany({
      data: Array.from({ length: 7 }, (_, n) => ({ id: newId(), name: `${mark} ${n}`, createdAt: at })),
    });
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = `?limit=3&q=${mark}${cursor && `&cursor=${cursor}`}`;
      const { body } = await ask('get', `/contacts${query}`, { token });
      seen.push(...body.data.map(({ name }: Listed) => name));
      cursor = body.meta.nextCursor as string | null;
      await create(token, { name: `${mark} late` });
    }
    expect(seen.sort()).toEqual(Array.from({ length: 7 }, (_, n) => `${mark} ${n}`));
  });

  test('sorts both ways, counts when asked, and answers what changed since', async () => {
    const { token } = await signedIn('AGENT');
    const mark = randomUUID().slice(0, 8);
    for (const name of ['b', 'a', 'c']) await create(token, { name: `${mark} ${name}` });
    const list = async (query: string) => (await ask('get', `/contacts?q=${mark}&${query}`, { token })).body;
    const names = async (query: string) =>
      (await list(query)).data.map(({ name }: Listed) => name.at(-1)).join('');
    expect([await names('sort=name'), await names('sort=-name'), await names('sort=createdAt')]).toEqual([
      'abc',
      'cba',
      'bac',
    ]);
    expect((await list('limit=1&withTotal=true')).meta.total).toBe(3);
    expect((await list('limit=1')).meta.total).toBeUndefined();
    const since = new Date().toISOString();
    await create(token, { name: `${mark} d` });
    expect(await names(`updatedSince=${since}`)).toBe('d');
  });

  test('a cursor of another order, or a made-up one, is refused at its path', async () => {
    const { token } = await signedIn('AGENT');
    const forged = (value: unknown) => Buffer.from(JSON.stringify([value, newId()])).toString('base64url');
    for (const cursor of [
      'x',
      forged('soon'),
      forged(7),
      forged('0000-01-01'),
      forged('a\u0000'),
      forged('now'),
    ]) {
      const { status, body } = await ask('get', `/contacts?cursor=${cursor}`, { token });
      expect([cursor, status, body.errors?.[0]?.path]).toEqual([cursor, 400, 'cursor']);
    }
    const byName = await ask('get', `/contacts?sort=name&cursor=${forged('a\u0000')}`, { token });
    expect([byName.status, byName.body.errors[0].path]).toEqual([400, 'cursor']);
  });
});
