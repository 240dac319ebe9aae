import type { ActivityChange, ActivitySnapshot, Acknowledgement } from '@toprak/contract';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ask } from '../../tests/app.js';
import { beginChat, createInbox, signedIn, withPermissions } from '../../tests/factories.js';
import { type AgentClient, closeSockets, connectAgent, connectVisitor, hear } from '../../tests/sockets.js';

/** What is promised: who comes or goes, and what is done, is seen within a second. */
const promised = 1000;

afterEach(closeSockets);

const join = (socket: AgentClient): Promise<Acknowledgement<ActivitySnapshot>> =>
  socket.emitWithAck('activity:join', {});

/** A manager who watches. */
async function watch() {
  const manager = await signedIn('MANAGER');
  const socket = await connectAgent(manager.token);
  const joined = await join(socket);
  if (!joined.ok) throw new Error(joined.error.code);
  const { heard: changes, within } = hear<ActivityChange>(socket, 'activity:changed');
  /** The change that fits, at most the promised time after this is called. */
  const changed = (fits: (change: ActivityChange) => boolean) => within(promised, fits);
  return { manager, socket, snapshot: joined.data, changes, changed };
}
const comes = (id: string) => (change: ActivityChange) => change.people.some((person) => person.id === id);
const goes = (id: string) => (change: ActivityChange) => change.left.includes(id);

describe('who may not', () => {
  test.each(['AGENT', 'ANALYST', 'SELLER', 'BUYER'] as const)(
    '%s is refused and hears nothing',
    async (role) => {
      const socket = await connectAgent((await signedIn(role)).token);
      expect(await join(socket)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
      const heard: unknown[] = [];
      socket.on('activity:changed', (change) => heard.push(change));
      const { changed } = await watch();
      const other = await signedIn('AGENT');
      await connectAgent(other.token);
      await changed(comes(other.id));
      // What was sent to this socket before would have come before this answer.
      await socket.emitWithAck('presence:set', { status: 'AWAY' });
      expect(heard).toEqual([]);
    },
  );

  test('a visitor has no such event', async () => {
    const { visitorToken } = await beginChat(await createInbox());
    const socket = (await connectVisitor(visitorToken)) as unknown as AgentClient;
    expect(await join(socket)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  test('who loses the right hears nothing from then on', async () => {
    const { manager, socket, changes } = await watch();
    const rights = hear(socket, 'inboxes:changed');
    await withPermissions(manager, { 'users:read': 'all' });
    await rights.within(promised);
    const heard = changes.length;
    const { changed } = await watch();
    const other = await signedIn('AGENT');
    await connectAgent(other.token);
    await changed(comes(other.id));
    await socket.emitWithAck('presence:set', { status: 'AWAY' });
    expect(changes.slice(heard).filter(comes(other.id))).toEqual([]);
    expect(await join(socket)).toMatchObject({ ok: false, error: { code: 'FORBIDDEN' } });
  });
});

describe('who watches', () => {
  test('sees a person come and go within a second, once for all their tabs', async () => {
    const { manager, snapshot, changes, changed } = await watch();
    expect(snapshot.people.map(({ id }) => id)).toContain(manager.id);
    const agent = await signedIn('AGENT');
    const [one, other] = [await connectAgent(agent.token), await connectAgent(agent.token)];
    expect((await changed(comes(agent.id))).people[0]).toMatchObject({
      id: agent.id,
      role: { key: 'AGENT' },
      availability: 'AVAILABLE',
    });
    const isAt = (count: number) => (change: ActivityChange) =>
      change.people.some(({ id, places }) => id === agent.id && places.length === count);
    const { number: last } = await changed(isAt(2));
    one.disconnect();
    await changed((change) => change.number > last && isAt(1)(change));
    expect(changes.some(goes(agent.id))).toBe(false);
    other.disconnect();
    await changed(goes(agent.id));
    const numbers = changes.map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, n) => snapshot.number + 1 + n));
  });

  test('hears of availability, of the kind of page, and of visitors', async () => {
    const { socket, snapshot, changed } = await watch();
    const agent = await signedIn('AGENT');
    const own = await connectAgent(agent.token);
    await own.emitWithAck('presence:set', { status: 'AWAY' });
    await changed(({ people }) =>
      people.some(({ id, availability }) => id === agent.id && availability === 'AWAY'),
    );
    expect(await own.emitWithAck('activity:section', { section: 'orders' })).toEqual({ ok: true, data: {} });
    const moved = await changed(({ people }) =>
      people.some(({ places }) => places.some(({ section }) => section === 'orders')),
    );
    expect(moved.people[0]?.places).toMatchObject([{ client: 'api', section: 'orders' }]);
    const refused = await own.emitWithAck('activity:section', { section: '/orders/0192' as 'orders' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'VALIDATION_FAILED' } });
    const { visitorToken } = await beginChat(await createInbox());
    await Promise.all([connectVisitor(visitorToken), connectVisitor(visitorToken)]);
    await changed(({ visitors }) => visitors === snapshot.visitors + 1);
    await socket.emitWithAck('activity:leave', {});
  });

  test('hears of what is done, and of a program that uses a key', async () => {
    const { manager, changed } = await watch();
    const other = await signedIn('AGENT');
    const { recent } = await changed(({ recent }) => recent?.[0]?.person?.id === other.id);
    expect(recent?.[0]?.kind).toBe('SIGNED_IN');
    const body = { name: 'Export', permissions: { 'users:read': 'all' } };
    const { body: made } = await ask('post', '/api-keys', { token: manager.token, body });
    expect((await ask('get', '/users', { headers: { 'X-Api-Key': made.data.key } })).status).toBe(200);
    await changed(({ people }) =>
      people.some(({ id, places }) => id === manager.id && places.some(({ client }) => client === 'key')),
    );
  });

  test('hears nothing more after leaving', async () => {
    const { socket, changes } = await watch();
    await socket.emitWithAck('activity:leave', {});
    const heard = changes.length;
    const { changed } = await watch();
    const agent = await signedIn('AGENT');
    await connectAgent(agent.token);
    await changed(comes(agent.id));
    await socket.emitWithAck('presence:set', { status: 'AWAY' });
    expect(changes).toHaveLength(heard);
  });
});

test('GET /stats/users/now tells the same', async () => {
  const { manager, socket, snapshot } = await watch();
  const { body } = await ask('get', '/stats/users/now', { token: manager.token });
  expect(body.data.people).toEqual(snapshot.people);
  expect(body.data.visitors).toBe(snapshot.visitors);
  socket.disconnect();
});
