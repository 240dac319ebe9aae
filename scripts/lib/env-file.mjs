import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import { backendDir } from './paths.mjs';

const fromFile = new Set();

/** Reads `backend/.env`, the file that the API reads too; what the environment says already stays. */
export function loadEnvFile() {
  const file = path.join(backendDir, '.env');
  if (!existsSync(file)) return;
  for (const [name, value] of Object.entries(parseEnv(readFileSync(file, 'utf8')))) {
    if (process.env[name] !== undefined) continue;
    process.env[name] = value;
    fromFile.add(name);
  }
}

/** A setting's name for people, with the file in which it stands, since nobody remembers that one. */
export function nameSetting(name) {
  return fromFile.has(name) ? `${name} (from backend/.env)` : name;
}
