import { setTimeout as delay } from 'node:timers/promises';
import { startPostgres } from './embedded-postgres.mjs';
import { isAlive } from './processes.mjs';

const WATCH_MS = 250;
const RETRY_MS = 300;
const GIVE_UP_AFTER = 10;

/**
 * The embedded PostgreSQL, brought back on the same port when it dies.
 * `log` hears of the steps of the first start, `say` of every death.
 * @returns {Promise<{ url: (database: string) => string, pid: () => number, stop: () => Promise<void>, kill: () => void }>}
 */
export async function keepPostgres({ dataDir, log, say = console.log }) {
  let server = await startPostgres({ dataDir, log });
  let isStopping = false;
  const watching = watch();

  async function watch() {
    while (!isStopping) {
      if (isAlive(server.pid, 'postgres')) await delay(WATCH_MS, undefined, { ref: false });
      else await bringBack();
    }
  }

  async function bringBack() {
    say('PostgreSQL has ended; starting it again.');
    for (let attempt = 1; !isStopping; attempt += 1) {
      try {
        server = await startPostgres({ dataDir, port: server.port });
        return;
      } catch (error) {
        // The killed server's last processes hold its memory for a moment.
        if (attempt === GIVE_UP_AFTER) say(`${error.message} It is tried on.`);
        await delay(RETRY_MS * Math.min(attempt, GIVE_UP_AFTER), undefined, { ref: false });
      }
    }
  }

  return {
    url: (database) => server.url(database),
    pid: () => server.pid,
    async stop() {
      isStopping = true;
      await watching;
      await server.stop();
    },
    kill() {
      isStopping = true;
      if (isAlive(server.pid, 'postgres')) process.kill(server.pid, 'SIGQUIT');
    },
  };
}
