import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://client.example/' } },
    include: ['src/**/*.test.ts'],
  },
});
