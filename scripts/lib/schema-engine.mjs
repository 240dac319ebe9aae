#!/usr/bin/env node
/**
 * Prisma's schema engine as an executable, run from its WebAssembly build on npm.
 *
 * The Prisma CLI starts the program named in PRISMA_SCHEMA_ENGINE_BINARY and speaks JSON-RPC with it, one
 * message a line. The native engine would have to be fetched from a host outside npm; this one is a dependency.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { parse as parseConnectionString } from 'pg-connection-string';

const CONNECT_TIMEOUT_MS = 10_000;
const PG_CHAR = 18;
const PG_TEXT = 25;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datasource: { type: 'string' },
    datamodels: { type: 'string', multiple: true },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
  },
});

/** Connection settings of `--datasource`; host and port apart, since a connection string would outrank `database`. */
function connectionConfig() {
  const { url } = JSON.parse(flags.datasource ?? '{}');
  const { schema, ...config } = parseConnectionString(url ?? 'postgresql://127.0.0.1/unset');
  return { schema, config: { ...config, connectionTimeoutMillis: CONNECT_TIMEOUT_MS } };
}

/** Runs a statement outside the given database (a database cannot create or drop itself). */
async function runOnServer(config, statement) {
  const client = new pg.Client({ ...config, database: 'postgres' });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/**
 * Mends two gaps of the driver adapter: PostgreSQL's internal type `"char"`, which catalogue queries return and the
 * adapter refuses, and scripts, which it cuts at every semicolon, even inside a function's body.
 */
function completeAdapter(adapter) {
  const { queryRaw, startTransaction } = adapter;
  adapter.queryRaw = async (query) => {
    const charColumns = [];
    const performIO = async (statement) => {
      const result = await adapter.performIO(statement);
      result.fields.forEach((field, column) => {
        if (field.dataTypeID !== PG_CHAR) return;
        charColumns.push(column);
        field.dataTypeID = PG_TEXT;
      });
      return result;
    };
    const result = await queryRaw.call(Object.create(adapter, { performIO: { value: performIO } }), query);
    for (const column of charColumns) result.columnTypes[column] = ColumnTypeEnum.Character;
    return result;
  };
  if (startTransaction) {
    adapter.startTransaction = async (level) => completeAdapter(await startTransaction.call(adapter, level));
    adapter.executeScript = (script) =>
      adapter
        .underlyingDriver()
        .query(script)
        .then(
          () => undefined,
          (error) => adapter.onError(error),
        );
  }
  return adapter;
}

/** The adapter factory that the engine connects through; knows how to make and drop a shadow database. */
class EngineAdapterFactory extends PrismaPg {
  #config;
  #schema;

  constructor(config, schema) {
    super(config, { schema });
    this.#config = config;
    this.#schema = schema;
  }

  async connect() {
    return completeAdapter(await super.connect());
  }

  async connectToShadowDb() {
    const database = `prisma_shadow_${randomUUID()}`;
    const drop = () => runOnServer(this.#config, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`);
    await runOnServer(this.#config, `CREATE DATABASE "${database}"`);
    try {
      const adapter = await new EngineAdapterFactory({ ...this.#config, database }, this.#schema).connect();
      const disconnect = adapter.dispose.bind(adapter);
      adapter.dispose = async () => {
        try {
          await disconnect();
        } finally {
          await drop();
        }
      };
      return adapter;
    } catch (error) {
      await drop();
      throw error;
    }
  }
}

/** Instantiates the WebAssembly engine; the package's own entry expects a bundler to do it. */
async function loadEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => {
      logError(message);
    },
  };
  const wasmPath = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm')
    .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(wasmPath), {
    './schema_engine_bg.js': engineModule,
  });
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();

  const { schema, config } = connectionConfig();
  const datamodels = (flags.datamodels ?? [])
    .flatMap((files) => files.split(','))
    .map((file) => [file, readFileSync(file, 'utf8')]);
  return engineModule.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(new EngineAdapterFactory(config, schema)),
  );
}

function logError(message, errorCode) {
  const fields = { message, ...(errorCode && { error_code: errorCode }) };
  process.stderr.write(`\n${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`);
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

const METHOD_NAMES = { getDatabaseVersion: 'version' };

async function answer(loading, { id, method, params }) {
  try {
    const engine = await loading;
    const result = await engine[METHOD_NAMES[method] ?? method](params);
    if (method === 'diff' && result.stdout) {
      send({ id: `print-${id}`, method: 'print', params: { content: result.stdout } });
    }
    send({ id, result: result ?? null });
  } catch (error) {
    const message = error?.message ?? String(error);
    const code = error?.code ?? error?.error_code;
    send({
      id,
      error: {
        code: 4466,
        message: 'An error happened. Check the data field for details.',
        data: { is_panic: false, message, meta: error?.meta ?? null, ...(code && { error_code: code }) },
      },
    });
  }
}

async function serveRequests() {
  // A failure to load is told as the answer to a request: the CLI misses the exit of an engine that it has not asked yet.
  const loading = loadEngine();
  loading.catch(() => {});
  for await (const line of createInterface({ input: process.stdin })) {
    const request = line.trim() && JSON.parse(line);
    if (request?.method) await answer(loading, request);
  }
}

/** `cli can-connect-to-database` and `cli create-database`: the CLI asks both before it opens a conversation. */
async function runCliCommand(command) {
  const { config } = connectionConfig();
  if (command === 'create-database') {
    await runOnServer(config, `CREATE DATABASE ${pg.escapeIdentifier(config.database)}`);
    return;
  }
  const client = new pg.Client(config);
  await client.connect();
  await client.end();
}

const CONNECTION_ERROR_CODES = { '3D000': 'P1003', '28P01': 'P1000', 28000: 'P1010' };

try {
  if (positionals[0] === 'cli') await runCliCommand(positionals[1]);
  else await serveRequests();
  process.exit(0);
} catch (error) {
  logError(error.message || String(error), CONNECTION_ERROR_CODES[error.code] ?? 'P1001');
  process.exit(1);
}
