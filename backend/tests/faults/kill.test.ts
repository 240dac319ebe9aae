import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ApiProcess, seedMerchant } from './api-process.js';
import { beginChats, countAcknowledged, countResent, type Sides, talk } from './chats.js';
import { expectPromiseKept } from './record.js';
import { faultTimeout, scale, tell } from './scale.js';
import { until } from './until.js';

let api: ApiProcess;

beforeAll(async () => {
  await seedMerchant();
  api = await ApiProcess.start();
}, faultTimeout);
afterAll(() => api.end('SIGKILL'));

/** Kills the API in mid-stream, again and again, each time after the same number of further acknowledgements. */
async function killInMidStream(sides: Sides): Promise<number> {
  let kills = 0;
  for (; kills < scale.kills; kills += 1) {
    const due = Math.floor((scale.messages * (kills + 1)) / (scale.kills + 1));
    await until(() => countAcknowledged(sides) >= due, faultTimeout);
    await api.end('SIGKILL');
    await api.start();
  }
  return kills;
}

test(
  'kill -9 in mid-stream loses, doubles and disorders nothing',
  async () => {
    const sides = await beginChats(4, api.url);
    talk(sides, scale.messages);
    const kills = await killInMidStream(sides);
    await Promise.all(sides.everyone.map((side) => side.delivered()));
    expect(countAcknowledged(sides)).toBe(scale.messages);
    expect(countResent(sides)).toBeGreaterThanOrEqual(kills);
    await expectPromiseKept(sides);
    tell('kill -9', {
      messages: scale.messages,
      kills,
      'sent again': countResent(sides),
      lost: 0,
      doubled: 0,
    });
  },
  faultTimeout,
);
