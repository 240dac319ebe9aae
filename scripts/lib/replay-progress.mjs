const WIDTH = 24;
const LINE_EVERY_MS = 10_000;

function clock(seconds) {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * A bar with rate and time left for `showStep`'s detail; where nobody watches a terminal, a line now and then.
 * @param {number} total chats to play
 * @param {(text: string) => void} detail
 */
export function createReplayProgress(total, detail) {
  const since = performance.now();
  const counts = { chats: 0, messages: 0 };
  let printedAt = since;
  const describe = () => {
    const seconds = (performance.now() - since) / 1000;
    const share = total === 0 ? 1 : counts.chats / total;
    const bar = '█'.repeat(Math.floor(share * WIDTH)).padEnd(WIDTH, '░');
    const left =
      counts.chats === 0 ? '' : `, ${clock((seconds / counts.chats) * (total - counts.chats))} left`;
    return `${bar} ${counts.chats}/${total} chats, ${Math.round(counts.messages / seconds)} messages/s${left}`;
  };
  const show = () => {
    const text = describe();
    detail(text);
    if (process.stdout.isTTY || performance.now() - printedAt < LINE_EVERY_MS) return;
    printedAt = performance.now();
    console.log(`  ${text}`);
  };
  return {
    counts,
    message() {
      counts.messages += 1;
      show();
    },
    chat() {
      counts.chats += 1;
      show();
    },
  };
}
