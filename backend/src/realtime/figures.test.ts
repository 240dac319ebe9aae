import type { StatsUpdated } from '@toprak/contract';
import { afterEach, describe, expect, test } from '@jest/globals';
import { ask } from '../../tests/app.js';
import {
  beginChat,
  createContact,
  createInbox,
  createOrder,
  createProduct,
  type Person,
  signedIn,
} from '../../tests/factories.js';
import { eventsReadable, figuresSettled, moveThrough, placeOrder } from '../../tests/sales.js';
import { closeSockets, connectAgent, connectVisitor, hear, nextEvent } from '../../tests/sockets.js';
import { prisma } from '../db/client.js';
import type { BuiltInRole } from '../config/permissions.js';
import { dayIn } from '../utils/days.js';

afterEach(closeSockets);

/** What is promised: a confirmed order reaches an open dashboard within two seconds. */
const promised = 2000;

/** A person of a role of their own, which may read figures or not. */
async function withRole(key: BuiltInRole): Promise<Person & { roleId: string }> {
  const person = await signedIn(key);
  const { permissions } = await prisma.role.findUniqueOrThrow({ where: { key } });
  const role = await prisma.role.create({
    data: {
      id: crypto.randomUUID(),
      key: `CUSTOM-${person.id}`,
      name: person.id,
      permissions: permissions ?? {},
    },
  });
  await prisma.user.update({ where: { id: person.id }, data: { roleId: role.id } });
  return { ...person, roleId: role.id };
}

const today = () => dayIn('Europe/London', new Date());
const place = (day: string, currency = 'GBP') =>
  placeOrder({ confirmedAt: `${day}T12:00:00Z`, currency, lines: [{ quantity: 1, unitPrice: '1' }] });

describe('who may not', () => {
  test.each(['AGENT', 'SELLER', 'BUYER'] as const)(
    '%s hears of no figures, a visitor neither',
    async (role) => {
      const inbox = await createInbox();
      const { visitorToken } = await beginChat(inbox);
      const person = await signedIn(role, [inbox.id]);
      const heard: unknown[] = [];
      for (const socket of [await connectAgent(person.token), await connectVisitor(visitorToken)])
        (socket as unknown as { onAny: (hear: (event: string) => void) => void }).onAny((event) =>
          heard.push(event),
        );
      const analyst = await connectAgent((await signedIn('ANALYST')).token);
      const told = nextEvent(analyst, 'stats:updated');
      await place('2026-01-05');
      await told;
      expect(heard).not.toContain('stats:updated');
    },
  );

  test('who loses the permission hears nothing more within a second, and who gets it hears', async () => {
    const [losing, getting] = [await withRole('ANALYST'), await withRole('AGENT')];
    const [lost, got] = [await connectAgent(losing.token), await connectAgent(getting.token)];
    const first = nextEvent(lost, 'stats:updated');
    await place('2026-01-06');
    await first;
    await figuresSettled();
    // What both hear when their rooms changed.
    const changes = [lost, got].map((socket) => hear(socket, 'inboxes:changed'));
    const grant = (id: string, permissions: object) =>
      prisma.role.update({ where: { id }, data: { permissions } });
    await Promise.all([
      grant(losing.roleId, { 'orders:read': 'all' }),
      grant(getting.roleId, { 'orders:read': 'all', 'analytics:read': 'all' }),
    ]);
    await Promise.all(changes.map(({ within }) => within(1000)));
    const heard: unknown[] = [];
    lost.on('stats:updated', (moved) => heard.push(moved));
    const told = nextEvent(got, 'stats:updated');
    await place('2026-01-07');
    expect(await told).toEqual({ currencies: ['GBP'], from: '2026-01-07', to: '2026-01-07' });
    expect(heard).toEqual([]);
  });
});

test('a confirmed order reaches an open socket within two seconds, and the figures are there then', async () => {
  const analyst = await signedIn('ANALYST');
  const socket = await connectAgent(analyst.token);
  const { id: productId } = await createProduct({ stock: 5, currency: 'NOK', price: '10' });
  const { id } = await createOrder(await createContact(), [[productId, 1]], { currency: 'NOK' });
  const news = hear<StatsUpdated>(socket, 'stats:updated');
  const first = today();
  await moveThrough(id, 'CONFIRMED');
  await eventsReadable();
  const told = await news.within(promised, ({ currencies }) => currencies.includes('NOK'));
  // Midnight may pass meanwhile.
  expect([first, today()]).toContain(told.from);
  expect(told).toEqual({ currencies: ['NOK'], from: told.from, to: told.from });
  const { body } = await ask('get', '/analytics/sales?currency=NOK', { token: analyst.token });
  expect(body.data.totals).toMatchObject({ revenue: '10.00', orders: 1 });
});

test('many moves together are told as few: at once, then at most twice a second', async () => {
  const socket = await connectAgent((await signedIn('ANALYST')).token);
  const { heard, within } = hear<StatsUpdated>(socket, 'stats:updated');
  const began = performance.now();
  await place('2025-12-09', 'EUR');
  await eventsReadable();
  await within(promised);
  const days = Array.from({ length: 12 }, (_, n) => `2025-12-${String(n + 10)}`);
  for (const day of days) {
    await place(day, day < '2025-12-15' ? 'EUR' : 'USD');
    await figuresSettled();
  }
  const isTold = (day: string) => heard.some(({ from, to }) => from <= day && day <= to);
  await within(promised, () => days.every(isTold));
  expect(heard.length).toBeGreaterThan(1);
  // However long the moves took: the first at once, and one that may come on the very edge.
  expect(heard.length).toBeLessThanOrEqual(2 + (performance.now() - began) / 500);
});

test('what changes no figure is not told', async () => {
  const socket = await connectAgent((await signedIn('ANALYST')).token);
  const { id: productId } = await createProduct({ stock: 5 });
  await figuresSettled();
  const { heard, within } = hear(socket, 'stats:updated');
  const { id } = await createOrder(await createContact(), [[productId, 1]]);
  await moveThrough(id, 'CANCELLED');
  await figuresSettled();
  await place('2025-11-01', 'SEK');
  await eventsReadable();
  await within(promised);
  expect(heard).toEqual([{ currencies: ['SEK'], from: '2025-11-01', to: '2025-11-01' }]);
});
