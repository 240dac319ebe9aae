/** What the build does beside bundling. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const engine = fileURLToPath(new URL('src/transport/websocket-engine.ts', import.meta.url));

/** Parts of Socket.IO's client that a chat of plain texts has no use for, and what stands for them. */
const replacements = {
  'socket.io-client/build/esm/index.js': "export { Manager } from './manager.js';",
  'socket.io-client/build/esm-debug/index.js': "export { Manager } from '../esm/manager.js';",
  'socket.io-parser/build/esm/is-binary.js':
    'export const isBinary = () => false; export const hasBinary = isBinary;',
  'socket.io-parser/build/esm/binary.js':
    'export class BinaryReconstructor {} export const deconstructPacket = () => null; export const reconstructPacket = deconstructPacket;',
};

/** Methods of its socket that nothing here calls: hearing every event, compressing, retrying. */
const uncalled = [
  ...['on', 'prepend', 'off', 'listeners'].flatMap((verb) => [`${verb}Any`, `${verb}AnyOutgoing`]),
  ...['send', 'compress', 'get volatile', '_addToQueue'],
];

function withoutMethods(code, names) {
  return names.reduce((rest, name) => {
    const shorter = rest.replace(new RegExp(`\\n    ${name}\\([^)]*\\) \\{\\n[^]*?\\n    \\}(?=\\n)`), '');
    if (shorter === rest) throw new Error(`socket.io-client has no method "${name}" any more.`);
    return shorter;
  }, code);
}

/** Leaves Socket.IO's client with WebSockets and texts, on our own small engine. */
export function webSocketOnly() {
  return {
    name: 'websocket-only',
    enforce: 'pre',
    resolveId: (source) => (source === 'engine.io-client' ? engine : null),
    load(id) {
      const path = Object.keys(replacements).find((ending) => id.endsWith(ending));
      return path ? replacements[path] : null;
    },
    transform(code, id) {
      if (id.endsWith('socket.io-client/build/esm/socket.js')) return withoutMethods(code, uncalled);
      if (!id.endsWith('socket.io-client/build/esm/manager.js')) return null;
      // The namespace object would hold on to everything that the parser exports.
      return code.replace(
        'import * as parser from "socket.io-parser";',
        'import { Decoder, Encoder } from "socket.io-parser"; const parser = { Decoder, Encoder };',
      );
    },
  };
}

const usesOf = (css) => [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name);

/** The design tokens without those that neither the widget's styles nor a token in use asks for. */
function keepUsed(tokens, styles) {
  const wanted = new Set([...usesOf(styles)]);
  const lines = tokens.split('\n');
  const nameOf = (line) => /^\s*(--[\w-]+):/.exec(line)?.[1];
  for (const line of lines.toReversed()) {
    if (wanted.has(nameOf(line))) for (const name of usesOf(line)) wanted.add(name);
  }
  return lines.filter((line) => !nameOf(line) || wanted.has(nameOf(line))).join('\n');
}

/**
 * Moves the design tokens from `:root` and `:host` to `.shell`: a page's `*` rule reaches the host element and would
 * win over the tokens there, but nothing of the page reaches inside.
 */
export function tokensInShadow() {
  return {
    name: 'tokens-in-shadow',
    enforce: 'pre',
    async transform(code, id) {
      if (!/contract\/tokens\.css/.test(id)) return null;
      const folder = new URL('src/styles/', import.meta.url);
      const files = await readdir(folder);
      const styles = await Promise.all(files.map((file) => readFile(new URL(file, folder), 'utf8')));
      return keepUsed(code, styles.join('\n'))
        .replace(/:root(\[[^\]]+\])?,\s*/g, '')
        .replace(/:host\((\[[^\]]+\])\)/g, '.shell$1')
        .replace(/:host\b/g, '.shell');
    },
  };
}
