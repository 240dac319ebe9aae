import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** Runs before every test file: its own database, and settings that tests rely on. */
const server = process.env.TEST_POSTGRES ?? '';
const database = `test_${randomUUID().replaceAll('-', '')}`;
const admin = new pg.Client(`${server}postgres`);
await admin.connect();
await admin.query(`CREATE DATABASE ${database} TEMPLATE template_toprak`);
await admin.end();

/** Where tests that read mails start their server; elsewhere nobody listens, and mails wait. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

Object.assign(process.env, {
  DATABASE_URL: `${server}${database}`,
  DATABASE_POOL: '10',
  NODE_ENV: 'test',
  JWT_SECRET: 'a secret for tests that is long enough',
  PUBLIC_URL: 'http://127.0.0.1:4000',
  PANEL_URL: 'http://127.0.0.1:5173',
  BCRYPT_ROUNDS: '4',
  RATE_LIMIT_MAX: '100000',
  RATE_LIMIT_MAX_SIGNED_IN: '100000',
  RATE_LIMIT_MAX_VISITOR: '100000',
  LOG_LEVEL: 'fatal',
  FILES_DIR: path.join(tmpdir(), `toprak-files-${database}`),
  // Tests sign in as often as they like; the test of the throttle turns it on.
  SIGN_IN_THROTTLE: 'false',
  SMTP_HOST: '127.0.0.1',
  SMTP_PORT: String(await freePort()),
});
