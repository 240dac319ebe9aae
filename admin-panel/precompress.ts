import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXTS = /\.(html|js|css|svg)$/;
const formats = { br: promisify(brotliCompress), gz: promisify(gzip) };

/** Lays `.br` and `.gz` beside every text of the build: compressed once, as small as can be, for the panel's server. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    async writeBundle({ dir }) {
      const names = await readdir(dir!, { recursive: true });
      const lay = async (file: string) => {
        const text = await readFile(file);
        for (const [ending, compress] of Object.entries(formats))
          await writeFile(`${file}.${ending}`, await compress(text));
      };
      await Promise.all(names.filter((name) => TEXTS.test(name)).map((name) => lay(path.join(dir!, name))));
    },
  };
}
