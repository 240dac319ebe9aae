import { afterEach, describe, expect, test } from '@jest/globals';
import { ask } from '../../tests/app.js';
import {
  beginChat,
  createInbox,
  newMessage,
  type Person,
  roleIdOf,
  signedIn,
} from '../../tests/factories.js';
import { startOwnClock, whenLastLetThrough } from '../../tests/own-clock.js';
import { closeSockets, connectAgent, hear, nextEvent } from '../../tests/sockets.js';
import { prisma } from '../db/client.js';

/** What is promised: rights follow within a second. */
const promised = 1000;

afterEach(closeSockets);

/** Does `cause`, then sees the socket ended and REST refused within the promised second. */
async function expectEnded(person: Person, reason: string, cause: () => Promise<unknown>): Promise<void> {
  const socket = await connectAgent(person.token);
  // A request just before fills whatever is remembered of the rights.
  expect((await ask('get', '/auth/me', { token: person.token })).status).toBe(200);
  const clock = startOwnClock();
  const gone = new Promise<number>((resolve) => socket.once('disconnect', () => resolve(clock.elapsed())));
  const told = nextEvent<{ reason: string }>(socket, 'session:ended');
  await cause();
  const caused = clock.elapsed();
  const isLetThrough = async () => (await ask('get', '/auth/me', { token: person.token })).status !== 401;
  const letThrough = whenLastLetThrough(isLetThrough, clock);
  expect((await told).reason).toBe(reason);
  expect((await gone) - caused).toBeLessThan(promised);
  expect((await letThrough) - caused).toBeLessThan(promised);
  clock.stop();
}

describe('socket and REST end within a second', () => {
  test('when the person signs out', async () => {
    const person = await signedIn('AGENT');
    await expectEnded(person, 'SIGNED_OUT', () =>
      ask('post', '/auth/logout', { token: person.token, body: {} }),
    );
  });

  test('when the person is suspended', async () => {
    const [person, admin] = [await signedIn('AGENT'), await signedIn('ADMIN')];
    const body = { status: 'SUSPENDED' };
    await expectEnded(person, 'SUSPENDED', () =>
      ask('patch', `/users/${person.id}`, { token: admin.token, body }),
    );
  });

  test('when the person gets another role', async () => {
    const [person, admin] = [await signedIn('MANAGER'), await signedIn('ADMIN')];
    const roleId = await roleIdOf('AGENT');
    const change = () => ask('patch', `/users/${person.id}`, { token: admin.token, body: { roleId } });
    await expectEnded(person, 'ROLE_CHANGED', change);
  });

  test('when another instance or an operator suspends the person in the database', async () => {
    const person = await signedIn('AGENT');
    const change = () => prisma.user.update({ where: { id: person.id }, data: { status: 'SUSPENDED' } });
    await expectEnded(person, 'EXPIRED', change);
  });

  test('when the login session is revoked', async () => {
    const person = await signedIn('AGENT');
    const revoke = () =>
      prisma.loginSession.update({
        where: { id: person.loginSessionId },
        data: { revokedAt: new Date(), revokedReason: 'REVOKED' },
      });
    await expectEnded(person, 'REVOKED', revoke);
  });
});

describe('a lost inbox', () => {
  test('is heard no more within a second, over REST and the socket, whoever takes it', async () => {
    const [kept, lost] = [await createInbox(), await createInbox()];
    const person = await signedIn('AGENT', [kept.id, lost.id]);
    const manager = await signedIn('MANAGER');
    const [own, foreign] = [await beginChat(kept), await beginChat(lost)];
    const socket = await connectAgent(person.token);
    const heard: string[] = [];
    socket.on('message:new', (message) => heard.push(message.conversationId));
    const changes = hear<{ inboxIds: string[] }>(socket, 'inboxes:changed');
    await ask('delete', `/inboxes/${lost.id}/members/${person.id}`, { token: manager.token });
    expect((await changes.within(promised)).inboxIds).toEqual([kept.id]);

    const sent = nextEvent(socket, 'message:new');
    for (const { conversationId, visitorToken } of [foreign, own]) {
      const path = `/widget/conversations/${conversationId}/messages`;
      await ask('post', path, { token: visitorToken, body: newMessage('Hello') });
    }
    await sent;
    expect(heard).toEqual([own.conversationId]);
    const reading = await ask('get', `/conversations/${foreign.conversationId}`, { token: person.token });
    expect(reading.status).toBe(404);
    const { conversationId } = foreign;
    const sending = await socket.emitWithAck('message:send', { conversationId, ...newMessage('Mine?') });
    expect(sending).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  test('puts what the agent had open back into its queue', async () => {
    const inbox = await createInbox();
    const person = await signedIn('AGENT', [inbox.id]);
    const manager = await signedIn('MANAGER');
    await connectAgent(person.token);
    const watching = await connectAgent(manager.token);
    // Whatever else happens to chats at this moment is heard too.
    const assigned = nextEvent<{ assignee: { id: string } | null; inboxId: string }>(
      watching,
      'conversation:updated',
      ({ assignee, inboxId }) => assignee !== null && inboxId === inbox.id,
    );
    const { conversationId } = await beginChat(inbox);
    expect((await assigned).assignee?.id).toBe(person.id);
    await ask('delete', `/inboxes/${inbox.id}/members/${person.id}`, { token: manager.token });
    const { body } = await ask('get', `/conversations/${conversationId}`, { token: manager.token });
    expect(body.data.assignee).toBeNull();
  });
});

describe('the door', () => {
  test.each([
    ['nothing', undefined],
    ['nonsense', 'nonsense'],
    ['an object', { toString: 'x' }],
  ])('refuses %s as a token', async (_, token) => {
    await expect(connectAgent(token)).rejects.toMatchObject({ data: { code: 'NOT_SIGNED_IN' } });
  });

  test('refuses a visitor’s token on the side of staff', async () => {
    const { visitorToken } = await beginChat(await createInbox());
    await expect(connectAgent(visitorToken)).rejects.toMatchObject({ data: { code: 'NOT_SIGNED_IN' } });
  });

  test('goes on with a newer token of the same session, and not with another’s', async () => {
    const [person, other] = [await signedIn('AGENT'), await signedIn('AGENT')];
    const socket = await connectAgent(person.token);
    expect(await socket.emitWithAck('auth:refresh', { token: person.token })).toEqual({ ok: true, data: {} });
    const refused = await socket.emitWithAck('auth:refresh', { token: other.token });
    expect(refused).toMatchObject({ ok: false, error: { code: 'NOT_SIGNED_IN' } });
  });
});
