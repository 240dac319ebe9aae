import { isIP } from 'node:net';

const LOOPBACK = '127.0.0.1';
/** They stand for every address of the machine; asked is one of them. */
const EVERYWHERE = ['0.0.0.0', '::'];

/** The address on which everything listens. */
export const listeningHost = (env = process.env) => env.HOST || LOOPBACK;

/** The web address at which this machine asks what listens on a port. */
export function localAddress(port, env = process.env) {
  const host = listeningHost(env);
  const asked = EVERYWHERE.includes(host) ? LOOPBACK : host;
  return `http://${isIP(asked) === 6 ? `[${asked}]` : asked}:${port}`;
}

/**
 * The origins at which browsers may open a client of this machine, separated by commas: its address, its name, and the
 * host at which people reach the API.
 */
export function clientOrigins(port, env = process.env) {
  // A wrong PUBLIC_URL is told of by the API.
  const named = ['localhost', URL.canParse(env.PUBLIC_URL) && new URL(env.PUBLIC_URL).hostname].filter(
    Boolean,
  );
  return [...new Set([localAddress(port, env), ...named.map((host) => `http://${host}:${port}`)])].join();
}

/** Whom the API believes for whom a request is: the clients' servers, which ask from this machine. */
export function localProxies(env = process.env) {
  const host = listeningHost(env);
  const isOther = isIP(host) && ![...EVERYWHERE, LOOPBACK, '::1'].includes(host);
  return isOther ? `loopback, ${host}` : 'loopback';
}
