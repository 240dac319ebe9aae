import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import {
  beginChat,
  createInbox,
  createProduct,
  type Person,
  signedIn,
  withPermissions,
} from '../../../tests/factories.js';
import { prisma } from '../../db/client.js';

describe('an order from the chat', () => {
  async function chatWith(stock: number) {
    const inbox = await createInbox();
    const [agent, { conversationId }] = [await signedIn('AGENT', [inbox.id]), await beginChat(inbox)];
    const { id: productId, sku } = await createProduct({ stock, price: '10.00' });
    const start = ({ token }: Person, quantity: number, more: object = {}, headers = {}) =>
      ask('post', `/conversations/${conversationId}/orders`, {
        token,
        headers,
        body: { currency: 'GBP', lines: [{ productId, quantity }], ...more },
      });
    return { agent, conversationId, productId, sku, start };
  }

  test('is started by who serves the chat and may create orders', async () => {
    const { agent, conversationId, start } = await chatWith(5);
    const others: [Person, number][] = [
      [await signedIn('AGENT', [(await createInbox()).id]), 404],
      [await signedIn('BUYER'), 404],
      [await signedIn('ANALYST'), 403],
      [await signedIn('SELLER'), 403],
    ];
    for (const [person, status] of others) expect((await start(person, 1)).status).toBe(status);
    const { status, body } = await start(agent, 3);
    expect([status, body.data.channel, body.data.status, body.data.conversationId]).toEqual([
      201,
      'CHAT',
      'PENDING',
      conversationId,
    ]);
    const chat = await prisma.conversation.findUniqueOrThrow({ where: { id: conversationId } });
    expect(body.data.contact.id).toBe(chat.contactId);
  });

  test('reserves, refuses what is not left at its line, and takes a key', async () => {
    const { agent, productId, sku, start } = await chatWith(5);
    const key = { 'Idempotency-Key': randomUUID() };
    const [first, again] = [await start(agent, 2, {}, key), await start(agent, 2, {}, key)];
    expect(again.body.data).toEqual(first.body.data);
    const refused = await start(agent, 4);
    expect([refused.status, refused.body.code, refused.body.message]).toEqual([
      409,
      'ORDER_OUT_OF_STOCK',
      `Only 3 of SKU ${sku} are left.`,
    ]);
    expect(refused.body.errors[0].path).toBe('lines.0.quantity');
    expect((await start(agent, 4, { draft: true })).body.data.status).toBe('DRAFT');
    const { reserved } = await prisma.product.findUniqueOrThrow({ where: { id: productId } });
    expect(reserved).toBe(2);
  });

  test('is listed in its chat, as far as one may see it', async () => {
    const { agent, conversationId, start } = await chatWith(5);
    const ids = [(await start(agent, 1)).body.data.id, (await start(agent, 1)).body.data.id];
    const list = ({ token }: Person) => ask('get', `/conversations/${conversationId}/orders`, { token });
    const { body } = await list(agent);
    expect(body.data.map(({ id }: { id: string }) => id)).toEqual(ids.reverse());
    expect((await list(await signedIn('AGENT'))).status).toBe(404);
    expect((await list(await signedIn('BUYER'))).status).toBe(404);
  });

  test('stands in the contact’s timeline beside the chat, page by page', async () => {
    const { agent, conversationId, start } = await chatWith(9);
    const { contactId } = await prisma.conversation.findUniqueOrThrow({ where: { id: conversationId } });
    const orders = [(await start(agent, 1)).body.data, (await start(agent, 1)).body.data];
    const shown: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query = `limit=1&withTotal=true${cursor && `&cursor=${cursor}`}`;
      const { body } = await ask('get', `/contacts/${contactId}/timeline?${query}`, { token: agent.token });
      expect(body.meta.total).toBe(3);
      shown.push(`${body.data[0].kind} ${body.data[0].id}`);
      cursor = body.meta.nextCursor;
    }
    const expected = [...orders.reverse().map(({ id }) => `ORDER ${id}`), `CHAT ${conversationId}`];
    expect(shown).toEqual(expected);
    const { body } = await ask('get', `/contacts/${contactId}/timeline`, { token: agent.token });
    expect(body.data[0]).toMatchObject({ title: orders[0].number, link: `/orders/${orders[0].id}` });
  });

  test('of a contact’s orders, who may not see orders sees only chats', async () => {
    const { agent, conversationId, start } = await chatWith(9);
    const { contactId } = await prisma.conversation.findUniqueOrThrow({ where: { id: conversationId } });
    await start(agent, 1);
    const { role } = await prisma.user.findUniqueOrThrow({
      where: { id: agent.id },
      include: { role: true },
    });
    const { 'orders:read': _, ...permissions } = role.permissions as Record<string, string>;
    await withPermissions(agent, permissions);
    const path = `/contacts/${contactId}/timeline?withTotal=true`;
    const { body } = await ask('get', path, { token: agent.token });
    expect([body.data.map(({ kind }: { kind: string }) => kind), body.meta.total]).toEqual([['CHAT'], 1]);
  });
});
