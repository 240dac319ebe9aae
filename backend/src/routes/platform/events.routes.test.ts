import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import supertest from 'supertest';
import { app, ask } from '../../../tests/app.js';
import {
  createProduct,
  manager,
  newProduct,
  type Person,
  roleIdOf,
  signedIn,
} from '../../../tests/factories.js';
import { newId } from '../../utils/identifiers.js';

interface Told {
  position: string;
  type: string;
  subject: { type: string; id: string; label: string | null };
  actor: { type: string; id: string | null; name: string | null; loginSessionId: string | null };
  from: { address: string; device: string; browser: string; client: string } | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  data: Record<string, unknown>;
  names: Record<string, string>;
  requestId: string | null;
  sealed: boolean;
}

async function listed({ token }: Person, query = ''): Promise<Told[]> {
  const { body } = await ask('get', `/events?${query}`, { token });
  return body.data;
}

async function exported({ token }: Person, query = '') {
  const { server } = await app();
  return supertest(server).get(`/api/v1/events/export.csv?${query}`).set('Authorization', `Bearer ${token}`);
}

const createRole = ({ token }: Person) =>
  ask('post', '/roles', { token, body: { name: `Shelf keeper ${newId()}`, permissions: {} } });

describe('who may not', () => {
  test('nobody but admins and managers reads the audit log', async () => {
    for (const path of ['/events', '/events/export.csv']) {
      expect((await ask('get', path)).status).toBe(401);
      for (const role of ['AGENT', 'ANALYST', 'SELLER', 'BUYER'] as const) {
        const { token } = await signedIn(role);
        expect((await ask('get', path, { token })).status).toBe(403);
      }
    }
  });

  test('managers read nothing of roles, sign-ins and keys, nor of admins', async () => {
    const [admin, reader] = [await signedIn('ADMIN'), await manager()];
    const other = await signedIn('ADMIN');
    const role = (await createRole(admin)).body.data;
    const agent = await signedIn('AGENT');
    for (const { id } of [other, agent])
      await ask('patch', `/users/${id}`, { token: admin.token, body: { status: 'SUSPENDED' } });
    for (const subjectId of [role.id, other.id, other.loginSessionId]) {
      expect(await listed(admin, `subjectId=${subjectId}`)).not.toHaveLength(0);
      expect(await listed(reader, `subjectId=${subjectId}`)).toHaveLength(0);
      expect((await exported(reader, `subjectId=${subjectId}`)).text.trim().split('\n')).toHaveLength(1);
    }
    expect((await listed(reader, `subjectId=${agent.id}`)).map(({ type }) => type)).toEqual(['user.updated']);
  });
});

describe('an event', () => {
  test('says who, what, when, from where, and the values before and after', async () => {
    const [admin, { id }] = [await signedIn('ADMIN'), await createProduct({ name: 'Bowl', price: '12.50' })];
    const headers = {
      'X-Request-Id': 'asked-1',
      'X-Client': 'panel',
      'User-Agent': 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0',
    };
    await ask('patch', `/products/${id}`, {
      token: admin.token,
      body: { price: '13', name: 'Bowl' },
      headers,
    });
    const [event] = await listed(admin, `subjectId=${id}`);
    expect(event).toMatchObject({
      type: 'product.updated',
      subject: { type: 'product', id, label: 'Bowl' },
      actor: {
        type: 'USER',
        id: admin.id,
        name: 'Test admin',
        loginSessionId: admin.loginSessionId,
        apiKeyId: null,
      },
      from: { browser: 'Firefox on Windows', client: 'panel', device: headers['User-Agent'] },
      before: { price: '12.5' },
      after: { price: '13' },
      data: { fields: ['price', 'name'] },
      requestId: 'asked-1',
    });
    expect(event?.from?.address).toMatch(/127\.0\.0\.1$/);
  });

  test('names those whose ids stand in its values', async () => {
    const [admin, agent] = [await signedIn('ADMIN'), await signedIn('AGENT')];
    const [before, after] = [await roleIdOf('AGENT'), await roleIdOf('ANALYST')];
    const body = { roleId: after };
    expect((await ask('patch', `/users/${agent.id}`, { token: admin.token, body })).status).toBe(200);
    const [event] = await listed(admin, `subjectId=${agent.id}&type=user.updated`);
    expect(event?.after).toEqual({ roleId: after });
    expect(event?.names).toEqual({ [before]: 'Agent', [after]: 'Analyst' });
    const [signIn] = await listed(admin, `actorId=${agent.id}&type=login-session.started`);
    expect([signIn?.data, signIn?.names]).toEqual([{ userId: agent.id }, { [agent.id]: 'Test agent' }]);
  });

  test('of an order names the request, though it is written in one statement', async () => {
    const [admin, { id: productId }] = [await signedIn('ADMIN'), await createProduct({ stock: 3 })];
    const contact = await ask('post', '/contacts', { token: admin.token, body: { name: 'Ada' } });
    const lines = [{ productId, quantity: 1 }];
    const body = { contactId: contact.body.data.id, currency: 'GBP', lines };
    const order = await ask('post', '/orders', {
      token: admin.token,
      body,
      headers: { 'X-Request-Id': 'ordered-1' },
    });
    const [event] = await listed(admin, `subjectId=${order.body.data.id}`);
    expect(event).toMatchObject({
      type: 'order.created',
      subject: { label: order.body.data.number },
      actor: { loginSessionId: admin.loginSessionId },
      requestId: 'ordered-1',
    });
    expect(event?.from?.address).toMatch(/127\.0\.0\.1$/);
  });
});

describe('a list', () => {
  test('is filtered by person, kind, kinds alike, subject and time', async () => {
    const [admin, other] = [await signedIn('ADMIN'), await signedIn('ADMIN')];
    const role = (await createRole(admin)).body.data;
    const { id: productId } = (await ask('post', '/products', { token: other.token, body: newProduct() }))
      .body.data;
    const by = (await listed(admin, `actorId=${admin.id}`)).map(({ type }) => type);
    expect(by).toEqual(['role.created', 'login-session.started']);
    const mine = `actorId=${admin.id}`;
    expect(await listed(admin, `${mine}&type=role.*`)).toHaveLength(1);
    expect(await listed(admin, `${mine}&type=role.created,login-session.started`)).toHaveLength(2);
    expect(await listed(admin, `${mine}&subjectType=role&subjectId=${role.id}`)).toHaveLength(1);
    expect(await listed(admin, `${mine}&subjectType=product`)).toHaveLength(0);
    const [made] = await listed(admin, `subjectId=${productId}`);
    const at = (made as unknown as { at: string }).at;
    const later = new Date(Date.parse(at) + 60_000).toISOString();
    expect(await listed(admin, `subjectId=${productId}&from=${later}`)).toHaveLength(0);
    expect(await listed(admin, `subjectId=${productId}&to=${later}`)).toHaveLength(1);
  });

  test('refuses filters that are none', async () => {
    const { token } = await signedIn('ADMIN');
    for (const query of [
      'type=%25',
      'type=user_*',
      'type=roles.*',
      'type=constructor.*',
      'from=yesterday',
      'actorId=1',
      'cursor=x',
      'sort=position',
      'q=x',
    ])
      expect([query, (await ask('get', `/events?${query}`, { token })).status]).toEqual([query, 400]);
  });

  test('has pages that stay as they are while events arrive', async () => {
    const admin = await signedIn('ADMIN');
    for (let count = 0; count < 5; count += 1) await createRole(admin);
    const mine = `actorId=${admin.id}&limit=2`;
    const first = await ask('get', `/events?${mine}&withTotal=true`, { token: admin.token });
    await createRole(admin);
    const second = await ask('get', `/events?${mine}&cursor=${first.body.meta.nextCursor}`, {
      token: admin.token,
    });
    const third = await ask('get', `/events?${mine}&cursor=${second.body.meta.nextCursor}`, {
      token: admin.token,
    });
    const positions = [first, second, third].flatMap(({ body }) =>
      body.data.map(({ position }: Told) => position),
    );
    expect([positions.length, new Set(positions).size, first.body.meta.total]).toEqual([6, 6, 6]);
    expect(positions).toEqual([...positions].sort((one, other) => Number(other) - Number(one)));
    expect(third.body.meta.nextCursor).toBeNull();
  });
});

test('an export has every event of the filters, and nothing in it runs in a spreadsheet', async () => {
  const admin = await signedIn('ADMIN');
  const { id } = await createProduct({ name: 'Bowl' });
  for (let price = 1; price <= 3; price += 1)
    await ask('patch', `/products/${id}`, {
      token: admin.token,
      body: { price: String(price), name: '=1+1' },
    });
  const { headers, text } = await exported(admin, `subjectId=${id}`);
  expect(headers['content-type']).toMatch(/^text\/csv/);
  const rows = parse<Record<string, string>>(text, { columns: true });
  expect(rows.map(({ type }) => type)).toEqual([...Array(3).fill('product.updated'), 'product.created']);
  expect(rows[0]).toMatchObject({ actorId: admin.id, actor: 'Test admin', subject: "'=1+1" });
  expect(JSON.parse(rows[0]?.after ?? '')).toEqual({ price: '3' });
});
