import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import supertest from 'supertest';
import { createApp } from '../src/app.js';
import { disconnect } from '../src/db/client.js';
import { followJobs } from '../src/jobs/index.js';
import { closeMailConnections } from '../src/integrations/smtp/smtp.js';
import { createSockets } from '../src/realtime/sockets.js';
import { ensureBuiltInRoles } from '../src/services/identity/roles.service.js';
import { type Method, requireDocumented } from './documented.js';

interface RunningApp {
  server: Server;
  /** Where sockets connect. */
  url: string;
  close: () => Promise<void>;
}

let running: Promise<RunningApp> | undefined;

async function start(): Promise<RunningApp> {
  await ensureBuiltInRoles();
  const server = createServer(createApp());
  const sockets = createSockets(server);
  const jobs = followJobs();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    await sockets.close();
    await jobs.stop();
    closeMailConnections();
  };
  return { server, url: `http://127.0.0.1:${port}`, close };
}

/** The whole API of this test file: REST, sockets and jobs on its own database. */
export function app(): Promise<RunningApp> {
  return (running ??= start());
}

/** Ends what `app` started, and the database connections of the file. */
export async function closeApp(): Promise<void> {
  if (running) await (await running).close();
  await disconnect();
}

export interface Asked {
  token?: string | undefined;
  /** Sent as JSON; a text as it stands. */
  body?: object | string;
  headers?: Record<string, string>;
}

/**
 * One request to /api/v1, as a person, a visitor or nobody. Every answer is compared with the OpenAPI document, so each
 * test tests that too.
 */
export async function ask(method: Method, path: string, { token, body, headers = {} }: Asked = {}) {
  const { server } = await app();
  const request = supertest(server)[method](`/api/v1${path}`).set(headers);
  if (token) void request.set('Authorization', `Bearer ${token}`);
  const answer = await (body === undefined ? request : request.send(body));
  requireDocumented(method, path, answer.status, answer.body);
  return answer;
}
