import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';
import { precompress } from './precompress';

const target = process.env.API_URL ?? 'http://127.0.0.1:4000';

export default defineConfig({
  plugins: [vue(), tailwindcss(), precompress()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: {
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  server: {
    host: '127.0.0.1',
    port: Number(process.env.PANEL_PORT ?? 5173),
    strictPort: true,
    proxy: {
      '/api/': { target, xfwd: true },
      '/socket.io': { target, xfwd: true, ws: true },
    },
  },
  build: {
    // What light-dark() needs: without it every colour would be compiled twice.
    target: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    // A font or picture inside a style sheet would need `data:` in the Content-Security-Policy.
    assetsInlineLimit: 0,
  },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://panel.example/' } },
    include: ['**/*.test.ts'],
    // Against hanging only: a busy machine takes several times as long.
    testTimeout: 20_000,
    // Of two cores it would leave one to nobody.
    maxWorkers: 2,
  },
});
