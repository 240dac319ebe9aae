import { rm } from 'node:fs/promises';
import type { EmbeddedPostgres } from '../../scripts/lib/embedded-postgres.mjs';

export default async function tearDown(): Promise<void> {
  const { testServer, testDataDir } = globalThis as unknown as { testServer: EmbeddedPostgres; testDataDir: string };
  await testServer.stop();
  await rm(testDataDir, { recursive: true, force: true });
}
