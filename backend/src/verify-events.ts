/**
 * The process of a verification, started by `npm run audit:verify`, with the anchor `<ordinal>:<hash>` as argument, if
 * any. Tells its parent how far it is, and in the end what it found.
 */
import { disconnect } from './db/client.js';
import {
  type Anchor,
  type Verification,
  verifyEvents,
} from './services/platform/event-verification.service.js';

/** What the parent is told, one of them at a time. */
export type VerificationNews = { done: number; total: number } | { outcome: Verification };

const tell = (news: VerificationNews) => process.send?.(news);

function readAnchor(written: string | undefined): Anchor | undefined {
  const [ordinal, hash] = written?.split(':') ?? [];
  return ordinal && hash ? { ordinal: BigInt(ordinal), hash } : undefined;
}

for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, () => process.exit(1));
const outcome = await verifyEvents(readAnchor(process.argv[2]), (done, total) => tell({ done, total }));
tell({ outcome });
await disconnect();
process.disconnect?.();
