import { describe, expect, it } from 'vitest';
import { deliver } from './delivery';
import { madeMessage } from './made';
import type { Unsent } from './outbox';
import { isSignedOut, type Transport } from './transport';

const unsent: Unsent = {
  ...{ clientId: 'c', conversationId: 'c1', body: 'hello', kind: 'NOTE' },
  ...{ at: 0, order: 1, refused: null },
};
const stored = madeMessage(1);
/** What a client's REST calls fail with when the server refused. */
const refusal = (code: string, more: object = {}) => Object.assign(new Error('no'), { code, ...more });

const overSocket = (answer: () => Promise<unknown>) =>
  deliver({ ask: () => answer() as Promise<never>, sendMessage: unexpected, markRead: unexpected }, unsent);
const overRest = (sendMessage: Transport['sendMessage']) =>
  deliver({ ask: () => null, sendMessage, markRead: unexpected }, unsent);
const unexpected = () => Promise.reject(new Error('not asked for here'));

describe('delivery', () => {
  it('gives over the socket what the server has to know, and no more', async () => {
    const asked: unknown[] = [];
    const ask = (...given: unknown[]) => {
      asked.push(given);
      return Promise.resolve({ ok: true, data: stored }) as Promise<never>;
    };
    const transport: Transport = { ask, sendMessage: unexpected, markRead: unexpected };
    expect(await deliver(transport, unsent)).toEqual({ outcome: 'done', data: stored });
    const { at: _at, order: _order, refused: _refused, ...message } = unsent;
    expect(asked).toEqual([['message:send', message]]);
  });

  it('goes over REST while there is no socket', async () => {
    expect(await overRest(async () => stored)).toEqual({ outcome: 'done', data: stored });
  });

  it('comes again when nothing answered', async () => {
    const silence = () => Promise.reject(new Error('operation has timed out'));
    expect(await overSocket(silence)).toEqual({ outcome: 'later' });
    expect(await overRest(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual({
      outcome: 'later',
    });
  });

  it('comes again when the server says so, after as long as it says', async () => {
    const limited = await overRest(() => Promise.reject(refusal('RATE_LIMITED', { retryAfter: 7_000 })));
    expect(limited).toMatchObject({ outcome: 'later', after: 7_000, faulty: false });
    const failed = await overSocket(async () => ({ ok: false, error: { code: 'INTERNAL', message: '' } }));
    expect(failed).toMatchObject({ outcome: 'later', faulty: true });
  });

  it('comes again when the token has to be renewed, and says so', async () => {
    const outcome = await overRest(() => Promise.reject(refusal('VISITOR_UNKNOWN')));
    expect(outcome.outcome).toBe('later');
    expect(isSignedOut(outcome)).toBe(true);
    expect(isSignedOut(await overRest(() => Promise.reject(refusal('RATE_LIMITED'))))).toBe(false);
  });

  it('is refused for good with the sentence about the field at fault', async () => {
    const error = { code: 'VALIDATION_FAILED', message: 'no', errors: [{ message: 'is too long' }] };
    const refused = { outcome: 'refused', code: 'VALIDATION_FAILED', message: 'is too long' };
    expect(await overSocket(async () => ({ ok: false, error }))).toEqual(refused);
  });
});
