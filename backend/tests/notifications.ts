import { pool, prisma } from '../src/db/client.js';
import { ask } from './app.js';
import type { Person } from './factories.js';
import { readUntil } from './trade.js';

/** A notification as its reader gets it. */
export interface ShownNotification {
  id: string;
  type: string;
  title: string;
  body: string;
  link: string;
  data: Record<string, unknown>;
  readAt: string | null;
}

/** The answer to the list of somebody's notifications. */
export const listNotifications = async ({ token }: Person, query = '') =>
  (await ask('get', `/notifications?${query}`, { token })).body;
/** What they say, the newest first. */
export const titlesOf = async (person: Person): Promise<string[]> =>
  (await listNotifications(person)).data.map(({ title }: ShownNotification) => title);

/** Waits until the reader has read all that is in the log now. */
export async function notificationsSettled(): Promise<void> {
  const { rows } = await pool.query<{ last: string }>(
    `SELECT max(position)::text AS last FROM "DomainEvent"`,
  );
  const { last } = rows[0] ?? { last: '0' };
  await readUntil(
    async () => (await prisma.eventReader.findUniqueOrThrow({ where: { name: 'notifications' } })).position,
    (position) => position >= BigInt(last),
  );
}
