/**
 * The embedded PostgreSQL: a real server out of npm, in a folder of its own, on 127.0.0.1 only.
 *
 * `<dataDir>/cluster` is PostgreSQL's own data; beside it lie `port`, `password`, `owner.json` and `server.log`.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, openSync, closeSync } from 'node:fs';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { makeFolder } from './folders.mjs';
import { isDiskFull, OperatorError } from './operator-error.mjs';
import { findFreePort, isPortFree } from './ports.mjs';
import { preparePostgresBinaries } from './postgres-binaries.mjs';
import { isAlive, waitForExit } from './processes.mjs';
import { canReach, findServiceUser } from './service-user.mjs';
import { readTail } from './tail.mjs';

const HOST = '127.0.0.1';
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 20_000;
const POLL_MS = 25;

const SETTINGS = {
  listen_addresses: HOST,
  unix_socket_directories: '',
  max_connections: 200,
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  synchronous_commit: 'on',
  wal_compression: 'on',
  max_wal_size: '2GB',
  random_page_cost: 1.1,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/**
 * Starts the server of a data folder, or takes over one that an earlier run left behind.
 * Types and promises: embedded-postgres.d.mts.
 */
export async function startPostgres({ dataDir, port, settings = {}, attach = false, log = () => {} }) {
  const folder = path.resolve(dataDir);
  const cluster = path.join(folder, 'cluster');
  const running = await readPostmaster(cluster);
  if (running) {
    const owner = await readOwner(folder, running.pid);
    if (owner && attach) return describeServer(folder, running, async () => {});
    if (owner) {
      throw new OperatorError(
        `The PostgreSQL of ${folder} belongs to another program (process ${owner}): stop that one first, or use another folder.`,
      );
    }
    if (port === undefined || port === running.port) {
      log(`taking over the PostgreSQL that an earlier run left behind (process ${running.pid})`);
      await waitUntilReady(folder, running.pid);
      return ownServer(folder, running);
    }
    await stopServer(running.pid);
  }
  const user = findServiceUser();
  const programs = await prepareFolder(folder, user);
  await initialiseCluster(folder, programs, user, log);
  const chosenPort = await choosePort(folder, port);
  const pid = await launch(folder, programs, user, chosenPort, settings);
  return ownServer(folder, { pid, port: chosenPort });
}

async function prepareFolder(folder, user) {
  try {
    await makeFolder(folder);
    if (!canReach(folder, user)) {
      throw new OperatorError(
        `The data folder ${folder} cannot be reached by the user "postgres", as whom PostgreSQL has to run when started by root: ` +
          'set DATA_DIR to a folder outside of private homes.',
      );
    }
    return await preparePostgresBinaries(user, path.join(folder, 'server'));
  } catch (error) {
    throw describeFolderTrouble(error, folder);
  }
}

function describeFolderTrouble(error, folder) {
  if (isDiskFull(error)) {
    return new OperatorError(
      `The disk of the data folder ${folder} is full: free some space and start again.`,
    );
  }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(error.code)) {
    return new OperatorError(
      `The data folder ${folder} cannot be written (${error.code}): set DATA_DIR to a folder of this user.`,
    );
  }
  return error;
}

async function giveTo({ uid, gid }, file) {
  if (uid !== undefined) await chown(file, uid, gid);
}

async function initialiseCluster(folder, programs, user, log) {
  const cluster = path.join(folder, 'cluster');
  if (existsSync(cluster)) return;
  log('making a new PostgreSQL data folder');
  // Under another name until it is whole: a start cut short here begins again from nothing.
  const unfinished = path.join(folder, 'cluster.new');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await giveTo(user, unfinished);
  const passwordFile = path.join(folder, 'password');
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  await giveTo(user, passwordFile);
  const { code, output } = await runToEnd(programs.initdb, initdbArguments(unfinished, passwordFile), user);
  if (code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    if (isDiskFull(output)) throw describeFolderTrouble({ code: 'ENOSPC' }, folder);
    throw new OperatorError(`PostgreSQL could not make its data folder ${cluster}: ${lastLine(output)}`);
  }
  await rename(unfinished, cluster);
}

function initdbArguments(cluster, passwordFile) {
  return [
    `--pgdata=${cluster}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
}

function runToEnd(command, args, user) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...user, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

async function choosePort(folder, port) {
  if (port !== undefined) {
    if (await isPortFree(port)) return port;
    throw new OperatorError(
      `Port ${port} is in use: stop what listens there, or choose another port for PostgreSQL.`,
    );
  }
  const file = path.join(folder, 'port');
  const remembered = Number(await readFile(file, 'utf8').catch(() => '0'));
  if (remembered > 0 && (await isPortFree(remembered))) return remembered;
  const free = await findFreePort();
  await writeFile(file, String(free));
  return free;
}

async function launch(folder, programs, user, port, settings) {
  const cluster = path.join(folder, 'cluster');
  const logFile = path.join(folder, 'server.log');
  // A file, not a pipe: the server outlives us when we are killed, and a broken pipe would make it mute.
  const logFd = openSync(logFile, 'w', 0o600);
  const flags = Object.entries({ ...SETTINGS, ...settings }).flatMap(([key, value]) => [
    '-c',
    `${key}=${value}`,
  ]);
  const child = spawn(programs.postgres, ['-D', cluster, '-p', String(port), ...flags], {
    ...user,
    cwd: '/',
    detached: true,
    stdio: ['ignore', logFd, logFd],
  });
  closeSync(logFd);
  let failure;
  child.on('error', (error) => (failure = error));
  child.on('exit', (code) => (failure ??= new Error(`exit code ${code}`)));
  child.unref();
  for (const end = Date.now() + START_TIMEOUT_MS; Date.now() < end && !failure; await delay(POLL_MS)) {
    const { pid, ready } = (await readPostmaster(cluster)) ?? {};
    if (pid === child.pid && ready) return pid;
  }
  if (!failure) await stopServer(child.pid);
  throw await describeLaunchFailure(folder, logFile, failure, port);
}

async function waitUntilReady(folder, pid) {
  for (const end = Date.now() + START_TIMEOUT_MS; Date.now() < end; await delay(POLL_MS)) {
    const postmaster = await readPostmaster(path.join(folder, 'cluster'));
    if (postmaster?.pid === pid && postmaster.ready) return;
  }
  throw new OperatorError(
    `The PostgreSQL of ${folder} (process ${pid}) does not become ready: stop it and start again.`,
  );
}

async function describeLaunchFailure(folder, logFile, failure, port) {
  const output = await readTail(logFile);
  if (isDiskFull(output)) return describeFolderTrouble({ code: 'ENOSPC' }, folder);
  if (/Address already in use/.test(output))
    return new OperatorError(`Port ${port} is in use: choose another port for PostgreSQL.`);
  const reason = lastLine(output) || failure?.message || 'it did not become ready within a minute';
  return new OperatorError(
    `PostgreSQL did not start on the data folder ${folder}: ${reason} (log: ${logFile}).`,
  );
}

function lastLine(output) {
  const lines = output.trim().split('\n');
  const telling =
    lines.findLast((line) => /FATAL|PANIC|error:|error while/i.test(line)) ?? lines.at(-1) ?? '';
  return telling.replace(/^.*?(FATAL|PANIC|error):\s*/i, '').trim();
}

/** The server of a cluster that is alive now, by PostgreSQL's own `postmaster.pid` (line 4 port, line 8 state). */
async function readPostmaster(cluster) {
  const content = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (!content) return undefined;
  const lines = content.split('\n').map((line) => line.trim());
  const pid = Math.abs(Number(lines[0]));
  if (!pid || !isAlive(pid, 'postgres')) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7] === 'ready' };
}

/** The process that looks after the running server, if it still does. */
async function readOwner(folder, postmasterPid) {
  const content = await readFile(path.join(folder, 'owner.json'), 'utf8').catch(() => undefined);
  if (!content) return undefined;
  const owner = JSON.parse(content);
  const watches =
    owner.postmasterPid === postmasterPid && owner.pid !== process.pid && isAlive(owner.pid, 'node');
  return watches ? owner.pid : undefined;
}

async function ownServer(folder, server) {
  await writeFile(
    path.join(folder, 'owner.json'),
    JSON.stringify({ pid: process.pid, postmasterPid: server.pid }),
  );
  return describeServer(folder, server, () => stopServer(server.pid));
}

async function describeServer(folder, { pid, port }, stop) {
  const password = await readFile(path.join(folder, 'password'), 'utf8').catch(() => {
    throw new OperatorError(
      `The file ${path.join(folder, 'password')} is missing: put it back, or move the folder away to begin anew.`,
    );
  });
  const url = (database) =>
    `postgresql://postgres:${password}@${HOST}:${port}/${encodeURIComponent(database)}`;
  return { pid, port, url, stop };
}

/** Fast shutdown: sessions are ended, everything committed is written; killed only when it does not obey. */
async function stopServer(pid) {
  if (!isAlive(pid, 'postgres')) return;
  process.kill(pid, 'SIGINT');
  if (await waitForExit(pid, STOP_TIMEOUT_MS)) return;
  process.kill(pid, 'SIGQUIT');
  if (!(await waitForExit(pid, STOP_TIMEOUT_MS))) process.kill(pid, 'SIGKILL');
}
