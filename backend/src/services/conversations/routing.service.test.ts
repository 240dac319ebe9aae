import { afterEach, describe, expect, test } from '@jest/globals';
import type { ConversationChange } from '@toprak/contract';
import { ask } from '../../../tests/app.js';
import {
  beginChat,
  createInbox,
  newMessage,
  type Person,
  roleIdOf,
  signedIn,
  type TestInbox,
} from '../../../tests/factories.js';
import { beforeCommitOf, somebodyWaits } from '../../../tests/faults/before-commit.js';
import { until } from '../../../tests/faults/until.js';
import { closeSockets, connectAgent, nextEvent } from '../../../tests/sockets.js';
import { pool, prisma } from '../../db/client.js';

afterEach(closeSockets);

const assigneeOf = async (id: string) =>
  (await prisma.conversation.findUniqueOrThrow({ where: { id } })).assigneeId;
const assign = (id: string, assigneeId: string | null, { token }: Person) =>
  ask('patch', `/conversations/${id}`, { token, body: { assigneeId } });
const endMembership = (inbox: TestInbox, person: Person, { token }: Person) =>
  ask('delete', `/inboxes/${inbox.id}/members/${person.id}`, { token });

/** An inbox with an agent who is connected, one who is not, and a manager. */
async function staffedInbox() {
  const inbox = await createInbox();
  const [agent, other] = [await signedIn('AGENT', [inbox.id]), await signedIn('AGENT', [inbox.id])];
  return { inbox, agent, other, manager: await signedIn('MANAGER') };
}

/** The router goes in order: once it has routed another chat, it has passed every change before. */
async function routeAnother(inbox: TestInbox, watcher: Person, conversationId: string): Promise<void> {
  const staff = await connectAgent(watcher.token);
  const routed = nextEvent<ConversationChange>(
    staff,
    'conversation:updated',
    ({ id }) => id !== conversationId,
  );
  await beginChat(inbox);
  await routed;
}

describe('the end of a membership', () => {
  test('is told with the conversations that it leaves to nobody', async () => {
    const { inbox, agent, manager } = await staffedInbox();
    const { conversationId } = await beginChat(inbox);
    await assign(conversationId, agent.id, manager);
    const staff = await connectAgent(manager.token);
    const told = nextEvent<ConversationChange>(
      staff,
      'conversation:updated',
      ({ id, assignee }) => id === conversationId && assignee === null,
    );
    expect((await endMembership(inbox, agent, manager)).status).toBe(200);
    expect((await told).id).toBe(conversationId);
  });

  test('refuses an assignment that comes at the same moment', async () => {
    const { inbox, agent, manager } = await staffedInbox();
    const { conversationId } = await beginChat(inbox);
    // As removeMember does it.
    const ending: [string, string][] = [
      [`SELECT 1 FROM "Inbox" WHERE id = $1 FOR UPDATE`, inbox.id],
      [`DELETE FROM "InboxMember" WHERE "userId" = $1`, agent.id],
    ];
    const assigning = await beforeCommitOf(ending, async () => {
      const answer = assign(conversationId, agent.id, manager);
      await Promise.race([answer, somebodyWaits()]);
      return { answer };
    });
    expect((await assigning.answer).body.code).toBe('ASSIGNEE_UNFIT');
    expect(await assigneeOf(conversationId)).toBeNull();
  });

  test('leaves no conversation behind, however many are begun and assigned meanwhile', async () => {
    const { inbox, agent, manager } = await staffedInbox();
    await connectAgent(agent.token);
    const begin = async () => {
      const { conversationId } = await beginChat(inbox);
      await assign(conversationId, agent.id, manager);
    };
    await Promise.all([begin(), begin(), begin(), endMembership(inbox, agent, manager), begin(), begin()]);
    expect(await prisma.conversation.count({ where: { inboxId: inbox.id, assigneeId: agent.id } })).toBe(0);
  });

  test('does not give a conversation back to who has lost it when it is opened again', async () => {
    const { inbox, agent, manager } = await staffedInbox();
    const { conversationId } = await beginChat(inbox);
    const change = (body: object) =>
      ask('patch', `/conversations/${conversationId}`, { token: manager.token, body });
    await change({ assigneeId: agent.id, status: 'RESOLVED' });
    await endMembership(inbox, agent, manager);
    expect((await change({ status: 'OPEN' })).body.data).toMatchObject({ status: 'OPEN', assignee: null });
  });
});

describe('who may no longer answer', () => {
  const changes: [string, (person: Person, manager: Person) => Promise<unknown>][] = [
    [
      'suspended',
      ({ id }, { token }) => ask('patch', `/users/${id}`, { token, body: { status: 'SUSPENDED' } }),
    ],
    [
      'given a role without replies',
      async ({ id }, { token }) => {
        const roleId = await roleIdOf('ANALYST');
        return ask('patch', `/users/${id}`, { token, body: { roleId } });
      },
    ],
  ];
  test.each(changes)('%s: open conversations go to the others', async (_, lose) => {
    const { inbox, agent, other, manager } = await staffedInbox();
    const { conversationId, visitorToken: token } = await beginChat(inbox);
    const { conversationId: waiting } = await beginChat(inbox);
    for (const id of [conversationId, waiting]) await assign(id, agent.id, manager);
    await ask('patch', `/conversations/${waiting}`, { token: manager.token, body: { status: 'PENDING' } });
    await ask('post', `/widget/conversations/${conversationId}/messages`, {
      token,
      body: newMessage('hello'),
    });
    const staff = await connectAgent(other.token);
    const taken = nextEvent<ConversationChange>(
      staff,
      'conversation:updated',
      ({ id, assignee }) => id === conversationId && assignee?.id === other.id,
    );
    await lose(agent, manager);
    expect((await taken).status).toBe('OPEN');
    // What waits for something else waits on.
    expect(await assigneeOf(waiting)).toBe(agent.id);
  });

  test('another choice of availability moves nothing', async () => {
    const { inbox, agent, other, manager } = await staffedInbox();
    const { conversationId } = await beginChat(inbox);
    await assign(conversationId, agent.id, manager);
    await ask('patch', `/users/${agent.id}`, { token: agent.token, body: { availability: 'AWAY' } });
    await routeAnother(inbox, other, conversationId);
    expect(await assigneeOf(conversationId)).toBe(agent.id);
  });

  test('is given nothing while being suspended', async () => {
    const { inbox, agent } = await staffedInbox();
    const { conversationId } = await beginChat(inbox);
    await beforeCommitOf([[`UPDATE "User" SET status = 'SUSPENDED' WHERE id = $1`, agent.id]], async () => {
      await connectAgent(agent.token);
      const assigned = until(async () => (await assigneeOf(conversationId)) !== null, 5000);
      await Promise.race([somebodyWaits(), assigned]);
    });
    // The router at work holds the inbox.
    await pool.query(`SELECT 1 FROM "Inbox" WHERE id = $1 FOR UPDATE`, [inbox.id]);
    expect(await assigneeOf(conversationId)).toBeNull();
  });
});

describe('what staff', () => {
  test('unassign is for everybody to pick up', async () => {
    const { inbox, agent, other, manager } = await staffedInbox();
    const { conversationId } = await beginChat(inbox);
    await assign(conversationId, agent.id, manager);
    await assign(conversationId, null, manager);
    await routeAnother(inbox, other, conversationId);
    expect(await assigneeOf(conversationId)).toBeNull();
  });

  test('open again without an assignee goes to who is there, at once', async () => {
    const { inbox, agent, manager } = await staffedInbox();
    const { conversationId } = await beginChat(inbox);
    const change = (body: object) =>
      ask('patch', `/conversations/${conversationId}`, { token: manager.token, body });
    await change({ status: 'RESOLVED' });
    const staff = await connectAgent(agent.token);
    const assigned = nextEvent<ConversationChange>(
      staff,
      'conversation:updated',
      ({ assignee }) => assignee?.id === agent.id,
    );
    await change({ status: 'OPEN' });
    expect((await assigned).id).toBe(conversationId);
  });
});
