import { existsSync } from 'node:fs';
import path from 'node:path';

/** The nearest folder that holds `name`, from `folder` upwards: built files lie deeper than their sources. */
export function findAbove(folder: string, name: string): string {
  if (existsSync(path.join(folder, name))) return folder;
  const above = path.dirname(folder);
  if (above === folder) throw new Error(`No folder above holds ${name}.`);
  return findAbove(above, name);
}
