/**
 * The process of a rebuild, started by `npm run figures -- rebuild`. Tells its parent how far it is, and in the end what
 * came of it. SIGTERM stops it after the stretch at hand.
 */
import { disconnect } from './db/client.js';
import { rebuildFigures, type RebuildOutcome } from './services/analytics/figures-rebuild.service.js';

/** What the parent is told, one of them at a time. */
export type RebuildNews = { done: number; total: number } | { outcome: RebuildOutcome };

const tell = (news: RebuildNews) => process.send?.(news);

const stop = new AbortController();
for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => stop.abort());
const outcome = await rebuildFigures({
  progress: (done, total) => tell({ done, total }),
  signal: stop.signal,
});
tell({ outcome });
await disconnect();
process.disconnect?.();
