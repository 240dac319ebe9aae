const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MS = 100;
/** Where nothing moves, a line this often says that the step is still at work. */
const SIGN_OF_LIFE_MS = 15_000;

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Shows a step while it runs and how long it took; on a terminal with a moving sign, elsewhere one line a step, and one more every 15 seconds.
 * @template T
 * @param {string} title
 * @param {(detail: (text: string) => void) => Promise<T>} work may tell what it is doing
 * @param {{ quietUnderMs?: number, signOfLifeMs?: number, isWhole?: (result: T) => boolean,
 *   isGood?: (result: T) => boolean }} options steps that are over within `quietUnderMs` are not worth a line; `isWhole`
 *   tells whether the step came to its end or was stopped, `isGood` whether it found what it should
 * @returns {Promise<T>}
 */
export async function showStep(
  title,
  work,
  { quietUnderMs = 0, signOfLifeMs = SIGN_OF_LIFE_MS, isWhole = () => true, isGood = () => true } = {},
) {
  const since = performance.now();
  const live = process.stdout.isTTY;
  let detail = '';
  let frame = 0;
  const draw = () => {
    const room = Math.max(0, (process.stdout.columns ?? 80) - title.length - 16);
    process.stdout.write(
      `\r\x1b[K${FRAMES[frame++ % FRAMES.length]} ${title} ${seconds(since)} ${detail.slice(0, room)}`,
    );
  };
  if (!live && quietUnderMs === 0) console.log(`· ${title} …`);
  const tell = () => console.log(`· ${title} … ${seconds(since)}${detail && ` (${detail})`}`);
  const timer = live ? setInterval(draw, FRAME_MS) : setInterval(tell, signOfLifeMs);
  const finish = (sign) => {
    clearInterval(timer);
    if (live) process.stdout.write('\r\x1b[K');
    if (sign === '✖' || performance.now() - since >= quietUnderMs)
      console.log(`${sign} ${title} (${seconds(since)})`);
  };
  try {
    const result = await work((text) => (detail = text));
    if (!isWhole(result)) finish('■ stopped:');
    else finish(isGood(result) ? '✔' : '✖');
    return result;
  } catch (error) {
    finish('✖');
    throw error;
  }
}
