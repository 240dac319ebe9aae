/** Decimal strings as the API sends amounts: "12.50", "-3", "0.0025". They are computed exactly, never as floats. */
interface Decimal {
  digits: bigint;
  scale: number;
}

function parse(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}

function align(a: string, b: string): [bigint, bigint, number] {
  const [left, right] = [parse(a), parse(b)];
  const scale = Math.max(left.scale, right.scale);
  const raise = ({ digits, scale: own }: Decimal) => digits * 10n ** BigInt(scale - own);
  return [raise(left), raise(right), scale];
}

/** Where the figure is, for drawing alone: what is written comes from the string. */
export const toPosition = (amount: string): number => Number(amount);

/** How a figure moved. `ratio`: 0.125 for an eighth more, rounded to a tenth of a percent. */
export type Change = { direction: 'more' | 'less'; ratio: number } | { direction: 'same' | 'new' };

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value);

/** A figure beside the one before; "new" where there was nothing to compare with. */
export function changeBetween(now: string, before: string): Change {
  const [left, right] = align(now, before);
  if (right === 0n) return { direction: left === 0n ? 'same' : 'new' };
  const difference = left - right;
  // Half a step more, so that the division rounds and does not cut off.
  const permille = (magnitude(difference) * 2000n + magnitude(right)) / (magnitude(right) * 2n);
  if (permille === 0n) return { direction: 'same' };
  return { direction: difference > 0n ? 'more' : 'less', ratio: Number(permille) / 1000 };
}
