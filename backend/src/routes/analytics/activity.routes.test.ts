import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import {
  beginChat,
  createContact,
  createInbox,
  createOrder,
  createProduct,
  newMessage,
  signedIn,
  withPermissions,
} from '../../../tests/factories.js';

const paths = ['/stats/users', '/stats/users/now', '/stats/users/export.csv'] as const;

describe.each(paths)('GET %s', (path) => {
  test('is refused to nobody, visitors, and those who lack the permission', async () => {
    expect((await ask('get', path)).status).toBe(401);
    const { visitorToken } = await beginChat(await createInbox());
    expect((await ask('get', path, { token: visitorToken })).status).toBe(401);
    for (const role of ['AGENT', 'ANALYST', 'SELLER', 'BUYER'] as const) {
      const { token } = await signedIn(role);
      expect([role, (await ask('get', path, { token })).status]).toEqual([role, 403]);
    }
  });

  test('is answered to admins, managers, and roles that hold it', async () => {
    const other = await signedIn('BUYER');
    await withPermissions(other, { 'activity:read': 'all' });
    for (const { token } of [await signedIn('ADMIN'), await signedIn('MANAGER'), other])
      expect((await ask('get', path, { token })).status).toBe(200);
  });
});

describe('statistics', () => {
  test.each([
    'from=2026-02-30',
    'to=yesterday',
    'from=2026-02-02&to=2026-02-01',
    'from=2000-01-01&to=2026-01-01',
    'interval=year',
    'x=1',
  ])('refuse %s', async (query) => {
    const { token } = await signedIn('ADMIN');
    expect((await ask('get', `/stats/users?${query}`, { token })).status).toBe(400);
  });
});

describe('what was done last', () => {
  test('tells sign-ins, people, orders and answered chats once, and whose they were', async () => {
    const inbox = await createInbox();
    const [agent, admin] = [await signedIn('AGENT', [inbox.id]), await signedIn('ADMIN')];
    const { conversationId } = await beginChat(inbox);
    for (const body of ['One', 'Two'])
      await ask('post', `/conversations/${conversationId}/messages`, {
        token: agent.token,
        body: newMessage(body),
      });
    const { id: productId } = await createProduct({ stock: 5 });
    const order = await createOrder(await createContact(), [[productId, 1]]);
    await ask('post', '/auth/logout', { token: agent.token, body: {} });
    const { body } = await ask('get', '/stats/users/now', { token: admin.token });
    const recent = body.data.recent as {
      kind: string;
      person: { id: string } | null;
      subject: { id: string; label: string | null } | null;
    }[];
    const of = (kind: string) => recent.filter((one) => one.kind === kind);
    expect(of('CHAT_ANSWERED')).toMatchObject([
      { person: { id: agent.id, name: 'Test agent' }, subject: { id: conversationId, label: null } },
    ]);
    expect(of('ORDER_MADE')).toMatchObject([
      { person: { name: 'Test manager' }, subject: { id: order.id, label: order.number } },
    ]);
    expect(of('SIGNED_OUT')).toMatchObject([{ person: { id: agent.id }, subject: null }]);
    expect(of('SIGNED_IN').map(({ person }) => person?.id)).toContain(admin.id);
    expect(recent[0]?.kind).toBe('SIGNED_OUT');
  });

  test('tells an invitation once, and its acceptance never as somebody else’s', async () => {
    const admin = await signedIn('ADMIN');
    const roles = await ask('get', '/roles', { token: admin.token });
    const roleId = roles.body.data.find(({ key }: { key: string }) => key === 'AGENT').id;
    const person = { email: 'new@example.com', roleId, profile: { firstName: 'New', lastName: 'Person' } };
    const invited = await ask('post', '/users', { token: admin.token, body: person });
    expect(invited.status).toBe(201);
    const { body } = await ask('get', '/stats/users/now', { token: admin.token });
    const about = body.data.recent.filter(
      ({ subject }: { subject: { id: string } | null }) => subject?.id === invited.body.data.id,
    );
    expect(about).toMatchObject([
      { kind: 'PERSON_INVITED', person: { id: admin.id }, subject: { label: 'New Person' } },
    ]);
  });
});

test('the file has a line for each interval, as the answer has a point', async () => {
  const { token } = await signedIn('MANAGER');
  const query = 'from=2026-01-01&to=2026-01-31&interval=week';
  const file = await ask('get', `/stats/users/export.csv?${query}`, { token });
  expect(file.headers['content-disposition']).toContain('people-2026-01-01-2026-01-31.csv');
  const [head, ...lines] = file.text.trimEnd().split('\r\n');
  expect(head).toBe('date,invited,accepted,created,registered,active');
  const { body } = await ask('get', `/stats/users?${query}`, { token });
  expect(lines).toEqual(body.data.series.map((point: object) => Object.values(point).join(',')));
  expect(lines).toHaveLength(5);
});
