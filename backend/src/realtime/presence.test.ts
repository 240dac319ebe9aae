import { afterEach, describe, expect, test } from '@jest/globals';
import type { Presence } from '@toprak/contract';
import { ask } from '../../tests/app.js';
import { beginChat, createInbox, signedIn } from '../../tests/factories.js';
import { closeSockets, connectAgent, connectVisitor, nextEvent } from '../../tests/sockets.js';

afterEach(closeSockets);

const ofContact = (status: string) => (presence: Presence) =>
  presence.type === 'CONTACT' && presence.status === status;

describe('a visitor', () => {
  test('is told to staff in its own chats, when it comes and goes', async () => {
    const inbox = await createInbox();
    const [chat, agent] = [await beginChat(inbox), await signedIn('AGENT', [inbox.id])];
    const staff = await connectAgent(agent.token);
    const came = nextEvent<Presence>(staff, 'presence', ofContact('AVAILABLE'));
    const visitor = await connectVisitor(chat.visitorToken);
    expect(await came).toMatchObject({ conversationIds: [chat.conversationId] });
    const went = nextEvent<Presence>(staff, 'presence', ofContact('OFFLINE'));
    visitor.disconnect();
    expect(await went).toMatchObject({ conversationIds: [chat.conversationId] });
  });

  test('who typed a customer’s e-mail does not make the customer appear', async () => {
    const inbox = await createInbox();
    const agent = await signedIn('AGENT', [inbox.id]);
    const said = { email: 'customer@example.com' };
    const [customer, impostor] = [await beginChat(inbox, said), await beginChat(inbox, said)];
    const staff = await connectAgent(agent.token);
    const came = nextEvent<Presence>(staff, 'presence', ofContact('AVAILABLE'));
    await connectVisitor(impostor.visitorToken);
    expect(await came).toMatchObject({ conversationIds: [impostor.conversationId] });
    const isShown = async ({ conversationId }: { conversationId: string }) => {
      const { body } = await ask('get', `/conversations/${conversationId}`, { token: agent.token });
      return [body.data.contactId, body.data.contactPresent] as [string, boolean];
    };
    const [shown, other] = [await isShown(customer), await isShown(impostor)];
    expect(shown[0]).toBe(other[0]);
    expect([shown[1], other[1]]).toEqual([false, true]);
  });
});

describe('a person', () => {
  test('is told to those alone who may see conversations with them', async () => {
    const [shared, foreign] = [await createInbox(), await createInbox()];
    const colleague = await connectAgent((await signedIn('AGENT', [shared.id])).token);
    const manager = await connectAgent((await signedIn('MANAGER')).token);
    const strangers = [
      await connectAgent((await signedIn('BUYER')).token),
      await connectAgent((await signedIn('AGENT', [foreign.id])).token),
    ];
    const agent = await signedIn('AGENT', [shared.id]);
    const overheard: Presence[] = [];
    for (const socket of strangers)
      socket.on('presence', (presence) => presence.id === agent.id && overheard.push(presence));
    const told = [colleague, manager].map((socket) =>
      nextEvent<Presence>(socket, 'presence', ({ id }) => id === agent.id),
    );
    const own = await connectAgent(agent.token);
    expect((await Promise.all(told)).map(({ status }) => status)).toEqual(['AVAILABLE', 'AVAILABLE']);
    const away = nextEvent<Presence>(colleague, 'presence', ({ status }) => status === 'AWAY');
    await own.emitWithAck('presence:set', { status: 'AWAY' });
    await away;
    const gone = nextEvent<Presence>(
      colleague,
      'presence',
      ({ id, status }) => id === agent.id && status === 'OFFLINE',
    );
    own.disconnect();
    await gone;
    // What a stranger was sent before it would have come before this answer.
    for (const socket of strangers) await socket.emitWithAck('presence:set', { status: 'AWAY' });
    expect(overheard).toEqual([]);
  });

  test('hears of their own choice in another tab, without any inbox too', async () => {
    const person = await signedIn('AGENT');
    const [one, other] = [await connectAgent(person.token), await connectAgent(person.token)];
    const heard = nextEvent<Presence>(other, 'presence', ({ status }) => status === 'AWAY');
    await one.emitWithAck('presence:set', { status: 'AWAY' });
    expect((await heard).id).toBe(person.id);
  });
});
