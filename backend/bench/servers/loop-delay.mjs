/** Preloaded into a server that is measured: tells its parent how late its event loop was. */
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** How often it is looked, in milliseconds: each value has this much in it. */
const RESOLUTION = 10;
const delays = monitorEventLoopDelay({ resolution: RESOLUTION });
delays.enable();
const late = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION);

process.on('message', (asked) => {
  if (asked === 'loop-delay:begin') delays.reset();
  if (asked === 'loop-delay:read')
    process.send({
      median: late(delays.percentile(50)),
      p99: late(delays.percentile(99)),
      most: late(delays.max),
    });
});
// Listening must not hold the process when it is to end.
process.channel?.unref();
