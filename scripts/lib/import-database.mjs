import path from 'node:path';
import { chooseDataFolder } from './data-folder.mjs';
import { migrateDatabase, requireDatabase } from './database.mjs';
import { startPostgres } from './embedded-postgres.mjs';
import { ensureInstalled } from './install.mjs';
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
