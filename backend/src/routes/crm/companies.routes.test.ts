import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { beginChat, createCompany, createInbox, signedIn } from '../../../tests/factories.js';
import type { CompanyKind } from '../../../generated/prisma/client.js';
import { prisma } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';

interface Listed {
  id: string;
  name: string;
}

const list = (query: string, token: string) => ask('get', `/companies?${query}`, { token });
const namesOf = ({ body }: Awaited<ReturnType<typeof list>>) => body.data.map(({ name }: Listed) => name);

/** A cursor that stands after a name. */
const cursorAfter = (name: string) => Buffer.from(JSON.stringify([name, newId()])).toString('base64url');

/** Companies whose names begin with a mark of their own, and end as given. */
async function createCompanies(...companies: [ending: string, kind: CompanyKind][]): Promise<string> {
  const mark = randomUUID().slice(0, 8);
  for (const [ending, kind] of companies)
    await prisma.company.create({ data: { id: newId(), name: `${mark} ${ending}`, kind } });
  return mark;
}

describe('who may not', () => {
  test('nobody without a sign-in, and no visitor', async () => {
    expect((await ask('get', '/companies')).status).toBe(401);
    const { visitorToken } = await beginChat(await createInbox());
    expect((await list('', visitorToken)).status).toBe(401);
  });

  test('nobody whose role does not grant it', async () => {
    const person = await signedIn('AGENT');
    const data = { id: newId(), key: `CUSTOM-${person.id}`, name: person.id };
    const role = await prisma.role.create({ data: { ...data, permissions: { 'contacts:read': 'all' } } });
    await prisma.user.update({ where: { id: person.id }, data: { roleId: role.id } });
    const { status, body } = await list('', person.token);
    expect([status, body.code]).toEqual([403, 'FORBIDDEN']);
  });

  test.each(['BUYER', 'SELLER'] as const)(
    'a %s sees the own company alone, however they ask',
    async (role) => {
      const [own, foreign] = [await createCompany('BOTH'), await createCompany('BOTH')];
      const { token } = await signedIn(role, [], own);
      const { name } = await prisma.company.findUniqueOrThrow({ where: { id: foreign } });
      const { body } = await list('withTotal=true', token);
      expect([body.data.map(({ id }: Listed) => id), body.meta]).toEqual([
        [own],
        { nextCursor: null, total: 1 },
      ]);
      const searched = await list(`withTotal=true&q=${encodeURIComponent(name)}`, token);
      expect([searched.body.data, searched.body.meta.total]).toEqual([[], 0]);
      expect((await list(`cursor=${cursorAfter('')}`, token)).body.data.map(({ id }: Listed) => id)).toEqual([
        own,
      ]);
    },
  );

  test('who belongs to no company sees none', async () => {
    await createCompany('BUYER');
    const { token } = await signedIn('BUYER');
    expect((await list('', token)).body.data).toEqual([]);
  });
});

describe('listing', () => {
  test.each(['ADMIN', 'MANAGER', 'AGENT', 'ANALYST'] as const)('%s sees every company', async (role) => {
    const mark = await createCompanies(['b', 'BUYER'], ['a', 'SELLER']);
    const { token } = await signedIn(role);
    const { body } = await list(`q=${mark}`, token);
    expect(body.data).toEqual([
      { id: expect.any(String), name: `${mark} a`, kind: 'SELLER', createdAt: expect.any(String) },
      { id: expect.any(String), name: `${mark} b`, kind: 'BUYER', createdAt: expect.any(String) },
    ]);
  });

  test('finds by any part of the name, Turkish letters folded, wildcards for themselves', async () => {
    const mark = await createCompanies(['IŞIK Çini 50%_a', 'SELLER']);
    const { token } = await signedIn('AGENT');
    const found = async (q: string) => namesOf(await list(`q=${encodeURIComponent(q)}`, token)).length;
    for (const q of ['işik çini', 'ISIK CINI', '50%_a', `  ${mark} ışık `])
      expect([q, await found(q)]).toEqual([q, 1]);
    for (const q of [`${mark}%çini`, `${mark}_I`, '50%%']) expect([q, await found(q)]).toEqual([q, 0]);
  });

  test('gives those that buy or sell: a company that does both is either', async () => {
    const mark = await createCompanies(['buys', 'BUYER'], ['both', 'BOTH'], ['sells', 'SELLER']);
    const { token } = await signedIn('MANAGER');
    const found = async (kind: string) =>
      namesOf(await list(`q=${mark}&kind=${kind}`, token)).map((name: string) => name.split(' ')[1]);
    expect(await found('BUYER')).toEqual(['both', 'buys']);
    expect(await found('SELLER')).toEqual(['both', 'sells']);
    expect(await found('BUYER,SELLER')).toEqual(['both', 'buys', 'sells']);
  });

  test.each(['name', '-name', 'createdAt', '-createdAt'])(
    'pages through all by %s, each once, while rows arrive',
    async (sort) => {
      const mark = randomUUID().slice(0, 8);
      const { token } = await signedIn('AGENT');
      const at = new Date();
      // Equal names and instants: only the id tells them apart.
      const rows = Array.from(
        { length: 7 },
        () => ({ id: newId(), name: mark, kind: 'SELLER', createdAt: at }) as const,
      );
      await prisma.company.createMany({ data: rows });
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const query: string = `sort=${sort}&limit=3&q=${mark}${cursor && `&cursor=${cursor}`}`;
        const { body } = await list(query, token);
        seen.push(...body.data.filter(({ name }: Listed) => name === mark).map(({ id }: Listed) => id));
        cursor = body.meta.nextCursor as string | null;
        const late = seen.length <= 3 ? [`${mark} late`, `.${mark}`] : [];
        for (const name of late) await prisma.company.create({ data: { id: newId(), name, kind: 'SELLER' } });
      }
      expect(seen.sort()).toEqual(rows.map(({ id }) => id).sort());
    },
  );

  test('sorts both ways, counts when asked, and answers what changed since', async () => {
    const mark = await createCompanies(['b', 'BUYER'], ['a', 'BUYER'], ['c', 'BUYER']);
    const { token } = await signedIn('AGENT');
    const endings = async (query: string) =>
      namesOf(await list(`q=${mark}&${query}`, token))
        .map((name: string) => name.at(-1))
        .join('');
    const orders = ['', 'sort=name', 'sort=-name', 'sort=createdAt', 'sort=-createdAt'];
    expect(await Promise.all(orders.map(endings))).toEqual(['abc', 'abc', 'cba', 'bac', 'cab']);
    const counted = await list(`q=${mark}&kind=BUYER&limit=1&withTotal=true`, token);
    expect([counted.body.meta.total, (await list('limit=1', token)).body.meta.total]).toEqual([3, undefined]);
    const data = {
      id: newId(),
      name: `${mark} d`,
      kind: 'BUYER',
      updatedAt: new Date('2090-01-02'),
    } as const;
    await prisma.company.create({ data });
    expect(await endings('updatedSince=2090-01-01T00:00:00Z')).toBe('d');
  });

  test.each([
    ['an unknown key', 'name=x', 'name'],
    ['an unknown kind', 'kind=BOTH', 'kind.0'],
    ['an unknown order', 'sort=kind', 'sort'],
    ['a made-up cursor', 'cursor=x', 'cursor'],
    ['a cursor of another order', `sort=-createdAt&cursor=${cursorAfter('a')}`, 'cursor'],
  ])('refuses %s at its path', async (_, query, path) => {
    const { token } = await signedIn('AGENT');
    const { status, body } = await list(query, token);
    expect([status, body.code, body.errors[0].path]).toEqual([400, 'VALIDATION_FAILED', path]);
  });
});
