import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { test } from '@jest/globals';
import { createClient } from 'redis';
import { findFreePort } from '../../../scripts/lib/ports.mjs';

export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

/** Jest's `test`; where the machine has no Redis it skips, aloud. @param what is not tested then */
export function testWithRedis(what: string): typeof test | typeof test.skip {
  if (hasRedis) return test;
  const why = 'since redis-server is not installed (apt-get install redis-server)';
  process.stderr.write(`SKIPPED: ${what}, ${why}\n`);
  return test.skip;
}

/** A Redis of the test's own, which keeps nothing, and can be stopped and started again on the same port. */
export class RedisProcess {
  private child: ChildProcess | undefined;

  private constructor(private readonly port: number) {}

  static async start(): Promise<RedisProcess> {
    const redis = new RedisProcess(await findFreePort());
    await redis.start();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts the process and waits until it answers. */
  async start(): Promise<void> {
    const memoryOnly = ['--save', '', '--appendonly', 'no'];
    this.child = spawn('redis-server', ['--port', String(this.port), '--bind', '127.0.0.1', ...memoryOnly]);
    const client = createClient({ url: this.url });
    client.on('error', () => undefined);
    await client.connect();
    await client.close();
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** Lets it hang, or go on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void {
    this.child?.kill(signal);
  }
}
