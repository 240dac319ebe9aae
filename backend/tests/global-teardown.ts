import { rm } from 'node:fs/promises';

export default async function tearDown(): Promise<void> {
  const { testServer, testDataDir } = globalThis as unknown as {
    testServer: { stop: () => Promise<void> };
    testDataDir: string;
  };
  await testServer.stop();
  await rm(testDataDir, { recursive: true, force: true });
}
