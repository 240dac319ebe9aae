import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const heard = new Map<string, (news: unknown) => void>();
const fake = {
  active: false,
  connected: false,
  on: (event: string, hear: (news: unknown) => void) => void heard.set(event, hear),
  connect: vi.fn(),
};
const tellFactorRequired = vi.fn();
const renewSession = vi.fn(() => Promise.resolve(null));

vi.mock('socket.io-client', () => ({ io: () => fake }));
vi.mock('./factor-required', () => ({ tellFactorRequired: () => tellFactorRequired() as undefined }));
vi.mock('./session', () => ({
  accessToken: () => 'token',
  endSession: vi.fn(),
  onEnded: vi.fn(),
  onRenewed: vi.fn(),
  renewSession: () => renewSession(),
}));

const refuse = (code: string) =>
  heard.get('connect_error')?.(Object.assign(new Error(code), { data: { code } }));

beforeEach(async () => {
  vi.useFakeTimers();
  const { getSocket } = await import('./socket');
  getSocket();
  vi.clearAllMocks();
});
afterEach(() => vi.useRealTimers());

describe('a refused socket', () => {
  it('tells that a second factor is needed, and tries again for when it is set up', () => {
    refuse('SECOND_FACTOR_REQUIRED');
    expect(tellFactorRequired).toHaveBeenCalledOnce();
    expect(renewSession).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2000);
    expect(fake.connect).toHaveBeenCalledOnce();
  });

  it('renews a token that ran out', () => {
    refuse('NOT_SIGNED_IN');
    expect(renewSession).toHaveBeenCalledOnce();
    expect(tellFactorRequired).not.toHaveBeenCalled();
  });

  it('tries again after any other refusal', () => {
    refuse('OVERLOADED');
    vi.advanceTimersByTime(2000);
    expect(fake.connect).toHaveBeenCalledOnce();
    expect(tellFactorRequired).not.toHaveBeenCalled();
  });
});
