import './without-database.js';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import openapiTypes, { astToString } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { errorCodes } from '../src/config/error-codes.js';
import { permissions } from '../src/config/permissions.js';
import { openApiDocument } from '../src/routes/openapi.js';

/** Writes what the clients know of the backend, from the declared routes and lists. `check` proves it fresh. */
const contract = path.join(import.meta.dirname, '..', 'contract');

async function write(name: string, text: string): Promise<void> {
  const file = path.join(contract, name);
  const options = await resolveConfig(file);
  await writeFile(file, await format(text, { ...options, filepath: file }));
}

const union = (values: string[]) => values.map((value) => `'${value}'`).join(' | ');
const document = openApiDocument();
const codes = `export type ErrorCode = ${union(Object.keys(errorCodes))};
export type Permission = ${union(Object.keys(permissions))};`;

await write('openapi.json', JSON.stringify(document));
await write('generated/api.ts', astToString(await openapiTypes(JSON.stringify(document))));
await write('generated/codes.ts', codes);
