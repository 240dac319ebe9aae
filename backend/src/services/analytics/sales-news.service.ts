import type { StatsUpdated } from '@toprak/contract';
import { createAnnouncer } from '../../utils/announcer.js';

/** What this process wrote of the figures, told after the commit. */
export const salesNews = createAnnouncer<{ moved: { stretch: StatsUpdated } }>();
