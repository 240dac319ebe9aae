import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const person = { id: 'u1' };
const otherPerson = { id: 'u2' };
let issued = 0;
let answers: (() => Promise<Response>)[] = [];
let asked: Request[] = [];

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });
const signedIn = (user = person) => {
  issued += 1;
  return { accessToken: `token-${issued}`, expiresIn: 900, user, loginSession: { id: 's1' } };
};
const renewal = (user = person) => json(200, { status: 'success', message: '', data: signedIn(user) });

/** A tab: its own copy of the modules, with the browser's locks and channel shared. */
async function openTab() {
  vi.resetModules();
  const session = await import('./session');
  const { api, unwrap } = await import('./api');
  return { ...session, api, unwrap };
}
const tell = (tab: Awaited<ReturnType<typeof openTab>>, data = signedIn()) =>
  tab.beginSession(data as Parameters<typeof tab.beginSession>[0]);

/** Web Locks as the standard has them, for one name at a time: jsdom has none. */
function fakeLocks() {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: <T>(_name: string, work: () => Promise<T>): Promise<T> => {
      const run = last.then(work, work);
      last = run.catch(() => {});
      return run;
    },
  };
}

beforeEach(() => {
  issued = 0;
  answers = [];
  asked = [];
  vi.stubGlobal(
    'fetch',
    vi.fn((input: Request | string, init?: RequestInit) => {
      asked.push(new Request(input, init));
      const answer = answers.shift();
      return answer ? answer() : Promise.reject(new TypeError('no network'));
    }),
  );
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });
});
afterEach(() => vi.unstubAllGlobals());

const tokensSent = () => asked.map((request) => request.headers.get('Authorization'));
const refreshes = () => asked.filter(({ url }) => url.endsWith('/auth/refresh'));

describe('renewing the session', () => {
  it('leaves a wrong password alone, which sent again would count as two attempts', async () => {
    const tab = await openTab();
    tell(tab);
    answers = [() => Promise.resolve(json(401, { code: 'WRONG_CREDENTIALS', message: '' }))];
    const call = tab.unwrap(tab.api.POST('/auth/prove', { body: { password: 'wrong' } }));
    await expect(call).rejects.toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(asked).toHaveLength(1);
  });

  it('asks once for many requests that were refused at the same moment', async () => {
    const tab = await openTab();
    tell(tab);
    const refused = () => Promise.resolve(json(401, { code: 'SESSION_ENDED', message: '' }));
    const contact = () => Promise.resolve(json(200, { status: 'success', message: '', data: { id: 'c1' } }));
    answers = [refused, refused, refused, () => Promise.resolve(renewal()), contact, contact, contact];
    const call = () => tab.unwrap(tab.api.GET('/contacts/{id}', { params: { path: { id: 'c1' } } }));
    const results = await Promise.all([call(), call(), call()]);
    expect(results.map(({ data }) => data.id)).toEqual(['c1', 'c1', 'c1']);
    expect(refreshes()).toHaveLength(1);
    expect(tokensSent().slice(-3)).toEqual(Array(3).fill('Bearer token-2'));
  });

  it('sends the body again with the newer token', async () => {
    const tab = await openTab();
    tell(tab);
    answers = [
      () => Promise.resolve(json(401, { code: 'SESSION_ENDED', message: '' })),
      () => Promise.resolve(renewal()),
      () => Promise.resolve(json(201, { status: 'success', message: '', data: { id: 'c1' } })),
    ];
    await tab.unwrap(tab.api.POST('/contacts', { body: { name: 'Åsa' } }));
    expect(await asked.at(-1)?.json()).toEqual({ name: 'Åsa' });
    expect(asked.at(-1)?.headers.get('X-Client')).toBe('panel');
  });

  it('uses the token that another tab fetched while this one waited', async () => {
    const first = await openTab();
    const second = await openTab();
    tell(first);
    await vi.waitFor(() => expect(second.accessToken()).toBe('token-1'));
    answers = [() => Promise.resolve(renewal())];
    await first.renewSession();
    await vi.waitFor(() => expect(second.accessToken()).toBe('token-2'));
    expect((await second.renewSession('token-1'))?.accessToken).toBe('token-2');
    expect(refreshes()).toHaveLength(1);
  });

  it('ends in every tab when the API says that the session has ended', async () => {
    const first = await openTab();
    const second = await openTab();
    tell(first);
    await vi.waitFor(() => expect(second.accessToken()).toBe('token-1'));
    const ends: string[] = [];
    second.onEnded((reason) => void ends.push(reason));
    answers = [() => Promise.resolve(json(401, { code: 'SESSION_ENDED', message: '' }))];
    expect(await first.renewSession()).toBeNull();
    expect(first.accessToken()).toBeNull();
    await vi.waitFor(() => expect(ends).toEqual(['EXPIRED']));
  });

  it('keeps the session when the API cannot be reached', async () => {
    const tab = await openTab();
    tell(tab);
    await expect(tab.renewSession()).rejects.toMatchObject({ code: 'UNREACHABLE', status: 0 });
    expect(tab.accessToken()).toBe('token-1');
  });

  it('ends when the cookie has become another person’s', async () => {
    const tab = await openTab();
    tell(tab);
    const ends: string[] = [];
    tab.onEnded((reason) => void ends.push(reason));
    answers = [() => Promise.resolve(renewal(otherPerson))];
    expect(await tab.renewSession()).toBeNull();
    expect(ends).toEqual(['ANOTHER_PERSON']);
  });
});
