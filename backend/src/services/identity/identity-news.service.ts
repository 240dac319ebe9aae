import type { SessionEndReason } from '@toprak/contract';
import { createAnnouncer } from '../../utils/announcer.js';

export const identityNews = createAnnouncer<{
  availability: { userId: string; status: 'AVAILABLE' | 'AWAY' };
  /** Rights of a person changed, or a login session ended: their sockets are looked at at once. */
  rights: { userId?: string; loginSessionId?: string; reason: SessionEndReason };
}>();
