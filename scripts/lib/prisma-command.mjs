import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { backendDir } from './paths.mjs';

/**
 * The command that runs the official Prisma CLI offline.
 * @param {string[]} args arguments of the CLI
 * @param {NodeJS.ProcessEnv} env its environment (DATABASE_URL for anything that connects)
 */
export function prismaCommand(args, env = process.env) {
  const cli = createRequire(path.join(backendDir, 'package.json')).resolve('prisma/build/index.js');
  return {
    command: process.execPath,
    args: [cli, ...args],
    options: {
      cwd: backendDir,
      env: {
        ...env,
        PRISMA_SCHEMA_ENGINE_BINARY: fileURLToPath(new URL('schema-engine.mjs', import.meta.url)),
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  };
}
