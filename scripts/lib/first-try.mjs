import path from 'node:path';
import { readDemoSecret } from './data-folder.mjs';
import { requireDatabase } from './database.mjs';
import { clientOrigins, localAddress, localProxies } from './host.mjs';
import { keepPostgres } from './kept-postgres.mjs';
import { showStep } from './progress.mjs';

// Everybody on this machine shares one address, so limits per address would meet the wrong people.
const DEMO_LIMIT = '100000';

/**
 * The database of DATABASE_URL, else an embedded PostgreSQL in the data folder that ends with this program.
 * @returns {Promise<string>} its address
 */
export async function openDatabase(dataFolder, { onStop, onForce }) {
  if (process.env.DATABASE_URL) {
    await requireDatabase(process.env.DATABASE_URL);
    return process.env.DATABASE_URL;
  }
  const postgres = await showStep(
    'Starting PostgreSQL',
    (detail) => keepPostgres({ dataDir: path.join(dataFolder, 'postgres'), log: detail }),
    { quietUnderMs: 500 },
  );
  onStop(() => postgres.stop());
  onForce(() => postgres.kill());
  return postgres.url('toprak');
}

/** The settings of a system that runs whole on this machine; what the environment says goes before. */
export async function describeEnvironment(ports, databaseUrl, dataFolder) {
  const { env } = process;
  return {
    ...env,
    NODE_ENV: 'production',
    DEMO: env.DATABASE_URL ? (env.DEMO ?? 'false') : 'true',
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataFolder,
    JWT_SECRET: env.JWT_SECRET || (await readDemoSecret(dataFolder)),
    PUBLIC_URL: env.PUBLIC_URL || localAddress(ports.api),
    PANEL_URL: env.PANEL_URL || localAddress(ports.panel),
    // The dashboard's pages connect their sockets straight to the API.
    CORS_ORIGIN: env.CORS_ORIGIN || (ports.dashboard ? clientOrigins(ports.dashboard, env) : ''),
    // The servers of the panel and the dashboard are on this machine and say for whom they ask.
    TRUST_PROXY: env.TRUST_PROXY || localProxies(),
    RATE_LIMIT_MAX: env.RATE_LIMIT_MAX || DEMO_LIMIT,
    RATE_LIMIT_MAX_SIGNED_IN: env.RATE_LIMIT_MAX_SIGNED_IN || DEMO_LIMIT,
    RATE_LIMIT_MAX_VISITOR: env.RATE_LIMIT_MAX_VISITOR || DEMO_LIMIT,
  };
}
