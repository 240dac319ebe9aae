import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { redis } from '../db/redis.js';
import { readPresenceFrom } from '../services/conversations/presence.service.js';
import { createActivityBoard } from './activity.js';
import { serveAgents } from './agents.js';
import { broadcastNews, broadcastOrders } from './broadcast.js';
import { broadcastFigures } from './figures.js';
import { fanOut } from './fan-out.js';
import { serveWaitingQueues } from '../services/conversations/routing.service.js';
import { createPresence } from './presence.js';
import { repeat } from './repeat.js';
import { watchRights } from './rights.js';
import { endSlowReaders } from './slow-readers.js';
import type { AgentNamespace, VisitorNamespace } from './socket-state.js';
import { watchVisitors } from './visitor-rights.js';
import { serveVisitors } from './visitors.js';

/** The largest packet that a client may send, in bytes. */
const packetLimit = 100_000;

/** Instances that do not hear each other look so often for chats that wait although somebody is there. */
const patienceMilliseconds = 5000;

/** Serves both namespaces on the API's HTTP server. `close` disconnects everybody: clients come back by themselves. */
export function createSockets(http: HttpServer): { close: () => Promise<void> } {
  const io = new Server(http, {
    // Open without credentials: tokens are no cookies, and each namespace checks the Origin itself.
    cors: { origin: '*' },
    transports: ['websocket', 'polling'],
    maxHttpBufferSize: packetLimit,
    perMessageDeflate: false,
    serveClient: false,
    ...(redis && { adapter: fanOut(redis) }),
  });
  endSlowReaders(io);
  const agents = io.of('/') as unknown as AgentNamespace;
  const visitors = io.of('/widget') as unknown as VisitorNamespace;
  const board = createActivityBoard(agents);
  const presence = createPresence(agents, visitors, board.moved);
  readPresenceFrom(presence.source);
  serveAgents(agents, presence.arrivals, board);
  serveVisitors(visitors, presence.arrivals);
  broadcastNews(agents, visitors);
  broadcastOrders(agents);
  const stopWatches = [watchRights(agents), watchVisitors(visitors), broadcastFigures(agents), board.stop];
  const waiting = redis && repeat(patienceMilliseconds, serveWaitingQueues, 'queues were not looked at');
  return {
    async close() {
      stopWatches.forEach((stop) => stop());
      waiting?.stop();
      presence.close();
      await io.close();
    },
  };
}
