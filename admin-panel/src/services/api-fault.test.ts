import { describe, expect, it } from 'vitest';
import { ApiFault, asFault, asTakenAway, faultOf } from './api-fault';

describe('faultOf', () => {
  it('takes code, places and request id from the API’s answer', () => {
    const body = {
      status: 'error',
      code: 'ALREADY_EXISTS',
      message: 'Another contact has this e-mail.',
      errors: [{ path: 'email', message: 'belongs to another contact' }],
      requestId: 'r-1',
    };
    expect(faultOf(new Response('', { status: 409 }), body)).toMatchObject({
      code: 'ALREADY_EXISTS',
      status: 409,
      errors: body.errors,
      requestId: 'r-1',
    });
  });

  it('takes a proxy’s own page for an API that cannot be reached', () => {
    expect(faultOf(new Response('', { status: 502 }), '<html>Bad gateway</html>').code).toBe('UNREACHABLE');
    expect(faultOf(new Response('', { status: 500 }), undefined).code).toBe('INTERNAL');
  });
});

it('tells when to try again, if the server said so', () => {
  const limited = new Response('', { status: 429, headers: { 'Retry-After': '7' } });
  expect(faultOf(limited, { code: 'RATE_LIMITED', message: '' }).retryAfter).toBe(7_000);
  expect(faultOf(new Response('', { status: 503 }), undefined).retryAfter).toBeUndefined();
});

describe('asFault', () => {
  it('keeps a fault, and tells a missing answer from a mistake of ours', () => {
    const fault = new ApiFault('FORBIDDEN', { status: 403 });
    expect(asFault(fault)).toBe(fault);
    expect(asFault(new TypeError('Failed to fetch')).code).toBe('UNREACHABLE');
    expect(asFault(new Error('oops')).code).toBe('INTERNAL');
  });
});

describe('what was shown until now', () => {
  it.each(['NOT_FOUND', 'FORBIDDEN'] as const)('was taken away when the API answers %s', (code) => {
    const fault = new ApiFault(code, { status: 404, requestId: 'r' });
    expect(asTakenAway(fault)).toMatchObject({ code: 'TAKEN_AWAY', status: 404, requestId: 'r' });
  });

  it('is not taken away by any other fault', () => {
    for (const fault of [new ApiFault('UNREACHABLE'), new TypeError('failed')])
      expect(asTakenAway(fault)).toBe(fault);
  });
});
