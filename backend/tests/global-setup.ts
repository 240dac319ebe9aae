import { execFile } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { startPostgres } from '../../scripts/lib/embedded-postgres.mjs';

/** A PostgreSQL for this run, and the migrated template that every test file's database is cloned from. */
export default async function setUp(): Promise<void> {
  const dataDir = path.join(os.tmpdir(), `toprak-test-${process.pid}-${Date.now()}`);
  const server = await startPostgres({ dataDir, settings: { fsync: 'off', max_connections: '300' } });
  Object.assign(globalThis, { testServer: server, testDataDir: dataDir });
  const admin = new pg.Client(server.url('postgres'));
  await admin.connect();
  await admin.query('CREATE DATABASE template_toprak');
  await admin.end();
  const prisma = path.resolve(import.meta.dirname, '..', '..', 'scripts', 'prisma.mjs');
  const env = { ...process.env, DATABASE_URL: server.url('template_toprak') };
  await promisify(execFile)(process.execPath, [prisma, 'migrate', 'deploy'], { env });
  process.env.TEST_POSTGRES = server.url('');
}
