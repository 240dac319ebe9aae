import { afterAll } from '@jest/globals';

// Loaded late, so that a test file may still choose settings that the app reads when it is loaded.
afterAll(async () => (await import('./app.js')).closeApp());
