/** `npm run faults` asks for the long form; `npm test` runs the same code with smaller numbers. */
const isLong = process.env.FAULTS === 'long';

export const scale = isLong
  ? {
      messages: 5000,
      kills: 5,
      cuts: 1000,
      parallelRounds: 100,
      outageMessages: 1000,
      buyers: 500,
      keyRounds: 12,
    }
  : { messages: 320, kills: 2, cuts: 50, parallelRounds: 5, outageMessages: 120, buyers: 200, keyRounds: 3 };

/** Milliseconds that a test may take. */
export const faultTimeout = isLong ? 600_000 : 90_000;

/** Tells what was counted. Only the long form prints: there the figures are what it is run for. */
export function tell(title: string, counts: Record<string, number | string>): void {
  if (!isLong) return;
  const figures = Object.entries(counts).map(([name, count]) => `${name} ${count.toLocaleString('en')}`);
  process.stdout.write(`  ${title}: ${figures.join(', ')}\n`);
}
