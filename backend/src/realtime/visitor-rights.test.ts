import { afterEach, expect, test } from '@jest/globals';
import { ask } from '../../tests/app.js';
import { beginChat, createInbox, signedIn } from '../../tests/factories.js';
import { closeSockets, connectVisitor, nextEvent } from '../../tests/sockets.js';
import { readUntil } from '../../tests/trade.js';
import { prisma } from '../db/client.js';
import { hashSecret } from '../utils/identifiers.js';

const day = 86_400_000;

afterEach(closeSockets);

async function connectedVisitor() {
  const chat = await beginChat(await createInbox());
  const where = { tokenHash: hashSecret(chat.visitorToken) };
  return { ...chat, where, socket: await connectVisitor(chat.visitorToken) };
}

test.each([
  ['expired', 'EXPIRED', { expiresAt: new Date(Date.now() - 1) }],
  ['was renewed', 'REVOKED', { tokenHash: 'of another token' }],
])('a visitor’s socket ends soon after its token %s', async (_, reason, data) => {
  const { where, socket, visitorToken } = await connectedVisitor();
  const gone = new Promise((resolve) => socket.once('disconnect', resolve));
  const told = nextEvent<{ reason: string }>(socket, 'session:ended');
  await prisma.visitor.update({ where, data });
  expect((await told).reason).toBe(reason);
  await gone;
  await expect(connectVisitor(visitorToken)).rejects.toMatchObject({ data: { code: 'VISITOR_UNKNOWN' } });
});

test('a socket ends soon after its website is allowed no longer, and those of other websites go on', async () => {
  const inbox = await createInbox(['https://shop.example', 'https://old.example']);
  const manager = await signedIn('MANAGER');
  const { visitorToken } = await beginChat(inbox);
  const [kept, lost] = [
    await connectVisitor(visitorToken, { Origin: 'https://shop.example' }),
    await connectVisitor(visitorToken, { Origin: 'https://old.example' }),
  ];
  const gone = nextEvent(lost, 'disconnect');
  const body = { allowedOrigins: ['https://shop.example'] };
  expect((await ask('patch', `/inboxes/${inbox.id}`, { token: manager.token, body })).status).toBe(200);
  await gone;
  expect(kept.connected).toBe(true);
});

test('a token lives on while its socket is connected', async () => {
  const { where, socket } = await connectedVisitor();
  await prisma.visitor.update({ where, data: { expiresAt: new Date(Date.now() + day) } });
  // Its thirty days begin anew.
  await readUntil(
    () => prisma.visitor.findUniqueOrThrow({ where }),
    ({ expiresAt }) => expiresAt.getTime() > Date.now() + 29 * day,
  );
  expect(socket.connected).toBe(true);
});
