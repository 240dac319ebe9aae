/** Seals all that waits, as the API's job does, in a process of its own. */
import { disconnect } from '../dist/src/db/client.js';
import { sealEvents } from '../dist/src/services/platform/event-sealing.service.js';

const since = performance.now();
const sealed = await sealEvents();
process.send({ sealed, seconds: (performance.now() - since) / 1000 });
await disconnect();
process.disconnect();
