/** What the start is made of, where it can be seen without starting everything. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parseEnv } from 'node:util';
import { withBuildLock } from '../lib/build-lock.mjs';
import { makeFolder as makeFolderStepwise } from '../lib/folders.mjs';
import { clientOrigins, localAddress, localProxies } from '../lib/host.mjs';
import { readLockHolder, takeLock } from '../lib/lock-file.mjs';
import { rootDir } from '../lib/paths.mjs';
import { makeFolder, startScript, waitFor } from './support.mjs';

const lib = (name) => JSON.stringify(pathToFileURL(path.join(rootDir, 'scripts', 'lib', name)).href);
const program = (context, source, settings) =>
  startScript(context, ['--input-type=module', '--eval', source], settings);

async function startHolder(context, file) {
  const holder = program(
    context,
    `import { takeLock } from ${lib('lock-file.mjs')};
     console.log(JSON.stringify(await takeLock(${JSON.stringify(file)})));
     setInterval(() => {}, 1000);`,
  );
  await holder.says('}');
  return holder;
}

describe('a lock file', () => {
  test('belongs to one process, which the next one is told', async (context) => {
    const folder = await makeFolder(context);
    const file = path.join(folder, 'lock');
    const holder = await startHolder(context, file);
    assert.deepEqual(await takeLock(file), { holder: holder.pid });
    assert.equal(await readLockHolder(file), holder.pid);
    assert.deepEqual(readdirSync(folder), ['lock']);
  });

  test('of a killed process is taken over, once', async (context) => {
    const folder = await makeFolder(context);
    const file = path.join(folder, 'lock');
    const killed = await startHolder(context, file);
    killed.child.kill('SIGKILL');
    await killed.ended;
    assert.equal(await readLockHolder(file), undefined);
    const takers = await Promise.all(Array.from({ length: 4 }, () => startHolder(context, file)));
    const winners = takers.filter(({ output }) => !output.includes('holder'));
    assert.equal(winners.length, 1, takers.map(({ output }) => output).join(''));
    assert.equal(await readLockHolder(file), winners[0].pid);
  });

  test('of a dead process goes to one of many that come at the same moment', async (context) => {
    const folder = await makeFolder(context);
    for (let round = 0; round < 200; round += 1) {
      const file = path.join(folder, `lock ${round}`);
      await mkdir(path.join(file, '1 long gone'), { recursive: true });
      const locks = await Promise.all(Array.from({ length: 8 }, () => takeLock(file)));
      assert.equal(locks.filter(({ holder }) => holder === undefined).length, 1, `round ${round}`);
      assert.equal(await readLockHolder(file), process.pid);
    }
  });

  test('of an earlier process with the same number is not believed', async (context) => {
    const file = path.join(await makeFolder(context), 'lock');
    await mkdir(path.join(file, `${process.pid} before the machine was restarted`), { recursive: true });
    const lock = await takeLock(file);
    await lock.release();
    assert.equal(existsSync(file), false);
  });
});

test('one process installs and builds at a time; the other says that it waits', async (context) => {
  const folder = await makeFolder(context);
  const build = (name) =>
    program(
      context,
      `import { once } from 'node:events';
       import { withBuildLock } from ${lib('build-lock.mjs')};
       await withBuildLock(undefined, async () => {
         const told = once(process, 'SIGUSR2');
         setInterval(() => {}, 1000);
         // Listens before it says so: a signal that nobody listens to ends the process.
         console.log('${name} builds');
         await told;
         console.log('${name} is done');
       }, { folder: ${JSON.stringify(folder)} });
       process.exit(0);`,
    );
  const first = build('first');
  await first.says('first builds');
  const second = build('second');
  await second.says(`Another start (process ${first.pid}) is installing or building`);
  assert.doesNotMatch(second.output, /second builds/);
  first.child.kill('SIGUSR2');
  assert.equal(await first.ended, 0, first.output);
  await second.says('second builds');
  second.child.kill('SIGUSR2');
  assert.equal(await second.ended, 0, second.output);
  assert.deepEqual(readdirSync(folder), []);
});

test('a build that fails leaves no lock', async (context) => {
  const folder = await makeFolder(context);
  const fail = () => Promise.reject(new Error('it does not compile'));
  await assert.rejects(withBuildLock(undefined, fail, { folder }), /does not compile/);
  assert.deepEqual(readdirSync(folder), []);
});

describe('folders are made step by step', () => {
  test('as deep as asked, and twice without complaint', async (context) => {
    const folder = path.join(await makeFolder(context), 'one', 'two', 'three');
    await Promise.all([makeFolderStepwise(folder), makeFolderStepwise(folder)]);
    await makeFolderStepwise(folder);
    assert.ok(existsSync(folder));
  });

  test('not below a file', async (context) => {
    const file = path.join(await makeFolder(context), 'file');
    await writeFile(file, '');
    await assert.rejects(makeFolderStepwise(path.join(file, 'below')), { code: 'ENOTDIR', path: file });
  });
});

test('the first SIGTERM ends a program that waits for something that never comes', async (context) => {
  const stuck = program(
    context,
    `import { runMain } from ${lib('main.mjs')};
     await runMain(async ({ onStop }) => {
       onStop(async () => console.log('undone'));
       console.log('waiting');
       await new Promise(() => {});
     });`,
  );
  await stuck.says('waiting');
  stuck.child.kill('SIGTERM');
  const { ms } = await waitFor(() => stuck.child.exitCode !== null, 12_000);
  assert.equal(await stuck.ended, 0, stuck.output);
  assert.match(stuck.output, /undone/);
  context.diagnostic(`it ended after ${Math.round(ms)} ms`);
});

test('a long step says every while that it is at work, where no terminal moves', async (context) => {
  const step = program(
    context,
    `import { showStep } from ${lib('progress.mjs')};
     let resolve;
     const twoSigns = new Promise((then) => (resolve = then));
     let signs = 0;
     const { log } = console;
     console.log = (line) => {
       log(line);
       if (line.includes('12 fetched') && ++signs === 2) resolve();
     };
     // Ends after the second sign, however late a busy machine gives it.
     await showStep('Installing packages', async (detail) => { detail('12 fetched'); await twoSigns; },
       { signOfLifeMs: 200 });`,
  );
  assert.equal(await step.ended, 0, step.output);
  const lines = step.output.trim().split('\n');
  assert.equal(lines[0], '· Installing packages …');
  for (const sign of [lines[1], lines[2]])
    assert.match(sign, /^· Installing packages … \d+\.\d s \(12 fetched\)$/);
  assert.match(lines.at(-1), /^✔ Installing packages \(/);
});

describe('HOST', () => {
  for (const [HOST, address, proxies] of [
    ['', 'http://127.0.0.1:80', 'loopback'],
    ['0.0.0.0', 'http://127.0.0.1:80', 'loopback'],
    ['::', 'http://127.0.0.1:80', 'loopback'],
    ['::1', 'http://[::1]:80', 'loopback'],
    ['192.0.2.7', 'http://192.0.2.7:80', 'loopback, 192.0.2.7'],
    ['localhost', 'http://localhost:80', 'loopback'],
  ])
    test(`"${HOST}" is asked at ${address}`, () => {
      assert.equal(localAddress(80, { HOST }), address);
      assert.equal(localProxies({ HOST }), proxies);
    });

  test('and PUBLIC_URL name the origins of a client', () => {
    const own = 'http://127.0.0.1:3000,http://localhost:3000';
    assert.equal(clientOrigins(3000, {}), own);
    assert.equal(clientOrigins(3000, { PUBLIC_URL: 'nowhere' }), own);
    const everywhere = { HOST: '0.0.0.0', PUBLIC_URL: 'http://192.0.2.7:4000' };
    assert.equal(clientOrigins(3000, everywhere), `${own},http://192.0.2.7:3000`);
    assert.equal(clientOrigins(3000, { HOST: 'localhost' }), 'http://localhost:3000');
  });
});

describe('backend/.env', () => {
  test('is named where one of its settings is wrong', async (context) => {
    const folder = await makeFolder(context);
    await mkdir(path.join(folder, 'scripts', 'lib'), { recursive: true });
    await mkdir(path.join(folder, 'backend'));
    await writeFile(path.join(folder, 'backend', '.env'), 'IN_FILE=1\nIN_BOTH=file\n');
    for (const name of ['env-file.mjs', 'paths.mjs']) {
      const source = await readFile(path.join(rootDir, 'scripts', 'lib', name));
      await writeFile(path.join(folder, 'scripts', 'lib', name), source);
    }
    const file = pathToFileURL(path.join(folder, 'scripts', 'lib', 'env-file.mjs')).href;
    const reader = program(
      context,
      `import { loadEnvFile, nameSetting } from ${JSON.stringify(file)};
       loadEnvFile();
       console.log(['IN_FILE', 'IN_BOTH'].map((name) => nameSetting(name) + ' ' + process.env[name]).join('\\n'));`,
      { IN_BOTH: 'environment' },
    );
    assert.equal(await reader.ended, 0, reader.output);
    assert.equal(reader.output.trim(), 'IN_FILE (from backend/.env) 1\nIN_BOTH environment');
  });

  test('made from the example changes nothing, so that "npm start" still works', () => {
    const example = readFileSync(path.join(rootDir, 'backend', '.env.example'), 'utf8');
    assert.deepEqual(parseEnv(example), {});
  });
});
