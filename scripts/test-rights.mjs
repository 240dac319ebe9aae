/**
 * The rights matrix alone: npm run test:rights. With `-- --mutate` each check is removed in turn, and the matrix must
 * fail every time; `--only text` removes those alone whose name has it.
 */
import './lib/node-version.mjs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runMain } from './lib/main.mjs';
import { backendDir, rootDir } from './lib/paths.mjs';
import { runCommand } from './lib/run-command.mjs';

await runMain(async ({ signal }) => {
  const { values } = parseArgs({ options: { mutate: { type: 'boolean' }, only: { type: 'string' } } });
  const jest = path.join(rootDir, 'node_modules', 'jest', 'bin', 'jest.js');
  const node = ['--experimental-vm-modules', '--no-warnings'];
  const which = values.mutate ? ['--config', 'jest.rights.config.js'] : ['tests/rights/'];
  const { code } = await runCommand(process.execPath, [...node, jest, ...which, '--runInBand'], {
    cwd: backendDir,
    env: { ...process.env, RIGHTS_ONLY: values.only ?? '' },
    signal,
    isShown: true,
  });
  return code;
});
