/**
 * The access token, in memory only, and its renewal: one at a time in this tab (one promise) and among all tabs (a
 * Web Lock), each tab telling the others what came of it.
 */
import type { Schemas, SessionEndReason } from '@toprak/contract';
import { shallowRef } from 'vue';
import { asFault, faultOf } from './api-fault';

export const apiBase = new URL('/api/v1', location.origin).href;
export const clientHeaders = { 'X-Client': 'panel' };

type SignedIn = Schemas['SignedIn'];
/** ANOTHER_PERSON: somebody else signed in here, in another tab. */
export type EndReason = SessionEndReason | 'ANOTHER_PERSON';
type TabNews =
  | { type: 'renewed'; session: SignedIn }
  | { type: 'signed-in'; session: SignedIn }
  | { type: 'ended'; reason: EndReason };

/** The answer that the present access token came with. */
const current = shallowRef<SignedIn | null>(null);
const heard = {
  renewed: new Set<(session: SignedIn) => void>(),
  arrived: new Set<() => void>(),
  ended: new Set<(reason: EndReason) => void>(),
};
const channel = new BroadcastChannel('toprak:session');
/** Renewed this long before its end, so that neither a request nor the socket meets a token that ran out. */
const marginSeconds = 60;
let renewal: Promise<SignedIn | null> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

export const accessToken = (): string | null => current.value?.accessToken ?? null;
export const currentSession = current;

/** Hears of each new access token, whichever tab fetched it. */
export const onRenewed = (hear: (session: SignedIn) => void) => void heard.renewed.add(hear);
/** Hears that somebody signed in here, in another tab, while nobody was in this one. */
export const onArrived = (hear: () => void) => void heard.arrived.add(hear);
/** Hears of the end of this session, whoever ended it. */
export const onEnded = (hear: (reason: EndReason) => void) => void heard.ended.add(hear);

const hintKey = 'toprak:session';

/** Whether a cookie may be there, which scripts cannot see: so nobody is refused who never signed in. */
export function mayBeSignedIn(): boolean {
  try {
    return localStorage.getItem(hintKey) !== null;
  } catch {
    return true;
  }
}
function keepHint(isSignedIn: boolean): void {
  try {
    if (isSignedIn) localStorage.setItem(hintKey, '1');
    else localStorage.removeItem(hintKey);
  } catch {
    // Storage can be forbidden: then we ask the API each time.
  }
}

/** Begins a session with what sign-in answered. */
export function beginSession(session: SignedIn): void {
  adopt(session);
  channel.postMessage({ type: 'signed-in', session } satisfies TabNews);
}

/** Ends the session here and in all tabs. */
export function endSession(reason: EndReason): void {
  keepHint(false);
  channel.postMessage({ type: 'ended', reason } satisfies TabNews);
  drop(reason);
}

/**
 * The next access token after `spent`; what another request or tab has fetched meanwhile is as good.
 * @returns null when the session has ended (or none was begun)
 * @throws ApiFault when the API cannot be reached: the session may well go on
 */
export async function renewSession(spent: string | null = accessToken()): Promise<SignedIn | null> {
  if (current.value && current.value.accessToken !== spent) return current.value;
  renewal ??= renewAmongTabs(spent).finally(() => (renewal = null));
  return renewal;
}

async function renewAmongTabs(spent: string | null): Promise<SignedIn | null> {
  const renewUnlessDone = async () => {
    // While this tab waited for the lock, another one may have told its token.
    if (current.value && current.value.accessToken !== spent) return current.value;
    return fetchNext();
  };
  // Without a secure context there are no locks; the API's grace of some seconds covers two tabs at once.
  if (!('locks' in navigator)) return renewUnlessDone();
  return navigator.locks.request('toprak:renewal', renewUnlessDone);
}

async function fetchNext(): Promise<SignedIn | null> {
  const response = await fetch(`${apiBase}/auth/refresh`, {
    method: 'POST',
    headers: { ...clientHeaders, 'Content-Type': 'application/json' },
    body: '{}',
  }).catch((error: unknown) => {
    throw asFault(error);
  });
  const body: unknown = await response.json().catch(() => null);
  if (response.status === 401) {
    keepHint(false);
    if (current.value) endSession('EXPIRED');
    return null;
  }
  if (!response.ok) throw faultOf(response, body);
  const session = (body as { data: SignedIn }).data;
  // The cookie is shared by all tabs: another person's sign-in replaced ours.
  if (isAnotherPerson(session)) {
    drop('ANOTHER_PERSON');
    return null;
  }
  adopt(session);
  channel.postMessage({ type: 'renewed', session } satisfies TabNews);
  return session;
}

const isAnotherPerson = (session: SignedIn) =>
  current.value !== null && current.value.user.id !== session.user.id;

function adopt(session: SignedIn): void {
  current.value = session;
  keepHint(true);
  clearTimeout(timer);
  const seconds = Math.max(session.expiresIn - marginSeconds, session.expiresIn / 2);
  timer = setTimeout(() => void renewSession(session.accessToken).catch(() => {}), seconds * 1000);
  heard.renewed.forEach((hear) => hear(session));
}

function drop(reason: EndReason): void {
  clearTimeout(timer);
  if (!current.value) return;
  current.value = null;
  heard.ended.forEach((hear) => hear(reason));
}

channel.addEventListener('message', ({ data: news }: MessageEvent<TabNews>) => {
  if (news.type === 'ended') drop(news.reason);
  else if (isAnotherPerson(news.session)) drop('ANOTHER_PERSON');
  else if (current.value) adopt(news.session);
  else if (news.type === 'signed-in') {
    adopt(news.session);
    heard.arrived.forEach((hear) => hear());
  }
});
