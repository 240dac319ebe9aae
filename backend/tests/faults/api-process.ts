import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findFreePort } from '../../../scripts/lib/ports.mjs';

const backendDir = path.resolve(import.meta.dirname, '..', '..');
/** Long: a test machine may be busy with much else. */
const startMilliseconds = 60_000;
const pollMilliseconds = 25;

/** Node runs TypeScript itself, without a process between: a signal reaches the very process. */
const typescript = (file: string) => ['--import', 'tsx', file];
/** A test run that is killed leaves no API behind. */
const exitWithParent = ['--import', path.resolve(backendDir, '..', 'scripts', 'lib', 'exit-with-parent.mjs')];

type Settings = Record<string, string>;

/** The settings of a test's API beside those that `own-database` made for this test file. */
function settingsOf(settings: Settings): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _ofJest, ...inherited } = process.env;
  return { ...inherited, NODE_ENV: 'test', LOG_LEVEL: 'warn', ...settings };
}

/** Fills the database with the demo merchant: agents, and the inbox that visitors come to. */
export async function seedMerchant(settings: Settings = {}): Promise<void> {
  const env = { ...settingsOf(settings), NODE_ENV: 'development' };
  await promisify(execFile)(process.execPath, typescript('prisma/seed/seed.ts'), { cwd: backendDir, env });
}

/** The real API as a process that can be killed and started again on the same port. */
export class ApiProcess {
  private child: ChildProcess | undefined;
  private output = '';

  private constructor(
    readonly port: number,
    private readonly settings: Settings,
  ) {}

  static async start(settings: Settings = {}): Promise<ApiProcess> {
    const api = new ApiProcess(await findFreePort(), settings);
    await api.start();
    return api;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Starts the process and waits until it answers. */
  async start(): Promise<void> {
    const env = settingsOf({ ...this.settings, PORT: String(this.port) });
    const args = [...exitWithParent, ...typescript('src/server.ts')];
    const child = spawn(process.execPath, args, {
      cwd: backendDir,
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output = (this.output + chunk.toString()).slice(-4000)));
    }
    for (const end = Date.now() + startMilliseconds; Date.now() < end; await delay(pollMilliseconds)) {
      if (child.exitCode !== null) throw new Error(`the API ended at its start: ${this.output}`);
      const ready = await fetch(`${this.url}/api/v1/health/ready`).catch(() => undefined);
      if (ready?.ok) return;
    }
    throw new Error(`the API did not start: ${this.output}`);
  }

  /** Ends the process with a signal. @returns its exit code, null when the signal itself ended it */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    child.kill(signal);
    const [code] = (await once(child, 'exit')) as [number | null];
    return code;
  }

  /** Whether the process still runs. */
  get isRunning(): boolean {
    return this.child?.exitCode === null && this.child.signalCode === null;
  }

  /** The last lines of its log. */
  get log(): string {
    return this.output;
  }
}
