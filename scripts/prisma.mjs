/**
 * The official Prisma CLI with the WebAssembly schema engine: `node scripts/prisma.mjs migrate deploy`.
 * Any arguments; runs in the backend's folder, where prisma.config.ts is.
 */
import { spawn } from 'node:child_process';
import { prismaCommand } from './lib/prisma-command.mjs';

const { command, args, options } = prismaCommand(process.argv.slice(2));
const child = spawn(command, args, { ...options, stdio: 'inherit' });
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
