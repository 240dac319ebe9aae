/** Builds what `npm run serve` runs: the parts whose sources have changed since their last build. */
import './lib/node-version.mjs';
import { runMain } from './lib/main.mjs';
import { deployedParts, prepareParts } from './lib/parts.mjs';

await runMain(async ({ signal }) => {
  await prepareParts(deployedParts(), signal);
  console.log('Everything is built.');
});
