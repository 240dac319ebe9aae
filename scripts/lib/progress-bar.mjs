/** As wide as leaves room for the rest on a terminal of 80 columns. */
const WIDTH = 16;
const number = new Intl.NumberFormat('en');

function clock(seconds) {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/**
 * A bar with time left and rate for `showStep`'s detail.
 * @param {number} total
 * @param {string} unit what there are `total` of
 * @param {(text: string) => void} detail
 * @returns {(done: number, counted?: number, countedUnit?: string) => void} shows how far it is; the rate is that of
 *   `counted`, where it says more than `done`
 */
export function createBar(total, unit, detail) {
  const since = performance.now();
  return (done, counted = done, countedUnit = unit) => {
    const seconds = (performance.now() - since) / 1000;
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const bar = '█'.repeat(Math.floor(share * WIDTH)).padEnd(WIDTH, '░');
    const left = done === 0 ? '' : ` ${clock((seconds / done) * Math.max(0, total - done))} left,`;
    const rate = `${number.format(Math.round(counted / seconds))} ${countedUnit}/s`;
    // What matters most first: a narrow terminal cuts the end.
    detail(
      `${bar} ${Math.floor(share * 100)} %,${left} ${rate}, ${number.format(done)}/${number.format(total)} ${unit}`,
    );
  };
}
