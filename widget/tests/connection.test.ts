import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { VisitorClientEvents, VisitorServerEvents } from '@toprak/contract';
import { Server } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Connection } from '../src/transport/socket';

type VisitorServer = Server<VisitorClientEvents, VisitorServerEvents>;

const reader = { type: 'USER', id: 'agent' } as const;
const markOf = (seq: number) => ({ conversationId: 'c', reader, seq });
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 15_000, interval: 10 });

let server: VisitorServer;
let connection: Connection;
const heard = { connected: vi.fn(), unknownVisitor: vi.fn() };
const marks: number[] = [];

/** A real Socket.IO server, which pings often, waits long for the answer, and knows every visitor but `stranger`. */
beforeEach(async () => {
  vi.resetAllMocks();
  marks.length = 0;
  const http = createServer();
  server = new Server(http, { pingInterval: 100, pingTimeout: 10_000, cors: { origin: '*' } });
  const visitors = server.of('/widget');
  visitors.use((socket, next) => {
    const isKnown = (socket.handshake.auth as { token: string }).token !== 'stranger';
    next(isKnown ? undefined : Object.assign(new Error(), { data: { code: 'VISITOR_UNKNOWN' } }));
  });
  visitors.on('connection', (socket) => {
    socket.on('conversation:read', ({ seq }, acknowledge) => acknowledge({ ok: true, data: { seq } }));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  connection = new Connection(`http://127.0.0.1:${(http.address() as AddressInfo).port}/`, heard);
  connection.on('conversation:read', ({ seq }) => marks.push(seq));
});

afterEach(async () => {
  connection.disconnect();
  await server.close();
});

async function connect(): Promise<void> {
  connection.connect('token');
  await eventually(() => expect(connection.online.value).toBe(true));
}

const socketsOfServer = () => [...server.of('/widget').sockets.values()];

describe('connection', () => {
  it('carries events both ways, with acknowledgements and in order', async () => {
    await connect();
    const answer = await connection.ask('conversation:read', { conversationId: 'c', seq: 7 });
    expect(answer).toEqual({ ok: true, data: { seq: 7 } });
    for (const seq of [1, 2, 3]) server.of('/widget').emit('conversation:read', markOf(seq));
    await eventually(() => expect(marks).toEqual([1, 2, 3]));
  });

  it('outlives many pings', async () => {
    await connect();
    let pongs = 0;
    for (const { conn } of socketsOfServer()) conn.on('heartbeat', () => (pongs += 1));
    await eventually(() => expect(pongs).toBeGreaterThan(4));
    expect(heard.connected).toHaveBeenCalledOnce();
    expect(connection.online.value).toBe(true);
  });

  it('comes back after a lost line and says so, that what was missed is fetched', async () => {
    await connect();
    for (const socket of socketsOfServer()) socket.conn.close();
    await eventually(() => expect(connection.online.value).toBe(false));
    expect(connection.ask('conversation:read', { conversationId: 'c', seq: 1 })).toBeNull();
    await eventually(() => expect(heard.connected).toHaveBeenCalledTimes(2));
    server.of('/widget').emit('conversation:read', markOf(9));
    await eventually(() => expect(marks).toEqual([9]));
  });

  it('notices a server that has fallen silent', async () => {
    // Who connects is told how long to wait for a ping; as long as in the other tests would be long to wait here.
    server.engine.opts.pingTimeout = 100;
    await connect();
    // Its pings stop, as when a cable is pulled; the TCP connection stays.
    const nothing = { send: () => undefined, close: () => undefined };
    for (const { conn } of socketsOfServer()) Object.assign(conn.transport, nothing);
    await eventually(() => expect(connection.online.value).toBe(false));
  });

  it('does not go on with a token that the server does not know', async () => {
    connection.connect('stranger');
    await eventually(() => expect(heard.unknownVisitor).toHaveBeenCalledOnce());
    expect(heard.connected).not.toHaveBeenCalled();
  });

  it('hears that its visitor was shown out', async () => {
    await connect();
    server.of('/widget').emit('session:ended', { reason: 'REVOKED' });
    await eventually(() => expect(heard.unknownVisitor).toHaveBeenCalledOnce());
  });

  it('leaves nothing behind', async () => {
    await connect();
    connection.disconnect();
    await eventually(() => expect(server.engine.clientsCount).toBe(0));
    expect(connection.online.value).toBe(false);
  });
});
