import { setTimeout as delay } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { OperatorError } from './operator-error.mjs';

const ANSWER_MS = 10_000;
const RETRY_MS = 250;
const ATTEMPTS = 40;
const PAGE = 100;
/** These pass by themselves: the same message is sent again. */
const PASSING = ['INTERNAL', 'UNAVAILABLE', 'RATE_LIMITED'];

/** A request to the running system. @throws {Error} with the system's own sentence for a refusal */
async function request(url, path, { token, body } = {}) {
  const answer = await fetch(`${url}/api/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body && { 'content-type': 'application/json' }),
    },
    body: body && JSON.stringify(body),
    signal: AbortSignal.timeout(ANSWER_MS),
  });
  const content = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(content.message), { code: content.code });
  return content;
}

/** @throws {OperatorError} when nothing answers at the address */
export async function requireRunning(url) {
  try {
    await request(url, '/health/ready');
  } catch {
    throw new OperatorError(
      `No Toprak answers at ${url}: start it with "npm start", or name another address with --url.`,
    );
  }
}

function connect(url, namespace, auth) {
  const socket = io(`${url}${namespace}`, {
    auth,
    transports: ['websocket'],
    forceNew: true,
    reconnectionDelayMax: 1000,
  });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', (error) => {
      if (socket.active) return;
      socket.disconnect();
      reject(error);
    });
  });
}

/**
 * Sends a message until it is acknowledged: a repeat of a `clientId` is answered with the stored message.
 * @throws {Error} when the system refuses it or does not answer any more
 */
export async function sendMessage(socket, message, signal) {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const answer = await socket
      .timeout(ANSWER_MS)
      .emitWithAck('message:send', message)
      .catch(() => null);
    if (answer?.ok) return answer.data;
    if (answer && !PASSING.includes(answer.error.code)) throw new Error(answer.error.message);
    await delay(RETRY_MS, undefined, { signal });
  }
  throw new Error('the system does not answer any more');
}

/** Begins a chat in the demo inbox as a visitor of a website, and connects the visitor. */
export async function beginChat(url, fields) {
  const { data } = await request(url, '/widget/demo/conversations', { body: { fields } });
  const socket = await connect(url, '/widget', { token: data.visitorToken });
  return { conversationId: data.conversation.id, token: data.visitorToken, socket };
}

/** What is stored of a chat, read over REST by its visitor. */
export async function readStored(url, { conversationId, token }) {
  const messages = [];
  for (let hasMore = true; hasMore;) {
    const afterSeq = messages.at(-1)?.seq ?? 0;
    const path = `/widget/conversations/${conversationId}/messages?afterSeq=${afterSeq}&limit=${PAGE}`;
    const { data, meta } = await request(url, path, { token });
    messages.push(...data);
    hasMore = meta.hasMore;
  }
  return messages;
}

async function signIn(url, email) {
  const password = process.env.DEMO_PASSWORD || 'toprak-demo';
  try {
    return (await request(url, '/auth/login', { body: { email, password, delivery: 'body' } })).data;
  } catch (error) {
    throw new OperatorError(
      `${email} cannot sign in at ${url} (${error.message}): the replay needs the demo merchant; DEMO_PASSWORD names its password.`,
    );
  }
}

/** A demo agent, signed in and connected; the access token is renewed long before it ends. */
export async function connectAgent(url, email) {
  const session = await signIn(url, email);
  const auth = { token: session.accessToken };
  const socket = await connect(url, '/', auth);
  let { refreshToken } = session;
  const renew = async () => {
    const { data } = await request(url, '/auth/refresh', { body: { refreshToken } });
    refreshToken = data.refreshToken ?? refreshToken;
    auth.token = data.accessToken;
    socket.emit('auth:refresh', { token: data.accessToken }, () => {});
  };
  const timer = setInterval(() => renew().catch(() => {}), (session.expiresIn * 1000) / 3);
  timer.unref();
  return {
    socket,
    async leave() {
      clearInterval(timer);
      await request(url, '/auth/logout', { token: auth.token, body: {} }).catch(() => {});
      socket.disconnect();
    },
  };
}
