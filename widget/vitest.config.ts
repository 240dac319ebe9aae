import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://shop.example/' } },
    include: ['**/*.test.ts?(x)'],
  },
});
