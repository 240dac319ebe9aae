import type { StatsUpdated } from '@toprak/contract';
import { salesNews } from '../services/analytics/sales-news.service.js';
import { type AgentNamespace, rooms } from './socket-state.js';

/** However many orders move, clients ask for figures so rarely. */
const pauseMilliseconds = 500;

/** Both stretches in one: every currency of either, from the first day to the last. */
function joined(one: StatsUpdated, other: StatsUpdated): StatsUpdated {
  return {
    currencies: [...new Set([...one.currencies, ...other.currencies])].sort(),
    from: one.from < other.from ? one.from : other.from,
    to: one.to > other.to ? one.to : other.to,
  };
}

/**
 * Tells those who may read figures, on every instance, which days moved: at once, then what came together meanwhile.
 * @returns what ends it
 */
export function broadcastFigures(agents: AgentNamespace): () => void {
  let waiting: StatsUpdated | undefined;
  let timer: NodeJS.Timeout | undefined;
  const tell = () => {
    timer = undefined;
    if (!waiting) return;
    agents.to(rooms.figures).emit('stats:updated', waiting);
    waiting = undefined;
    timer = setTimeout(tell, pauseMilliseconds).unref();
  };
  salesNews.hear('moved', ({ stretch }) => {
    waiting = waiting ? joined(waiting, stretch) : stretch;
    if (!timer) tell();
  });
  return () => clearTimeout(timer);
}
