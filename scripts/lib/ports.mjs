import net from 'node:net';
import { nameSetting } from './env-file.mjs';
import { OperatorError } from './operator-error.mjs';

const HOST = '127.0.0.1';

function listenOnce(port, host = HOST) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const { port: given } = server.address();
      server.close(() => resolve(given));
    });
  });
}

/** A port of 127.0.0.1 that nobody uses right now. */
export function findFreePort() {
  return listenOnce(0);
}

/** Whether something listens on the port already. */
export async function isPortFree(port, host = HOST) {
  try {
    await listenOnce(port, host);
    return true;
  } catch (error) {
    if (error.code === 'EADDRINUSE') return false;
    if (error.code === 'EACCES') {
      throw new OperatorError(`Port ${port} may not be used by this user: choose one above 1023.`);
    }
    if (['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].includes(error.code)) {
      throw new OperatorError(
        `${nameSetting('HOST')}=${host} is no address of this machine: set HOST to one, or to 0.0.0.0 for all of them.`,
      );
    }
    throw error;
  }
}

/**
 * A port number out of a setting.
 * @throws {OperatorError} when it is no port
 */
export function parsePort(name, value, fallback) {
  if (value === undefined || value === '') return fallback;
  const port = Number(value);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new OperatorError(`${name}=${value} is no port: set ${name} to a number from 1 to 65535.`);
}
