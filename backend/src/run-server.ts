import { createServer, type Server } from 'node:http';
import { createApp } from './app.js';
import { environment, StartFault } from './config/environment.js';
import { logger } from './config/logger.js';
import { disconnect, pool } from './db/client.js';
import { redis } from './db/redis.js';
import { followJobs } from './jobs/index.js';
import { closeMailConnections } from './integrations/smtp/smtp.js';
import { createSockets } from './realtime/sockets.js';
import { ensureBuiltInRoles } from './services/identity/roles.service.js';
import { announceShutdown } from './services/platform/health.service.js';

/** Requests and sockets get this long to end before the process does. */
const shutdownMilliseconds = 10_000;

/** Serves until a signal or a fault that nobody caught, then ends in order. */
export async function runServer(): Promise<void> {
  await requireDatabase();
  await ensureBuiltInRoles();
  const http = createServer(createApp());
  const sockets = createSockets(http);
  const jobs = followJobs();
  await listen(http);
  logger.info({ port: environment.PORT }, 'listening');

  let isEnding = false;
  const end = (reason: string, code: number) => {
    if (isEnding) return;
    isEnding = true;
    logger.info({ reason }, 'shutting down');
    announceShutdown();
    setTimeout(() => process.exit(code || 1), shutdownMilliseconds).unref();
    const closing = async () => {
      const closed = new Promise((resolve) => http.close(resolve));
      await sockets.close();
      http.closeIdleConnections();
      await jobs.stop();
      await closed;
      closeMailConnections();
      await redis?.close();
      await disconnect();
    };
    closing()
      .catch((error: unknown) => logger.error({ err: error }, 'the shutdown was not clean'))
      .finally(() => process.exit(code));
  };
  process.on('SIGTERM', () => end('SIGTERM', 0));
  process.on('SIGINT', () => end('SIGINT', 0));
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'uncaught exception');
    end('uncaughtException', 1);
  });
  process.on('unhandledRejection', (error) => {
    logger.fatal({ err: error }, 'unhandled rejection');
    end('unhandledRejection', 1);
  });
}

async function requireDatabase(): Promise<void> {
  try {
    await pool.query('SELECT 1 FROM "DomainEvent" LIMIT 1');
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code === '42P01')
      throw new StartFault('The database has no tables yet; run `npm run migrate` first.');
    throw new StartFault(
      `The database at DATABASE_URL does not answer (${code ?? (error as Error).message}); check that it runs and that the address is right.`,
    );
  }
}

function listen(http: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE';
      reject(
        taken
          ? new StartFault(
              `PORT ${environment.PORT} is in use; stop the other program or set PORT to a free one.`,
            )
          : error,
      );
    });
    http.listen(environment.PORT, environment.HOST, resolve);
  });
}
