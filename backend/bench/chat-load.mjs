/**
 * Visitors who write and an agent who hears everything, in a process of its own. Reads one job from its parent and
 * answers `{sent, seconds, acknowledged: number[], delivered: number[]}`, times in milliseconds.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { io } from 'socket.io-client';

const BODY = 'Where is my order? It was promised for last week, and nobody has told me anything since.';
const SETTLE_MS = 3000;

function connect(url, token) {
  const socket = io(url, { auth: { token }, transports: ['websocket'], forceNew: true });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

/** Each visitor sends when its last message is acknowledged, or on the beat of the asked rate. */
async function write(socket, conversationId, { until, beat, first }, times) {
  let due = performance.now() + first;
  while (performance.now() < until) {
    if (beat > 0) await delay(Math.max(0, due - performance.now()));
    const clientId = randomUUID();
    // From when it was due: a server that stalls does not hide how long the others would have waited.
    times.begun.set(clientId, beat > 0 ? due : performance.now());
    const answer = await socket.emitWithAck('message:send', { conversationId, clientId, body: BODY });
    if (!answer.ok) throw new Error(answer.error.message);
    times.acknowledged.push(performance.now() - times.begun.get(clientId));
    due += beat;
  }
}

async function run({ url, agentToken, visitors, seconds, rate }) {
  const times = { begun: new Map(), acknowledged: [], delivered: [] };
  const agent = await connect(`${url}/`, agentToken);
  agent.on('message:new', ({ clientId }) => {
    const begun = times.begun.get(clientId);
    if (begun !== undefined) times.delivered.push(performance.now() - begun);
  });
  const sockets = await Promise.all(visitors.map(({ token }) => connect(`${url}/widget`, token)));
  const since = performance.now();
  const beat = rate ? (1000 * visitors.length) / rate : 0;
  const pace = (index) => ({ until: since + seconds * 1000, beat, first: (beat * index) / visitors.length });
  await Promise.all(
    sockets.map((socket, index) => write(socket, visitors[index].conversationId, pace(index), times)),
  );
  const elapsed = (performance.now() - since) / 1000;
  for (const end = Date.now() + SETTLE_MS; Date.now() < end; await delay(20))
    if (times.delivered.length >= times.acknowledged.length) break;
  [agent, ...sockets].forEach((socket) => socket.disconnect());
  const { acknowledged, delivered } = times;
  return { sent: acknowledged.length, seconds: elapsed, acknowledged, delivered };
}

process.on('message', (job) => {
  run(job).then(
    (result) => process.send(result),
    (error) => process.send({ error: error.message }),
  );
});
