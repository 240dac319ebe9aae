/** Builds what `npm run serve` runs: the parts whose sources have changed since their last build. */
import './lib/node-version.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { runMain } from './lib/main.mjs';
import { buildParts, databaseClient, deployedParts } from './lib/parts.mjs';

await runMain(async ({ signal }) => {
  await ensureInstalled(signal);
  await buildParts([databaseClient], signal);
  await buildParts(deployedParts(), signal);
  console.log('Everything is built.');
});
