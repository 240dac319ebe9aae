import { prisma } from '../../src/db/client.js';
import { newId } from '../../src/utils/identifiers.js';
import { ask } from '../app.js';
import { type DocumentedRoute, documentedRoutes } from '../documented.js';
import { addressOf, bodySchemaOf, example, resolve } from '../requests.js';
import { bodies, type Variant, variants } from './bodies.js';
import { type Caller, callers } from './callers.js';
import type { Cell } from './cell.js';
import { credentialsOf } from './credentials.js';
import { namesRecord, recordsOf } from './records.js';
import { png, send } from '../uploads.js';
import type { World } from './world.js';

/** A file of people without any. */
const csvHead = 'email,firstName,lastName,role';

/** A route, and what is sent to it when it is not the usual. */
interface Asked {
  route: DocumentedRoute;
  variant?: Variant;
}

async function askRoute(world: World, { route, variant }: Asked, caller: Caller, id: string) {
  const given = {
    id,
    // A list of something else takes it as a filter.
    ...(namesRecord(route) && { conversationId: id }),
    inboxKey: world.own.inbox.key,
    // More than there are, wherever a list takes it.
    limit: '100',
    ...(route.path.includes('/members/') && { userId: world.stranger.id }),
  };
  const address = addressOf(route, given);
  const credentials = await credentialsOf(world, caller);
  const content = route.operation.requestBody?.content ?? {};
  if ('multipart/form-data' in content)
    return send(address, { ...credentials, bytes: await png(), method: route.method as 'post' | 'put' });
  if ('text/csv' in content) {
    const headers = { ...credentials.headers, 'Content-Type': 'text/csv' };
    return ask(route.method, address, { ...credentials, headers, body: `${csvHead}\r\n` });
  }
  const body = variant ? await variant.body(world) : bodyOf(world, route, caller, id);
  if (route.path.includes('/members/')) await makeMember(id, world.stranger.id);
  const headers = {
    ...credentials.headers,
    // The panel's own cookie is not there: nothing but the token counts.
    ...(route.path === '/auth/logout' && { 'X-Client': 'panel' }),
  };
  return ask(route.method, address, { ...credentials, headers, ...(body && { body }) });
}

function bodyOf(world: World, route: DocumentedRoute, caller: Caller, id: string): object | undefined {
  const schema = bodySchemaOf(route);
  if (!schema) return undefined;
  const name = `${route.method} ${route.path}`;
  const body = bodies[name]?.(world, caller) ?? (example(schema) as object);
  return {
    ...body,
    ...('conversationId' in body && { conversationId: id }),
    ...('clientId' in body && { clientId: newId() }),
  };
}

/** So that every caller finds a membership to end. */
async function makeMember(inboxId: string, userId: string): Promise<void> {
  if (await prisma.inbox.findUnique({ where: { id: inboxId } }))
    await prisma.inboxMember.createMany({ data: { inboxId, userId }, skipDuplicates: true });
}

interface Answered {
  status: number;
  body: { data?: unknown };
}

/** The status, and of a record what the caller may do with it and which fields not everybody gets. */
function tellRecord(route: DocumentedRoute, { status, body }: Answered): string {
  if (status !== 200 || route.method !== 'get' || typeof body.data !== 'object' || body.data === null)
    return String(status);
  const data = body.data as { abilities?: Record<string, unknown>; allowedStatuses?: string[] };
  const abilities = Object.entries(data.abilities ?? {}).flatMap(([name, may]) =>
    isGranted(may) ? [name] : [],
  );
  const told = [
    ...abilities,
    ...(data.allowedStatuses ?? []),
    ...optionalFields(route, data).map((field) => `+${field}`),
  ];
  return told.length > 0 ? `${status}(${told.join(' ')})` : String(status);
}

const isGranted = (may: unknown) => (Array.isArray(may) ? may.length > 0 : may === true);

function optionalFields({ operation }: DocumentedRoute, data: object): string[] {
  const schema = operation.responses['200']?.content?.['application/json']?.schema as
    { properties: { data: object } } | undefined;
  const { required = [], properties = {} } = schema ? resolve(schema.properties.data) : {};
  return Object.keys(properties).filter((field) => field in data && !required.includes(field));
}

/** `200 own, foreign; 404 above`: which answer for whose record. */
async function readRecordCell(world: World, asked: Asked, caller: Caller): Promise<string> {
  const { route } = asked;
  const answers = new Map<string, string[]>();
  for (const [whose, find] of Object.entries(asked.variant?.records ?? recordsOf(route) ?? {})) {
    const answer = tellRecord(route, await askRoute(world, asked, caller, await find(world, caller)));
    answers.set(answer, [...(answers.get(answer) ?? []), whose]);
  }
  return [...answers].map(([answer, whose]) => `${answer} ${whose.join(', ')}`).join('; ');
}

/** `200 sees own, foreign`: the status, and whose records a list shows. */
async function readListCell(world: World, asked: Asked, caller: Caller): Promise<string> {
  const { route } = asked;
  const records = route.method === 'get' ? Object.entries(recordsOf(route) ?? {}) : [];
  const ids: [whose: string, id: string][] = [];
  for (const [whose, find] of records) ids.push([whose, await find(world, caller)]);
  const { status, body } = (await askRoute(world, asked, caller, newId())) as Answered;
  if (records.length === 0 || status !== 200 || !Array.isArray(body.data)) return String(status);
  const listed = new Set((body.data as { id: string }[]).map(({ id }) => id));
  const seen = ids.filter(([, id]) => listed.has(id)).map(([whose]) => whose);
  return `${status} sees ${seen.join(', ') || 'none'}`;
}

/** The routes of the document; those that end something last. */
const routes = [...documentedRoutes].sort(
  (one, other) => Number(one.path === '/auth/logout') - Number(other.path === '/auth/logout'),
);

const rows: (Asked & { row: string })[] = routes.flatMap((route) => {
  const row = `${route.method} ${route.path}`;
  const others = Object.entries(variants[row] ?? {});
  return [{ row, route }, ...others.map(([what, variant]) => ({ row: `${row} ${what}`, route, variant }))];
});

export const restCells: Cell[] = rows.flatMap(({ row, ...asked }) =>
  callers.map((caller) => ({
    row,
    caller,
    read: (world) => (namesRecord(asked.route) ? readRecordCell : readListCell)(world, asked, caller),
  })),
);
