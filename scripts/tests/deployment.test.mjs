/** The images and what ties them together can only be read here: everything that they name has to exist. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { parse } from 'yaml';
import { rootDir } from '../lib/paths.mjs';

const read = (file) => readFileSync(path.join(rootDir, file), 'utf8');
const isThere = (file) => existsSync(path.join(rootDir, file));
const compose = parse(read('docker-compose.yml'), { merge: true });
const nginx = read('deploy/nginx.conf');
const dockerfiles = ['backend', 'admin-panel', 'ecommerce-dashboard'].map((folder) => `${folder}/Dockerfile`);
/** Every setting of the API with its default or example. */
const examples = new Map(
  [...read('backend/.env.example').matchAll(/^#? ?([A-Z][A-Z0-9_]*)=(.*)$/gm)].map(([, ...pair]) => pair),
);
const settings = new Set(examples.keys());
/** Settled by the image, read by `npm start` alone, or refused by production. */
const NOT_IN_COMPOSE = [
  ...['HOST', 'PORT', 'NODE_ENV', 'WIDGET_DIR', 'DEMO', 'DEMO_PASSWORD', 'DATA_DIR'],
  'SIGN_IN_THROTTLE',
];
/** Composed of the services beside it. */
const COMPOSED = ['DATABASE_URL', 'REDIS_URL'];
/** Fixed: the folder that a volume is mounted at. */
const MOUNTED = ['FILES_DIR'];
/** Which there are other ones for inside of Docker's networks. */
const OTHER_DEFAULTS = ['TRUST_PROXY'];
/** What the clients' servers read, and what belongs to the images of others. */
const CLIENT_SETTINGS = ['API_URL', 'HOST', 'PORT', 'NODE_ENV', 'NEXT_TELEMETRY_DISABLED'];
const OTHERS_SETTINGS = ['POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD'];
/** Made by the build inside of the image, so there is nothing to find in the repository. */
const IN_IMAGE = { 'dist/src/server.js': 'backend/src/server.ts' };

/** The folder of each workspace, by its name. */
const folders = new Map(
  JSON.parse(read('package.json')).workspaces.map((folder) => [
    JSON.parse(read(`${folder}/package.json`)).name,
    folder,
  ]),
);

const instructionsOf = (file) =>
  read(file)
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => /^[A-Z]+ /.test(line))
    .map((line) => ({ name: line.split(' ')[0], rest: line.slice(line.indexOf(' ') + 1) }));

/** The ports on which the images listen: 4000 for the API, and so on. */
const exposedBy = (file) => Number(instructionsOf(file).find(({ name }) => name === 'EXPOSE')?.rest);
const portOfService = Object.fromEntries(
  Object.entries(compose.services).flatMap(([name, { build }]) =>
    build ? [[name, exposedBy(build.dockerfile)]] : [],
  ),
);

describe('docker-compose.yml', () => {
  test('names Dockerfiles, mounted files and services that exist', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      if (service.build) assert.ok(isThere(path.join(service.build.context, service.build.dockerfile)), name);
      for (const volume of service.volumes ?? []) {
        const [source] = volume.split(':');
        if (source.startsWith('.')) assert.ok(isThere(source), `${name} mounts ${source}`);
        else assert.ok(source in compose.volumes, `${name} uses the volume ${source}`);
      }
      for (const needed of Object.keys(service.depends_on ?? {}))
        assert.ok(needed in compose.services, needed);
    }
  });

  test('waits for health only where a health check is told', () => {
    const hasHealthcheck = ({ build, healthcheck }) =>
      healthcheck || (build && instructionsOf(build.dockerfile).some(({ name }) => name === 'HEALTHCHECK'));
    for (const { depends_on: needs = {} } of Object.values(compose.services))
      for (const [needed, { condition }] of Object.entries(needs))
        if (condition === 'service_healthy') assert.ok(hasHealthcheck(compose.services[needed]), needed);
  });

  test('sets and asks for variables that somebody reads', () => {
    const asked = [...read('docker-compose.yml').matchAll(/\$\{([A-Z0-9_]+)/g)].map(([, name]) => name);
    const known = new Set([...settings, ...CLIENT_SETTINGS, ...OTHERS_SETTINGS]);
    const set = Object.values(compose.services).flatMap(({ environment = {} }) => Object.keys(environment));
    for (const name of [...asked, ...set]) assert.ok(known.has(name), `${name} is in no .env.example`);
    for (const name of ['DATABASE_URL', 'JWT_SECRET', 'PUBLIC_URL'])
      assert.ok(name in compose.services.api.environment, `the API starts without ${name}`);
  });

  test('hands every setting of .env.example on to the API, with the default that it has there', () => {
    const { environment } = compose.services.api;
    const expected = [...settings].filter((name) => !NOT_IN_COMPOSE.includes(name));
    assert.deepEqual(Object.keys(environment).sort(), expected.sort());
    for (const name of expected.filter((one) => ![...COMPOSED, ...MOUNTED].includes(one))) {
      const [, asked, fallback] = /^\$\{([A-Z0-9_]+):(-.*|\?.+)\}$/.exec(environment[name]) ?? [];
      assert.equal(asked, name);
      if (fallback.startsWith('-') && !OTHER_DEFAULTS.includes(name))
        assert.equal(fallback.slice(1), examples.get(name), name);
    }
  });

  test('keeps the folders that the API writes to in volumes', () => {
    const { environment, volumes } = compose.services.api;
    const targets = volumes.map((volume) => volume.split(':')[1]);
    for (const name of MOUNTED) assert.ok(targets.includes(environment[name]), `${name} is in no volume`);
  });

  test('runs scripts that exist, from the folder of the image', () => {
    for (const { command, build } of Object.values(compose.services)) {
      if (!build || !command) continue;
      const script = command.find((word) => /\.m?js$/.test(word));
      assert.ok(isThere(path.join('backend', script)), script);
    }
  });

  test('names the addresses of services with the ports on which they listen', () => {
    const standard = { postgres: 5432, redis: 6379, ...portOfService };
    for (const { environment = {} } of Object.values(compose.services))
      for (const value of Object.values(environment)) {
        const found = /[/@](\w+):(\d+)/.exec(String(value));
        if (found && found[1] in compose.services) assert.equal(Number(found[2]), standard[found[1]], value);
      }
  });
});

describe('nginx.conf', () => {
  test('passes on to services on the ports on which they listen', () => {
    const servers = [...nginx.matchAll(/^\s*server (\w+):(\d+) resolve;/gm)];
    assert.deepEqual(Object.fromEntries(servers.map(([, name, port]) => [name, Number(port)])), {
      api: 4000,
      panel: 5173,
      dashboard: 3000,
    });
    for (const [, name, port] of servers) assert.equal(portOfService[name], Number(port));
  });

  test('has every upstream that it passes on to, and balanced blocks', () => {
    const upstreams = [...nginx.matchAll(/upstream (\w+) \{/g)].map(([, name]) => name);
    const targets = [...nginx.matchAll(/proxy_pass http:\/\/(\w+);/g)].map(([, name]) => name);
    assert.deepEqual(targets.sort(), upstreams.sort());
    assert.equal(nginx.split('{').length, nginx.split('}').length);
  });

  test('listens on the port that compose publishes', () => {
    for (const published of compose.services.nginx.ports)
      assert.ok(nginx.includes(`listen ${published.split(':')[1]}`));
  });
});

for (const file of dockerfiles) {
  describe(file, () => {
    const instructions = instructionsOf(file);

    test('copies files that exist', () => {
      for (const { rest } of instructions.filter(
        ({ name, rest: words }) => name === 'COPY' && !words.includes('--from'),
      ))
        for (const source of rest.split(' ').slice(0, -1)) assert.ok(isThere(source), source);
    });

    test('installs and copies the workspaces that its own needs', () => {
      const copied = new Set(
        instructions
          .filter(({ name }) => name === 'COPY')
          .flatMap(({ rest }) => rest.split(' ').slice(0, -1)),
      );
      const install = instructions.find(({ rest }) => rest.startsWith('npm ci')).rest;
      const needed = [path.dirname(file)];
      for (const folder of needed) {
        const { name, dependencies, devDependencies } = JSON.parse(read(`${folder}/package.json`));
        assert.ok(copied.has(folder) || copied.has(path.dirname(folder)), `${folder} is not copied`);
        assert.ok(install.includes(name), `${name} is not installed`);
        for (const [other, root] of folders)
          if (other in { ...dependencies, ...devDependencies } && !needed.includes(root)) needed.push(root);
      }
    });

    test('runs npm scripts of workspaces that exist', () => {
      const runs = instructions.filter(({ name }) => name === 'RUN').map(({ rest }) => rest);
      for (const [, script, workspace] of runs
        .join('\n')
        .matchAll(/npm run (\S+) --workspace @toprak\/(\S+)/g))
        assert.ok(JSON.parse(read(`${workspace}/package.json`)).scripts[script], `${script} of ${workspace}`);
    });

    test('starts a file that exists, as nobody special, on its port', () => {
      const command = JSON.parse(instructions.findLast(({ name }) => name === 'CMD').rest);
      const started = command.find((word) => /\.m?js$|next$/.test(word));
      const folder = path.dirname(file);
      assert.ok(isThere(path.join(folder, started)) || isThere(IN_IMAGE[started] ?? ''), started);
      assert.equal(instructions.findLast(({ name }) => name === 'USER')?.rest, 'node');
      const health = instructions.find(({ name }) => name === 'HEALTHCHECK').rest;
      assert.ok(health.includes(`http://127.0.0.1:${exposedBy(file)}/`), health);
    });

    test('sets variables that somebody reads', () => {
      const set = instructions
        .filter(({ name }) => name === 'ENV')
        .flatMap(({ rest }) => rest.match(/[A-Z0-9_]+(?==)/g));
      const known = new Set([...settings, ...CLIENT_SETTINGS]);
      for (const name of set) assert.ok(known.has(name), name);
    });
  });
}
