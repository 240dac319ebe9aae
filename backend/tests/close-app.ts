import { rm } from 'node:fs/promises';
import { afterAll } from '@jest/globals';

// Loaded late, so that a test file may still choose settings that the app reads when it is loaded.
afterAll(async () => {
  await (await import('./app.js')).closeApp();
  await rm(process.env.FILES_DIR ?? '', { recursive: true, force: true });
});
