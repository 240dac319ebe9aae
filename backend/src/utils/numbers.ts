/** An order's number as people see it: `ORD-000123`. */
export const orderNumber = (number: number): string => `ORD-${String(number).padStart(6, '0')}`;

/** The number that a search text means, or null: `ORD-000123`, `ord123` and `123` are the same. */
export function parseOrderNumber(text: string): number | null {
  const digits = /^(?:ord-?)?0*(\d{1,9})$/i.exec(text.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}
