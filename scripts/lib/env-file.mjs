import { existsSync } from 'node:fs';
import path from 'node:path';
import { backendDir } from './paths.mjs';

/** Reads `backend/.env`, the file that the API reads too; what the environment says already stays. */
export function loadEnvFile() {
  const file = path.join(backendDir, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}
