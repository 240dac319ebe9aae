/** Brings the database at DATABASE_URL up to date. */
import './lib/node-version.mjs';
import { migrateDatabase, requireDatabase } from './lib/database.mjs';
import { loadEnvFile } from './lib/env-file.mjs';
import { runMain } from './lib/main.mjs';
import { requireSettings } from './lib/settings.mjs';

await runMain(async ({ signal }) => {
  loadEnvFile();
  requireSettings(['DATABASE_URL']);
  const url = process.env.DATABASE_URL;
  await requireDatabase(url);
  const count = await migrateDatabase(url, signal);
  if (count === 0) console.log('The database is up to date already.');
});
