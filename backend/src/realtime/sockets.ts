import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { redis } from '../db/redis.js';
import { readPresenceFrom } from '../services/conversations/presence.service.js';
import { serveAgents } from './agents.js';
import { broadcastNews } from './broadcast.js';
import { fanOut } from './fan-out.js';
import { presenceOf, tellPresence } from './presence.js';
import { watchRights } from './rights.js';
import type { AgentNamespace, VisitorNamespace } from './socket-state.js';
import { serveVisitors } from './visitors.js';

/** The largest packet that a client may send, in bytes. */
const packetLimit = 100_000;

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
  const agents = io.of('/') as unknown as AgentNamespace;
  const visitors = io.of('/widget') as unknown as VisitorNamespace;
  readPresenceFrom(presenceOf(agents, visitors));
  const { visitorArrivals, ...arrivals } = tellPresence(agents, visitors);
  serveAgents(agents, arrivals);
  serveVisitors(visitors, visitorArrivals);
  broadcastNews(agents, visitors);
  const stopWatch = watchRights(agents);
  return {
    async close() {
      stopWatch();
      await io.close();
    },
  };
}
