import type { paths, Schemas } from '@toprak/contract';
import createClient from 'openapi-fetch';
import { ApiFault, unwrap } from './api-fault';
import { keepPreference, readPreference, SIGNED_IN_COOKIE } from './preferences';

/** Who uses this tab. "unreachable": the API did not say; the person may well be signed in. */
export type Session =
  { status: 'checking' | 'signed-out' | 'unreachable' } | { status: 'signed-in'; user: Schemas['User'] };

const BASE_URL = '/api/v1';
const EARLY_MS = 30_000;
const doors = createClient<paths>({ baseUrl: BASE_URL });
const listeners = new Set<() => void>();
// Other tabs of this browser share the cookie, so that they learn of a sign-out at once.
const tabs = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('toprak-session');

let session: Session = { status: 'checking' };
let token = { value: '', expiresAt: 0 };
let renewal: Promise<void> | undefined;

function change(next: Session): void {
  session = next;
  listeners.forEach((listener) => listener());
}

function close(): void {
  token = { value: '', expiresAt: 0 };
  keepPreference(SIGNED_IN_COOKIE, 'no');
  change({ status: 'signed-out' });
}

function open({ accessToken, expiresIn, user }: Schemas['SignedIn']): void {
  token = { value: accessToken, expiresAt: Date.now() + expiresIn * 1000 - EARLY_MS };
  keepPreference(SIGNED_IN_COOKIE, 'yes');
  change({ status: 'signed-in', user });
}

tabs?.addEventListener('message', close);

export const readSession = (): Session => session;

/** The access token and the moment (epoch milliseconds) from which it should be renewed; "" where nobody is signed in. */
export const readToken = (): Readonly<{ value: string; expiresAt: number }> => token;

/** @returns the function that ends the subscription */
export function watchSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function renew(): Promise<void> {
  try {
    open((await unwrap(doors.POST('/auth/refresh', { body: {} }))).data);
  } catch (error) {
    if (!(error instanceof ApiFault) || error.isPassing) {
      if (session.status === 'checking') change({ status: 'unreachable' });
      throw error;
    }
    close();
  }
}

/**
 * Asks the cookie for an access token; callers at the same time share one request.
 * @throws ApiFault when the API cannot be reached
 */
export function renewSession(): Promise<void> {
  renewal ??= renew().finally(() => (renewal = undefined));
  return renewal;
}

/** Finds out who uses this tab; a failure is the state "unreachable". Asks nobody where nobody has signed in. */
export async function findSession(): Promise<void> {
  if (session.status !== 'checking') return;
  if (readPreference(SIGNED_IN_COOKIE) !== 'yes') close();
  else await renewSession().catch(() => undefined);
}

/**
 * @param credentials with the code of the second factor, for who has one
 * @throws ApiFault when they are refused; SECOND_FACTOR_NEEDED where the code is missing
 */
export async function signIn(credentials: { email: string; password: string; code?: string }): Promise<void> {
  open((await unwrap(doors.POST('/auth/login', { body: { ...credentials, delivery: 'cookie' } }))).data);
}

/**
 * Ends the login session, here and in the other tabs.
 * @throws ApiFault when the API cannot be reached: the cookie lives on, so the person stays signed in
 */
export async function signOut(): Promise<void> {
  await unwrap(doors.POST('/auth/logout')).catch((error: unknown) => {
    // A session that has ended already is what was asked for.
    if (!(error instanceof ApiFault) || error.code !== 'NOT_SIGNED_IN') throw error;
  });
  tabs?.postMessage('signed-out');
  close();
}

async function requireRenewal(): Promise<void> {
  await renewSession();
  if (session.status !== 'signed-in') throw new ApiFault('SESSION_ENDED');
}

async function fetchSignedIn(request: Request): Promise<Response> {
  if (Date.now() >= token.expiresAt) await requireRenewal();
  const send = () => {
    const attempt = request.clone();
    attempt.headers.set('authorization', `Bearer ${token.value}`);
    return fetch(attempt);
  };
  const answer = await send();
  if (answer.status !== 401) return answer;
  await requireRenewal();
  return send();
}

/** The API as the signed-in person; tokens are renewed on the way. */
export const api = createClient<paths>({ baseUrl: BASE_URL, fetch: fetchSignedIn });
