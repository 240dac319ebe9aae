import { ask } from './app.js';
import type { Person } from './factories.js';

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
