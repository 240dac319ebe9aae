import { createAnnouncer } from '../../utils/announcer.js';

export const identityNews = createAnnouncer<{
  availability: { userId: string; status: 'AVAILABLE' | 'AWAY' };
  /** Rights of somebody changed, or a login session ended: all sockets are looked at at once. */
  rights: Record<string, never>;
}>();
