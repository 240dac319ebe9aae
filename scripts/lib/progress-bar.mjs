const WIDTH = 24;
const LINE_EVERY_MS = 10_000;
const number = new Intl.NumberFormat('en');

function clock(seconds) {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * A bar with rate and time left for `showStep`'s detail; where nobody watches a terminal, a line now and then.
 * @param {number} total
 * @param {string} unit what there are `total` of
 * @param {(text: string) => void} detail
 * @returns {(done: number, counted?: number, countedUnit?: string) => void} shows how far it is; the rate is that of
 *   `counted`, where it says more than `done`
 */
export function createBar(total, unit, detail) {
  const since = performance.now();
  let printedAt = since;
  return (done, counted = done, countedUnit = unit) => {
    const seconds = (performance.now() - since) / 1000;
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const bar = '█'.repeat(Math.floor(share * WIDTH)).padEnd(WIDTH, '░');
    const rate = `${number.format(Math.round(counted / seconds))} ${countedUnit}/s`;
    const left = done === 0 ? '' : `, ${clock((seconds / done) * Math.max(0, total - done))} left`;
    const text = `${bar} ${number.format(done)}/${number.format(total)} ${unit}, ${rate}${left}`;
    detail(text);
    if (process.stdout.isTTY || performance.now() - printedAt < LINE_EVERY_MS) return;
    printedAt = performance.now();
    console.log(`  ${text}`);
  };
}
