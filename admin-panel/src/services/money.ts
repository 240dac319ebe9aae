/** Money is a decimal text such as "12.50"; it is never made a float, so that no digit is lost. */

const digits = 4;
const unit = 10n ** BigInt(digits);

const shape = /^(-?)(\d+)(?:\.(\d{1,4}))?$/;

/** Whether a text is an amount as the API writes it. */
export const isAmount = (text: string): boolean => shape.test(text);

/** The amount in ten-thousandths, the smallest part that the API keeps. */
function partsOf(amount: string): bigint {
  const [, sign = '', whole = '0', fraction = ''] = shape.exec(amount) ?? [];
  const parts = BigInt(whole) * unit + BigInt(fraction.padEnd(digits, '0'));
  return sign ? -parts : parts;
}

function writeParts(parts: bigint): string {
  const size = parts < 0n ? -parts : parts;
  const fraction = (size % unit).toString().padStart(digits, '0');
  return `${parts < 0n ? '-' : ''}${size / unit}.${fraction}`;
}

/** What so many pieces cost, exactly. @param quantity a whole number */
export const timesQuantity = (price: string, quantity: number): string =>
  writeParts(partsOf(price) * BigInt(quantity));

/** The exact sum of amounts in one currency. */
export const sumAmounts = (amounts: readonly string[]): string =>
  writeParts(amounts.reduce((sum, amount) => sum + partsOf(amount), 0n));

/** An amount as people read it, with its currency and all its digits: a price may have parts of a penny. */
export const formatMoney = (amount: string, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: digits }).format(
    amount as `${number}`,
  );

/** A total as people read it, rounded to the currency's minor unit as the API rounds: half to the even one. */
export const formatTotal = (amount: string, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, roundingMode: 'halfEven' }).format(
    amount as `${number}`,
  );

/** What was typed as an amount, as the API takes it: a single comma is a decimal point. Faults are the API's to find. */
export function parseTypedAmount(typed: string): string {
  const text = typed.trim();
  return /^\d+,\d+$/.test(text) ? text.replace(',', '.') : text;
}
