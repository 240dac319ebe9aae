import { existsSync } from 'node:fs';
import path from 'node:path';
import { chooseDataFolder } from './data-folder.mjs';
import { migrateDatabase, requireDatabase, requireSchema } from './database.mjs';
import { startPostgres } from './embedded-postgres.mjs';
import { ensureInstalled } from './install.mjs';
import { OperatorError } from './operator-error.mjs';
import { backend, prepareParts } from './parts.mjs';
import { showStep } from './progress.mjs';

/**
 * The database of DATABASE_URL, else that of the data folder: of the system that runs there, or started for this
 * program alone. It is up to date, and what writes into it is built.
 * @returns {Promise<string>} its address
 */
export async function openImportDatabase({ signal, onStop }) {
  await ensureInstalled(signal);
  await prepareParts([backend], signal);
  const url = process.env.DATABASE_URL || (await openOwnDatabase(onStop));
  await requireDatabase(url);
  await migrateDatabase(url, signal);
  return url;
}

/**
 * The same database as it stands, for who only reads: nothing is migrated, and none is made.
 * @returns {Promise<string>} its address
 * @throws {OperatorError} where it holds no Toprak, or one of another version
 */
export async function openDatabaseToRead({ signal, onStop }) {
  await ensureInstalled(signal);
  const url = process.env.DATABASE_URL || (await openKeptDatabase(onStop));
  await requireDatabase(url);
  await requireSchema(url);
  await prepareParts([backend], signal);
  return url;
}

async function openKeptDatabase(onStop) {
  const folder = chooseDataFolder();
  if (existsSync(path.join(folder, 'postgres', 'cluster'))) return openOwnDatabase(onStop);
  throw new OperatorError(
    `Nothing is kept in ${folder} yet: run "npm start" once, or name a database with DATABASE_URL or a data folder with DATA_DIR.`,
  );
}

async function openOwnDatabase(onStop) {
  const dataDir = path.join(chooseDataFolder(), 'postgres');
  const postgres = await showStep(
    'Opening the database',
    (detail) => startPostgres({ dataDir, attach: true, log: detail }),
    { quietUnderMs: 500 },
  );
  onStop(() => postgres.stop());
  return postgres.url('toprak');
}
