import { afterEach, describe, expect, test } from '@jest/globals';
import type { OrderChange } from '@toprak/contract';
import { ask } from '../../tests/app.js';
import {
  createCompany,
  createContact,
  createOrder,
  newMessage,
  type Person,
  signedIn,
} from '../../tests/factories.js';
import { type AgentClient, closeSockets, connectAgent, hear, nextEvent } from '../../tests/sockets.js';
import { createTrade, move, type Trade } from '../../tests/trade.js';
import { prisma } from '../db/client.js';

afterEach(closeSockets);

interface Heard {
  body: string;
  conversationId: string;
  orderId: string | null;
}

const say = (orderId: string, { token }: Person, body: string, kind?: 'TEXT' | 'NOTE') =>
  ask('post', `/orders/${orderId}/messages`, { token, body: newMessage(body, kind) });
const next = (socket: AgentClient, body: string) =>
  nextEvent<Heard>(socket, 'message:new', (message) => message.body === body);

/** All that a socket hears of an event from now on. */
function collect<T>(socket: AgentClient, event: string): T[] {
  const heard: T[] = [];
  (socket as unknown as { on(event: string, hear: (payload: T) => void): void }).on(event, (payload) =>
    heard.push(payload),
  );
  return heard;
}

const bodiesOf = (heard: Heard[]) => heard.map(({ body }) => body);

async function everybody({ buyer, colleague, seller, agent }: Trade) {
  const people = [buyer, colleague, seller, agent];
  return Promise.all(people.map(({ token }) => connectAgent(token)));
}

describe('a thread on sockets', () => {
  test('is heard by buyer, colleague, seller and staff, by nobody else', async () => {
    const trade = await createTrade();
    const other = await createTrade();
    const sockets = await everybody(trade);
    const foreign = await Promise.all([other.buyer, other.seller].map(({ token }) => connectAgent(token)));
    const overheard = foreign.map((socket) => collect<Heard>(socket, 'message:new'));
    const heard = sockets.map((socket) => next(socket, 'ours'));
    await say(trade.orderId, trade.buyer, 'ours');
    const { orderId } = trade;
    expect((await Promise.all(heard)).map((message) => message.orderId)).toEqual(Array(4).fill(orderId));
    // What they do hear comes after what they must not.
    const theirs = foreign.map((socket) => next(socket, 'theirs'));
    await say(other.orderId, other.buyer, 'theirs');
    await Promise.all(theirs);
    expect(overheard.map(bodiesOf)).toEqual([['theirs'], ['theirs']]);
  });

  test('keeps private notes among staff', async () => {
    const trade = await createTrade();
    const [buyer, colleague, seller, agent] = await everybody(trade);
    const outside = [buyer, colleague, seller].map((socket) =>
      collect<Heard>(socket as AgentClient, 'message:new'),
    );
    const noted = next(agent as AgentClient, 'secret');
    await say(trade.orderId, trade.agent, 'secret', 'NOTE');
    await noted;
    const last = [buyer, colleague, seller].map((socket) => next(socket as AgentClient, 'public'));
    await say(trade.orderId, trade.agent, 'public');
    await Promise.all(last);
    expect(outside.map(bodiesOf)).toEqual([['public'], ['public'], ['public']]);
  });

  test('takes messages, read marks and typing as a chat does, with the same checks', async () => {
    const trade = await createTrade();
    const { conversationId } = (await say(trade.orderId, trade.agent, 'first')).body.data;
    const [buyer, , seller, agent] = await everybody(trade);
    const stranger = await connectAgent((await signedIn('BUYER')).token);
    const hears = next(seller as AgentClient, 'by socket');
    const types = nextEvent<{ typing: boolean }>(agent as AgentClient, 'typing');
    const reads = nextEvent<{ seq: number }>(agent as AgentClient, 'conversation:read');
    const message = { conversationId, ...newMessage('by socket') };
    expect(await buyer?.emitWithAck('message:send', message)).toMatchObject({ ok: true, data: { seq: 2 } });
    expect(await buyer?.emitWithAck('message:send', message)).toMatchObject({ ok: true, data: { seq: 2 } });
    expect(await buyer?.emitWithAck('typing:start', { conversationId })).toMatchObject({ ok: true });
    expect(await seller?.emitWithAck('conversation:read', { conversationId, seq: 2 })).toMatchObject({
      ok: true,
    });
    await hears;
    expect([(await types).typing, (await reads).seq]).toEqual([true, 2]);
    const note = { conversationId, ...newMessage('psst', 'NOTE') };
    expect(await buyer?.emitWithAck('message:send', note)).toMatchObject({ error: { code: 'FORBIDDEN' } });
    const refused = { ok: false, error: { code: 'NOT_FOUND' } };
    const foreign = { conversationId, ...newMessage('let me in') };
    expect(await stranger.emitWithAck('message:send', foreign)).toMatchObject(refused);
    expect(await stranger.emitWithAck('conversation:read', { conversationId, seq: 1 })).toMatchObject(
      refused,
    );
    expect(await stranger.emitWithAck('typing:start', { conversationId })).toMatchObject(refused);
  });

  test('is left within a second by who goes to another company', async () => {
    const trade = await createTrade();
    const [leaving, staying] = [
      await connectAgent(trade.colleague.token),
      await connectAgent(trade.buyer.token),
    ];
    const overheard = collect<Heard>(leaving, 'message:new');
    const moves = hear(leaving, 'inboxes:changed');
    const elsewhere = await createCompany('BUYER');
    await prisma.user.update({ where: { id: trade.colleague.id }, data: { companyId: elsewhere } });
    await moves.within(1000);
    const heard = next(staying, 'after');
    const { conversationId } = (await say(trade.orderId, trade.buyer, 'after')).body.data;
    await heard;
    const answer = await leaving.emitWithAck('message:send', { conversationId, ...newMessage('still here') });
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(overheard).toEqual([]);
  });
});

describe('an order on sockets', () => {
  const changed = (socket: AgentClient, orderId: string, status: string) =>
    nextEvent<OrderChange>(
      socket,
      'order:updated',
      (order) => order.id === orderId && order.status === status,
    );

  test('is told to whoever sees it', async () => {
    const trade = await createTrade();
    const other = await createTrade();
    const analyst = await connectAgent((await signedIn('ANALYST')).token);
    const sockets = [...(await everybody(trade)), analyst];
    const foreign = await connectAgent(other.buyer.token);
    const overheard = collect<OrderChange>(foreign, 'order:updated');
    const told = sockets.map((socket) => changed(socket, trade.orderId, 'CONFIRMED'));
    await move(trade.orderId, trade.agent, 'CONFIRMED');
    const [change] = await Promise.all(told);
    expect(change).toEqual({ id: trade.orderId, version: 2, status: 'CONFIRMED' });
    const own = changed(foreign, other.orderId, 'CONFIRMED');
    await move(other.orderId, other.agent, 'CONFIRMED');
    await own;
    expect(overheard.filter(({ id }) => id === trade.orderId)).toEqual([]);
  });

  test('is no seller’s while it is a draft', async () => {
    const trade = await createTrade({ draft: true });
    const [buyer, , seller] = (await everybody(trade)) as [AgentClient, AgentClient, AgentClient];
    const overheard = collect<OrderChange>(seller, 'order:updated');
    const redrafted = nextEvent<OrderChange>(buyer, 'order:updated', ({ version }) => version === 2);
    const lines = [{ productId: trade.productId, quantity: 2 }];
    await ask('patch', `/orders/${trade.orderId}`, { token: trade.buyer.token, body: { lines } });
    await redrafted;
    const submitted = changed(seller, trade.orderId, 'PENDING');
    await move(trade.orderId, trade.buyer, 'PENDING');
    await submitted;
    expect(new Set(overheard.map(({ status }) => status))).toEqual(new Set(['PENDING']));
  });

  test('is no seller’s when it is dropped as a draft, nor is what is said about it then', async () => {
    const trade = await createTrade({ draft: true });
    const [buyer, , seller] = (await everybody(trade)) as [AgentClient, AgentClient, AgentClient];
    const [moves, messages] = [
      collect<OrderChange>(seller, 'order:updated'),
      collect<Heard>(seller, 'message:new'),
    ];
    const dropped = changed(buyer, trade.orderId, 'CANCELLED');
    await move(trade.orderId, trade.buyer, 'CANCELLED');
    await dropped;
    const said = next(buyer, 'too dear');
    await say(trade.orderId, trade.buyer, 'too dear');
    await said;
    // What they do hear comes after what they must not.
    const { id } = await createOrder(await createContact(), [[trade.productId, 1]]);
    const [moved, heard] = [changed(seller, id, 'CONFIRMED'), next(seller, 'sold')];
    await move(id, trade.agent, 'CONFIRMED');
    await say(id, trade.agent, 'sold');
    await Promise.all([moved, heard]);
    expect(moves.filter((change) => change.id === trade.orderId)).toEqual([]);
    expect(bodiesOf(messages)).not.toContain('too dear');
  });
});
