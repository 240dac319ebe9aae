import { prisma } from '../../src/db/client.js';
import { newId } from '../../src/utils/identifiers.js';
import { ask } from '../app.js';
import { type DocumentedRoute, documentedRoutes } from '../documented.js';
import { addressOf, bodySchemaOf, example, resolve } from '../requests.js';
import { type Answered, bodies, type Variant, variants } from './bodies.js';
import { type Caller, callers } from './callers.js';
import type { Cell } from './cell.js';
import { credentialsOf } from './credentials.js';
import { readings } from './readings.js';
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

async function askRoute(
  world: World,
  { route, variant }: Asked,
  caller: Caller,
  id: string,
  cursor?: string,
): Promise<Answered> {
  const given = {
    id,
    // A list of something else takes it as a filter.
    ...(namesRecord(route) && { conversationId: id }),
    inboxKey: world.own.inbox.key,
    // As many as a page takes.
    limit: '100',
    ...(cursor && { cursor }),
    // The history keeps what happened in other worlds.
    ...(route.path.startsWith('/events') && { from: world.began }),
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
  const body = variant?.body ? await variant.body(world, caller) : bodyOf(world, route, caller, id);
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

/** The status, and of a record what the caller may do with it and which fields not everybody gets. */
function tellRecord(route: DocumentedRoute, { status, body }: Answered): string {
  if (status !== 200 || route.method !== 'get' || typeof body.data !== 'object' || body.data === null)
    return String(status);
  const told = [...abilitiesOf(body.data), ...optionalFields(route, body.data).map((field) => `+${field}`)];
  return told.length > 0 ? `${status}(${told.join(' ')})` : String(status);
}

/** What the caller may do with a record, or with a row of a list. */
function abilitiesOf({ abilities = {}, allowedStatuses = [] }: Abilities): string[] {
  const granted = Object.entries(abilities).flatMap(([name, may]) => (isGranted(may) ? [name] : []));
  return [...granted, ...allowedStatuses];
}

interface Abilities {
  abilities?: Record<string, unknown>;
  allowedStatuses?: string[];
}

const isGranted = (may: unknown) => (Array.isArray(may) ? may.length > 0 : may === true);

function optionalFields({ operation }: DocumentedRoute, data: object): string[] {
  const schema = operation.responses['200']?.content?.['application/json']?.schema as
    { properties: { data: object } } | undefined;
  const { required = [], properties = {} } = schema ? resolve(schema.properties.data) : {};
  return Object.keys(properties).filter((field) => field in data && !required.includes(field));
}

/** What a cell tells of one answer. */
async function tellAnswer(world: World, asked: Asked, id: string, answered: Answered): Promise<string> {
  const { route, variant = {} } = asked;
  const { status, body } = answered;
  if (variant.becomes) return `${status}(${await variant.becomes(id)})`;
  if (!variant.tell || status >= 400) return tellRecord(route, answered);
  return `${status}(${await variant.tell(body, world, id)})`;
}

/** `200 own, foreign; 404 above`: which answer for whose record. */
async function readRecordCell(world: World, asked: Asked, caller: Caller): Promise<string> {
  const { route } = asked;
  const answers = new Map<string, string[]>();
  for (const [whose, find] of Object.entries(asked.variant?.records ?? recordsOf(route) ?? {})) {
    const id = await find(world, caller);
    const answer = await tellAnswer(world, asked, id, await askRoute(world, asked, caller, id));
    answers.set(answer, [...(answers.get(answer) ?? []), whose]);
  }
  return [...answers].map(([answer, whose]) => `${answer} ${whose.join(', ')}`).join('; ');
}

/** `200 sees own(update), foreign`: the status, whose records a list shows, and what the caller may do with them. */
async function readListCell(world: World, asked: Asked, caller: Caller): Promise<string> {
  const { route } = asked;
  const records = route.method === 'get' ? Object.entries(recordsOf(route) ?? {}) : [];
  const ids: [whose: string, id: string][] = [];
  for (const [whose, find] of records) ids.push([whose, await find(world, caller)]);
  const answered = await askRoute(world, asked, caller, newId());
  if (records.length === 0 || answered.status !== 200) return tellAnswer(world, asked, '', answered);
  const pages = await readPages(world, asked, caller, answered);
  const seen = ids.flatMap(([whose, id]) => {
    const [told] = pages.flatMap((page) => tellRow(page, id) ?? []);
    return told === undefined ? [] : [`${whose}${told}`];
  });
  return `200 sees ${seen.join(', ') || 'none'}`;
}

/** All of a list, since other cells may have made more than one page of it. */
async function readPages(world: World, asked: Asked, caller: Caller, first: Answered): Promise<Answered[]> {
  const pages = [first];
  for (let cursor = cursorOf(first); cursor; cursor = cursorOf(pages.at(-1)!))
    pages.push(await askRoute(world, asked, caller, newId(), cursor));
  return pages;
}

const cursorOf = ({ body }: Answered) =>
  (body.meta as { nextCursor?: string | null } | undefined)?.nextCursor;

interface Row extends Abilities {
  id?: string;
  subject?: { id: string };
}

/** Of the row of a record, if there is one. A file names its records somewhere, an event what it is about. */
function tellRow({ body, text }: Answered, id: string): string | undefined {
  if (!Array.isArray(body.data)) return text.includes(id) ? '' : undefined;
  const row = (body.data as Row[]).find((each) => (each.id ?? each.subject?.id) === id);
  if (!row) return undefined;
  const abilities = abilitiesOf(row);
  return abilities.length > 0 ? `(${abilities.join(' ')})` : '';
}

/** The routes of the document; those that end something last. */
const routes = [...documentedRoutes].sort(
  (one, other) => Number(one.path === '/auth/logout') - Number(other.path === '/auth/logout'),
);

const rows: (Asked & { row: string })[] = routes.flatMap((route) => {
  const row = `${route.method} ${route.path}`;
  const others = Object.entries({ ...variants[row], ...readings[row] });
  return [{ row, route }, ...others.map(([what, variant]) => ({ row: `${row} ${what}`, route, variant }))];
});

export const restCells: Cell[] = rows.flatMap(({ row, ...asked }) =>
  callers.map((caller) => ({
    row,
    caller,
    read: (world) => (namesRecord(asked.route) ? readRecordCell : readListCell)(world, asked, caller),
  })),
);
