/**
 * Fills the database at DATABASE_URL: with the demo merchant, or for production with nothing but its first
 * administrator (`npm run seed -- --admin you@example.com`, password from ADMIN_PASSWORD, else made and printed once).
 */
import './lib/node-version.mjs';
import { parseArgs } from 'node:util';
import { createFirstAdmin, listPendingMigrations, requireDatabase, seedDatabase } from './lib/database.mjs';
import { loadEnvFile } from './lib/env-file.mjs';
import { runMain } from './lib/main.mjs';
import { OperatorError } from './lib/operator-error.mjs';
import { backend, requireBuilt } from './lib/parts.mjs';
import { requireSettings } from './lib/settings.mjs';

function readArguments() {
  try {
    return parseArgs({ options: { admin: { type: 'string' } } }).values;
  } catch (error) {
    throw new OperatorError(
      `${error.message.split('. ')[0]}: use "npm run seed" or "npm run seed -- --admin <email>".`,
    );
  }
}

await runMain(async ({ signal }) => {
  const { admin } = readArguments();
  loadEnvFile();
  requireSettings(['DATABASE_URL']);
  const url = process.env.DATABASE_URL;
  requireBuilt([backend]);
  await requireDatabase(url);
  if ((await listPendingMigrations(url)).length > 0)
    throw new OperatorError('The database is not up to date: run "npm run migrate" first.');
  if (admin !== undefined) console.log(await createFirstAdmin(url, admin, signal));
  else if (!(await seedDatabase(url, signal)))
    console.log('There are people in the database already; nothing was seeded.');
});
