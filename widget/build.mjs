/** Builds dist/: the chat with its chunks under hashed names, then the loader, which names the chat's file. */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { tokensInShadow, webSocketOnly } from './build-plugins.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const common = { root, configFile: false, logLevel: 'warn', base: './', publicDir: false };
const target = ['chrome123', 'firefox121', 'safari17.5'];

async function buildChat() {
  const output = await build({
    ...common,
    plugins: [webSocketOnly(), tokensInShadow()],
    build: {
      target,
      emptyOutDir: false,
      // Library mode leaves `import()` as it is, without a helper that preloads; but it would not minify whole.
      lib: { entry: { chat: 'src/chat/main.tsx' }, formats: ['es'] },
      rolldownOptions: {
        treeshake: { moduleSideEffects: (id) => !/\/(engine|socket)\.io-/.test(id) },
        output: {
          minify: true,
          // What helps a bundler to leave things out is of no use after it did: 0.3 KB.
          comments: { annotation: false },
          entryFileNames: '[name]-[hash].js',
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  });
  return [output].flat()[0].output.find((file) => file.isEntry).fileName;
}

async function buildLoader(chatFile) {
  await build({
    ...common,
    define: { CHAT_FILE: JSON.stringify(chatFile) },
    build: {
      target,
      emptyOutDir: false,
      lib: { entry: { widget: 'src/loader/loader.ts' }, formats: ['iife'], name: 'widget' },
      rolldownOptions: { output: { minify: true, entryFileNames: '[name].js' } },
    },
  });
}

await rm(new URL('dist', import.meta.url), { recursive: true, force: true });
await buildLoader(await buildChat());
