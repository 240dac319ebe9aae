import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ApiProcess, seedMerchant } from './api-process.js';
import { beginChats, countAcknowledged, talk } from './chats.js';
import { expectPromiseKept, readRecord } from './record.js';
import { faultTimeout, scale, tell } from './scale.js';
import { until } from './until.js';

let api: ApiProcess;

beforeAll(async () => {
  await seedMerchant();
  api = await ApiProcess.start();
}, faultTimeout);
afterAll(() => api.end('SIGKILL'));

test(
  'SIGTERM under load ends the process in order, with every acknowledged message stored',
  async () => {
    const sides = await beginChats(4, api.url);
    talk(sides, scale.outageMessages);
    await until(() => countAcknowledged(sides) >= scale.outageMessages / 3, faultTimeout);
    expect(await api.end('SIGTERM')).toBe(0);
    const acknowledged = sides.everyone.flatMap((side) => [...side.acknowledged.values()]);
    const records = await Promise.all(sides.conversationIds.map((id) => readRecord(id)));
    const stored = new Set(records.flat().map(({ id }) => id));
    expect(acknowledged.filter(({ id }) => !stored.has(id))).toEqual([]);
    expect(acknowledged.length).toBeLessThan(scale.outageMessages);

    await api.start();
    await Promise.all(sides.everyone.map((side) => side.delivered()));
    await expectPromiseKept(sides);
    tell('SIGTERM under load', {
      messages: scale.outageMessages,
      'acknowledged before the end': acknowledged.length,
    });
  },
  faultTimeout,
);
