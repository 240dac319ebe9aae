import { expect, test } from '@jest/globals';
import { app, ask } from '../../../tests/app.js';
import { manager } from '../../../tests/factories.js';
import { figuresSettled, placeOrder } from '../../../tests/sales.js';
import { readUntil } from '../../../tests/trade.js';
import { prisma } from '../../db/client.js';
import { claimRecount, endClaim, readCountedZone } from './counted-zone.service.js';
import { followMerchantZone } from './figures-zone.service.js';

test('another time zone moves what was sold to its days, by itself and once', async () => {
  await app();
  const { token } = await manager();
  // Late in London, already tomorrow in Istanbul.
  await placeOrder({ confirmedAt: '2026-01-10T22:30:00Z', lines: [{ quantity: 1, unitPrice: '5' }] });
  await placeOrder({ confirmedAt: '2026-01-10T12:00:00Z', lines: [{ quantity: 1, unitPrice: '7' }] });
  await figuresSettled();
  const revenues = async (): Promise<string[]> => {
    const answer = await ask('get', '/analytics/sales?from=2026-01-10&to=2026-01-11', { token });
    return answer.body.data.series.map(({ revenue }: { revenue: string }) => revenue);
  };
  expect(await revenues()).toEqual(['12.00', '0.00']);
  const { status } = await ask('patch', '/settings/merchant', {
    token,
    body: { timeZone: 'Europe/Istanbul' },
  });
  expect(status).toBe(200);
  await readUntil(readCountedZone, (zone) => zone === 'Europe/Istanbul');
  expect(await revenues()).toEqual(['7.00', '5.00']);
  expect(await prisma.salesMetric.count({ where: { dimension: 'TOTAL' } })).toBe(2);
  expect((await ask('get', '/auth/me', { token })).body.data.merchant.timeZone).toBe('Europe/Istanbul');
  // What comes later is counted in the new zone, and nothing is counted anew twice.
  await placeOrder({ confirmedAt: '2026-01-10T21:00:00Z', lines: [{ quantity: 1, unitPrice: '1' }] });
  await figuresSettled();
  expect(await revenues()).toEqual(['7.00', '6.00']);
  expect(await followMerchantZone(new AbortController().signal)).toBe(false);
});

test('of all instances one counts anew at a time', async () => {
  await app();
  await readCountedZone();
  const claims = await Promise.all([claimRecount(), claimRecount(), claimRecount()]);
  expect(claims.filter(Boolean)).toHaveLength(1);
  await endClaim();
  expect(await claimRecount()).toBe(true);
  await endClaim();
});
