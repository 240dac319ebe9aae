import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** Runs before every test file: its own database, and settings that tests rely on. */
const server = process.env.TEST_POSTGRES ?? '';
const database = `test_${randomUUID().replaceAll('-', '')}`;
const admin = new pg.Client(`${server}postgres`);
await admin.connect();
await admin.query(`CREATE DATABASE ${database} TEMPLATE template_toprak`);
await admin.end();

Object.assign(process.env, {
  DATABASE_URL: `${server}${database}`,
  DATABASE_POOL: '10',
  NODE_ENV: 'test',
  JWT_SECRET: 'a secret for tests that is long enough',
  PUBLIC_URL: 'http://127.0.0.1:4000',
  BCRYPT_ROUNDS: '4',
  RATE_LIMIT_MAX: '100000',
  RATE_LIMIT_MAX_SIGNED_IN: '100000',
  RATE_LIMIT_MAX_VISITOR: '100000',
  LOG_LEVEL: 'fatal',
});
