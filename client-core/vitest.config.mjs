import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://client.example/' } },
    include: ['src/**/*.test.ts'],
    // Against hanging only: a busy machine takes several times as long.
    testTimeout: 20_000,
  },
});
