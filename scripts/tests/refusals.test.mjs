/** What an operator can mend stops the start with one sentence that names the mend, never a stack trace. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { describe, test } from 'node:test';
import { takeLock } from '../lib/lock-file.mjs';
import { choosePorts, hasProcessFiles, makeFolder, runScript } from './support.mjs';

const isRoot = process.getuid?.() === 0;
const SECRET = 'a secret for tests that is long enough';
const NOBODY = 'postgresql://nobody@127.0.0.1:1/toprak';

/** The last sentence is the whole story; what went before are steps that went well. */
function assertRefusal({ code, output }, sentence) {
  assert.equal(code, 1, output);
  const last = output.trim().split('\n').at(-1);
  assert.match(last, sentence);
  assert.match(last, /[.)]$/);
  assert.doesNotMatch(output, /^\s+at /m, 'a stack trace');
}

async function listen(context, onConnection) {
  const sockets = new Set();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    onConnection?.(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  });
  return server.address().port;
}

describe('npm run serve refuses', () => {
  const whole = { DATABASE_URL: NOBODY, JWT_SECRET: SECRET, PUBLIC_URL: 'https://api.example.com' };
  const serve = (context, settings) => runScript(context, ['scripts/serve.mjs'], { ...whole, ...settings });

  for (const name of Object.keys(whole)) {
    test(`without ${name}`, async (context) => {
      assertRefusal(await serve(context, { [name]: '' }), new RegExp(`^${name} is not set: `));
    });
  }

  test('with one sentence that names all that are missing', async (context) => {
    const refusal = await serve(context, { DATABASE_URL: '', JWT_SECRET: 'short', PUBLIC_URL: '' });
    assertRefusal(
      refusal,
      /^DATABASE_URL is not set: [^.]*; JWT_SECRET is too short: [^.]*; PUBLIC_URL is not set: /,
    );
  });

  test('a secret of less than 32 bytes', async (context) => {
    assertRefusal(await serve(context, { JWT_SECRET: 'short' }), /^JWT_SECRET is too short: /);
  });

  test('a public address that is none', async (context) => {
    assertRefusal(await serve(context, { PUBLIC_URL: 'api.example.com' }), /^PUBLIC_URL is no web address: /);
  });

  test('a database that is not there', async (context) => {
    const ports = await choosePorts();
    assertRefusal(await serve(context, ports), /^Nothing listens at the database's address 127\.0\.0\.1:1/);
  });
});

describe('npm start refuses', () => {
  const start = (context, settings) => runScript(context, ['scripts/start.mjs'], settings);

  test('a port in use', async (context) => {
    const ports = await choosePorts();
    const PANEL_PORT = String(await listen(context));
    const DATA_DIR = await makeFolder(context);
    const refusal = await start(context, { ...ports, DATA_DIR, PANEL_PORT });
    assertRefusal(refusal, new RegExp(`^Port ${PANEL_PORT}, for the admin panel, is in use: .*PANEL_PORT`));
  });

  test('a port that is none', async (context) => {
    const DATA_DIR = await makeFolder(context);
    assertRefusal(await start(context, { DATA_DIR, PORT: 'http' }), /^PORT=http is no port: /);
  });

  test('a data folder that cannot be made', async (context) => {
    const file = path.join(await makeFolder(context), 'file');
    await writeFile(file, '');
    const refusal = await start(context, { ...(await choosePorts()), DATA_DIR: path.join(file, 'data') });
    assertRefusal(refusal, /cannot be used \(\S+file is a file, not a folder\): set DATA_DIR/);
  });

  test('a data folder that is a file', async (context) => {
    const DATA_DIR = path.join(await makeFolder(context), 'file');
    await writeFile(DATA_DIR, '');
    assertRefusal(await start(context, { DATA_DIR }), /^The data folder \S+ is a file, not a folder: /);
  });

  const noProc = !hasProcessFiles && 'there is no /proc';
  for (const DATA_DIR of ['/proc/nope', '/proc/nope/deeper', '/proc'])
    test(`a data folder where none can ever be made: ${DATA_DIR}`, { skip: noProc }, async (context) => {
      assertRefusal(
        await start(context, { DATA_DIR }),
        /^The data folder \/proc\S* cannot be used \(ENOENT\)/,
      );
    });

  test('a data folder that another start has, whatever the ports', async (context) => {
    const DATA_DIR = await makeFolder(context);
    const { release } = await takeLock(path.join(DATA_DIR, 'start.lock'));
    context.after(release);
    const PORT = String(await listen(context));
    const refusal = await start(context, { DATA_DIR, PORT });
    assertRefusal(
      refusal,
      new RegExp(`^Toprak runs already on the data folder ${DATA_DIR} \\(process ${process.pid}\\): stop it`),
    );
  });

  test('a host that is not of this machine', async (context) => {
    const DATA_DIR = await makeFolder(context);
    const refusal = await start(context, { DATA_DIR, HOST: '192.0.2.1' });
    assertRefusal(refusal, /^HOST=192\.0\.2\.1 is no address of this machine: set HOST/);
  });

  const notRoot = !isRoot && 'only root starts PostgreSQL as another user';
  test('a data folder that PostgreSQL cannot reach', { skip: notRoot }, async (context) => {
    const closed = path.join(await makeFolder(context), 'closed');
    await mkdir(closed);
    await chmod(closed, 0o700);
    const refusal = await start(context, { ...(await choosePorts()), DATA_DIR: path.join(closed, 'data') });
    assertRefusal(refusal, /cannot be reached by the user "postgres".*set DATA_DIR/);
  });

  test('a full disk', async (context) => {
    const disk = path.join(await makeFolder(context), 'disk');
    await mkdir(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m,mode=755', 'tmpfs', disk]);
    if (mounted.status !== 0) {
      console.log('SKIPPED: a full disk, since this user may mount none (run the tests as root)');
      context.skip('no disk can be mounted');
      return;
    }
    try {
      const refusal = await start(context, { ...(await choosePorts()), DATA_DIR: path.join(disk, 'data') });
      assertRefusal(refusal, /^The disk of the data folder .* is full: free some space/);
    } finally {
      spawnSync('umount', [disk]);
    }
  });

  test('a database that takes connections and stays silent', async (context) => {
    const port = await listen(context);
    const DATABASE_URL = `postgresql://nobody@127.0.0.1:${port}/toprak`;
    const DATA_DIR = await makeFolder(context);
    const refusal = await start(context, { ...(await choosePorts()), DATA_DIR, DATABASE_URL });
    assertRefusal(refusal, /takes connections but has not answered for 10 seconds/);
  });

  test('a database address that is none', async (context) => {
    const refusal = await start(context, {
      ...(await choosePorts()),
      DATA_DIR: await makeFolder(context),
      DATABASE_URL: 'mysql://127.0.0.1/toprak',
    });
    assertRefusal(refusal, /^DATABASE_URL is no PostgreSQL address: /);
  });
});

describe('npm run import refuses', () => {
  const importFile = (context, ...args) => runScript(context, ['scripts/import.mjs', 'orders', ...args], {});

  test('a file that is not there, and a folder', async (context) => {
    const folder = await makeFolder(context);
    assertRefusal(
      await importFile(context, path.join(folder, 'none.csv')),
      /none\.csv cannot be read \(ENOENT\)\.$/,
    );
    assertRefusal(await importFile(context, folder), /cannot be read \(it is no file\)\.$/);
  });

  test('to write rejected rows over the file itself', async (context) => {
    const file = path.join(await makeFolder(context), 'same.csv');
    await writeFile(file, 'InvoiceNo\n');
    const refusal = await importFile(context, file, '--rejected', file);
    assertRefusal(refusal, /^The rejected rows need a file of their own; name another with --rejected\.$/);
    assert.equal(await readFile(file, 'utf8'), 'InvoiceNo\n');
  });
});
