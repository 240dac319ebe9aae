/** `npm run audit:verify`: its arguments, and that it leaves the database as it is. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { readAuditArguments } from '../lib/audit-arguments.mjs';
import { startPostgres } from '../lib/embedded-postgres.mjs';
import { makeFolder, runScript } from './support.mjs';

const HASH = 'ab'.repeat(32);
const read = (args, env = {}) => readAuditArguments(args, env);
const refuses = (args, sentence, env) =>
  assert.throws(() => read(args, env), { name: 'OperatorError', message: sentence });

describe('the arguments of npm run audit:verify', () => {
  test('take an anchor in either way of writing it, in capitals too', () => {
    const taken = { anchor: `7:${HASH}`, isHelp: false };
    assert.deepEqual(read(['--anchor', `7:${HASH}`]), taken);
    assert.deepEqual(read([`--anchor=7:${HASH.toUpperCase()}`]), taken);
    assert.deepEqual(read([]), { isHelp: false });
    assert.deepEqual(read(['--help']), { isHelp: true });
  });

  test('say what is wrong with an anchor', () => {
    refuses(['--anchor'], /^--anchor has no value: /);
    refuses(['--anchor='], /^--anchor has no value: /);
    refuses(['--anchor', 'seven'], /^"seven" is no anchor: /);
    refuses(['--anchor', `seven:${HASH}`], /^"seven" is no ordinal, which is a whole number: /);
    refuses(['--anchor', `7:${HASH}a`], /^The anchor's hash has 65 characters instead of 64: /);
    refuses(['--anchor', `7:${HASH.replace(/.$/, 'x')}`], /other characters than 0-9 and a-f/);
    refuses(['--anchor', '7:', HASH], new RegExp(`^"${HASH}" is too much: `));
    refuses(['--ankor', `7:${HASH}`], /^"--ankor" means nothing here: the only option is --anchor/);
  });

  test('tell when npm has kept the anchor to itself', () => {
    refuses([`7:${HASH}`], /^npm took --anchor for itself: put "--" before it/, {
      npm_config_anchor: 'true',
    });
    refuses([], /^npm took --anchor for itself/, { npm_config_anchor: `7:${HASH}` });
  });
});

describe('npm run audit:verify', () => {
  const verify = (context, settings, ...args) =>
    runScript(context, ['scripts/audit.mjs', ...args], { npm_config_anchor: '', ...settings });

  test('tells how it is used', async (context) => {
    const { code, output } = await verify(context, {}, '--help');
    assert.equal(code, 0);
    assert.match(output, /^Usage: npm run audit:verify/);
  });

  test('refuses a folder in which nothing is kept, and makes nothing there', async (context) => {
    const DATA_DIR = await makeFolder(context);
    const { code, output } = await verify(context, { DATA_DIR });
    assert.equal(code, 1);
    assert.match(output, /Nothing is kept in \S+ yet: run "npm start" once/);
    assert.deepEqual(readdirSync(DATA_DIR), []);
  });

  test('refuses a database without Toprak, and one of another version, and leaves both alone', async (context) => {
    const folder = await makeFolder(context);
    const postgres = await startPostgres({ dataDir: path.join(folder, 'postgres') });
    context.after(() => postgres.stop());
    const DATABASE_URL = postgres.url('postgres');
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: DATABASE_URL });
    await client.connect();
    const tables = async () => {
      const { rows } = await client.query("SELECT FROM pg_tables WHERE schemaname = 'public'");
      return rows.length;
    };
    const refused = async (sentence) => {
      const { code, output } = await verify(context, { DATABASE_URL });
      assert.equal(code, 1);
      assert.match(output, sentence);
    };
    try {
      await refused(/The database at \S+ holds no Toprak: check DATABASE_URL\./);
      assert.equal(await tables(), 0);
      await client.query(
        `CREATE TABLE _prisma_migrations (migration_name text, finished_at timestamptz, rolled_back_at timestamptz);
         INSERT INTO _prisma_migrations VALUES ('20261121000000_first_areas', now(), NULL)`,
      );
      await refused(/is of an older version of Toprak/);
      await client.query("INSERT INTO _prisma_migrations VALUES ('29990101000000_later', now(), NULL)");
      await refused(/is of a newer version of Toprak than this folder/);
      assert.equal(await tables(), 1);
    } finally {
      // Before the server goes, whose farewell would be an error that nobody hears.
      await client.end();
    }
  });
});
