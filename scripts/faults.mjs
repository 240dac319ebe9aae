/** The fault tests in their long form, one after the other, with their counts: npm run faults [-- orders]. */
import './lib/node-version.mjs';
import path from 'node:path';
import { runMain } from './lib/main.mjs';
import { backendDir, rootDir } from './lib/paths.mjs';
import { runCommand } from './lib/run-command.mjs';

await runMain(async ({ signal }) => {
  const [name = '', ...options] = process.argv.slice(2);
  const jest = path.join(rootDir, 'node_modules', 'jest', 'bin', 'jest.js');
  const node = ['--experimental-vm-modules', '--no-warnings'];
  const { code } = await runCommand(
    process.execPath,
    [...node, jest, `tests/faults/${name}`, '--runInBand', ...options],
    { cwd: backendDir, env: { ...process.env, FAULTS: 'long' }, signal, isShown: true },
  );
  return code;
});
