import { Decimal } from 'decimal.js';

/** What numeric(14,4) holds. */
export const largestAmount = new Decimal('9999999999.9999');

/** The largest whole amount of it, in ten-thousandths: what is no more can still be rounded. */
export const mostUnits = 99_999_999_990_000n;

/** A plain decimal text of at most four places in ten-thousandths. */
export function toUnits(amount: string): bigint {
  const point = amount.indexOf('.');
  if (point < 0) return BigInt(amount) * 10_000n;
  return BigInt(amount.slice(0, point) + amount.slice(point + 1, point + 5).padEnd(4, '0'));
}

/** The decimal of an amount in ten-thousandths. */
export const fromUnits = (units: bigint): Decimal => new Decimal(units.toString()).div(10_000);

const currencies = new Set(Intl.supportedValuesOf('currency'));

/** Whether a text is the code of an ISO-4217 currency. */
export const isCurrency = (code: string): boolean => currencies.has(code);

const digitsByCurrency = new Map<string, number>();

/** How many digits the currency's minor unit has: 2 for GBP, 0 for JPY. */
export function minorDigits(currency: string): number {
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    digitsByCurrency.set(currency, (digits = format.resolvedOptions().maximumFractionDigits ?? 2));
  }
  return digits;
}

/** An order's total of its lines: half a minor unit goes to the even one. */
export function roundToMinorUnit(amount: Decimal, currency: string): Decimal {
  return amount.toDecimalPlaces(minorDigits(currency), Decimal.ROUND_HALF_EVEN);
}

/** Wide enough that a quotient is never rounded before it is rounded half-even. */
const Exact = Decimal.clone({ precision: 60 });

/** An amount divided by a count, half-even at four digits; null of nothing. */
export function averageOf(amount: string, count: number): Decimal | null {
  return count === 0 ? null : new Exact(amount).div(count).toDecimalPlaces(4, Decimal.ROUND_HALF_EVEN);
}

/**
 * An amount as clients see it: `12.50`, sub-cent prices with their digits, never less than the minor unit has.
 * @param amount a plain decimal, as PostgreSQL and Decimal write it
 */
export function writeMoney(amount: string | { toFixed: () => string }, currency: string): string {
  const [whole = '0', fraction = ''] = (typeof amount === 'string' ? amount : amount.toFixed()).split('.');
  const digits = fraction.replace(/0+$/, '').padEnd(minorDigits(currency), '0');
  return digits === '' ? whole : `${whole}.${digits}`;
}
