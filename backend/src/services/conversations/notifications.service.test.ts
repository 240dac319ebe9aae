import { expect, test } from '@jest/globals';
import { signedIn } from '../../../tests/factories.js';
import { prisma } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';
import { forgetOldNotifications } from './notifications.service.js';

test('notifications are kept for ninety days', async () => {
  const { id: userId } = await signedIn('AGENT');
  const rows = [89, 91].map((days) => ({
    id: newId(),
    userId,
    type: 'ORDER_MOVED' as const,
    data: { orderId: newId(), number: `ORD-0000${days}`, status: 'SHIPPED' },
    eventPosition: days,
    createdAt: new Date(Date.now() - days * 86_400_000),
  }));
  await prisma.notification.createMany({ data: rows });
  expect(await forgetOldNotifications()).toBe(1);
  expect((await prisma.notification.findMany({ where: { userId } })).map(({ id }) => id)).toEqual([
    rows[0]?.id,
  ]);
});
