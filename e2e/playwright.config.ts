import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'journeys',
  // The pictures are made alone, before journeys fill the inbox, and only when asked for.
  ...(process.env.UPDATE_PICTURES
    ? { testMatch: '**/pictures.spec.ts' }
    : { testIgnore: '**/pictures.spec.ts' }),
  outputDir: 'test-results',
  // Each worker has a system of its own (support/journey.ts); one that runs already is one merchant, for one worker.
  workers: process.env.API_URL ? 1 : 2,
  // Against hanging only: every step has a limit of its own, and a busy machine takes several times as long.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    actionTimeout: 10_000,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      // "npm run test:e2e" finds it; undefined is the one that Playwright has installed.
      executablePath: process.env.CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
});
