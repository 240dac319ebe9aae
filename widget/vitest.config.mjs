import { defineConfig } from 'vitest/config';
import { webSocketOnly } from './build-plugins.mjs';

export default defineConfig({
  // Socket.IO's client as the build makes it.
  plugins: [webSocketOnly()],
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://shop.example/' } },
    server: { deps: { inline: [/socket\.io/] } },
    include: ['**/*.test.ts?(x)'],
    // Against hanging only: a busy machine takes several times as long.
    testTimeout: 20_000,
  },
});
