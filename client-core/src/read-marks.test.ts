import { describe, expect, it } from 'vitest';
import { madeClock } from './made';
import { createReadMarks } from './read-marks';

type Answer = 'stored' | 'lost' | { code: string };

/** Marks whose socket answers as told, one answer after the other; REST takes them while there is no socket. */
function marksWith(answers: Answer[], isConnected = true) {
  const clock = madeClock();
  const ending = new AbortController();
  const told: [string, number][] = [];
  const overRest: [string, number][] = [];
  const marks = createReadMarks({
    clock,
    ended: ending.signal,
    transport: {
      ask(_event, { conversationId, seq }: { conversationId: string; seq?: number }) {
        if (!isConnected) return null;
        told.push([conversationId, seq ?? 0]);
        const answer = answers.shift() ?? 'stored';
        if (answer === 'lost') return Promise.reject(new Error('operation has timed out'));
        const isStored = answer === 'stored';
        const reply = isStored
          ? { ok: true, data: { seq } }
          : { ok: false, error: { ...answer, message: '' } };
        return Promise.resolve(reply) as Promise<never>;
      },
      sendMessage: () => Promise.reject(new Error('not asked for here')),
      markRead: async (conversationId, seq) => void overRest.push([conversationId, seq]),
    },
  });
  return { marks, clock, told, overRest, end: () => ending.abort() };
}

describe('read marks', () => {
  it('tell each height once, and no lower one', async () => {
    const { marks, clock, told } = marksWith([]);
    marks.mark('c1', 3);
    marks.mark('c1', 3);
    marks.mark('c1', 2);
    marks.mark('c2', 1);
    await clock.pass(60_000);
    expect(told).toEqual([
      ['c1', 3],
      ['c2', 1],
    ]);
  });

  it('go over REST while there is no socket', async () => {
    const { marks, clock, overRest } = marksWith([], false);
    marks.mark('c1', 3);
    await clock.pass(0);
    expect(overRest).toEqual([['c1', 3]]);
  });

  it.each<[string, Answer]>([
    ['was lost with the connection', 'lost'],
    ['the server could not take then', { code: 'OVERLOADED' }],
  ])('repeat a mark that %s', async (_, answer) => {
    const { marks, clock, told } = marksWith([answer]);
    marks.mark('c1', 3);
    await clock.pass(60_000);
    expect(told).toEqual([
      ['c1', 3],
      ['c1', 3],
    ]);
  });

  it('leave a lost mark to the later one that says it too', async () => {
    const { marks, clock, told } = marksWith(['lost', 'stored']);
    marks.mark('c1', 3);
    marks.mark('c1', 4);
    await clock.pass(60_000);
    expect(told).toEqual([
      ['c1', 3],
      ['c1', 4],
    ]);
  });

  it.each(['FORBIDDEN', 'NOT_SIGNED_IN'])('do not insist after %s', async (code) => {
    const { marks, clock, told } = marksWith([{ code }]);
    marks.mark('c1', 3);
    await clock.pass(60_000);
    expect(told).toHaveLength(1);
  });

  it('say nothing of what was read elsewhere', async () => {
    const { marks, clock, told } = marksWith([]);
    marks.note('c1', 5);
    marks.mark('c1', 4);
    await clock.pass(0);
    expect(told).toEqual([]);
  });

  it('leave no timer behind', async () => {
    const { marks, clock, told, end } = marksWith(['lost']);
    marks.mark('c1', 3);
    await clock.pass(0);
    end();
    expect(clock.waiting()).toBe(0);
    expect(told).toHaveLength(1);
  });
});
