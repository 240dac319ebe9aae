import type { Schemas } from '@toprak/contract';
import { sumAmounts, timesQuantity } from '@/services/money';
import type { Order, Product } from './types';

/** What a line keeps of its product; what is left of it changes by the minute and is read anew. */
export type LineProduct = Pick<Product, 'id' | 'sku' | 'name' | 'price' | 'currency'>;

/** A line that somebody edits; the quantity is as it was typed. */
export interface EditedLine {
  product: LineProduct;
  quantity: string;
}

export const lineProductOf = ({ id, sku, name, price, currency }: Product): LineProduct => ({
  ...{ id, sku, name, price, currency },
});

/** The lines of a draft to be edited; what has lost its product cannot be ordered again. */
export const editedLinesOf = ({ lines, currency }: Order): EditedLine[] =>
  lines.flatMap(({ productId: id, sku, name, unitPrice: price, quantity }) =>
    id === null ? [] : [{ product: { id, sku, name, price, currency }, quantity: String(quantity) }],
  );

/** A typed quantity as a number, where it is a whole one of at least 1; null otherwise. */
export function quantityOf(typed: string): number | null {
  return /^\s*\d{1,9}\s*$/.test(typed) && Number(typed) >= 1 ? Number(typed) : null;
}

/** As the API takes them; what is no number goes as nothing, to be refused at its place. */
export const linesBody = (lines: readonly EditedLine[]): Schemas['CreateOrder']['lines'] =>
  lines.map(({ product, quantity }) => ({ productId: product.id, quantity: Number(quantity.trim() || NaN) }));

/** What the lines come to, exactly; those without a quantity count nothing. */
export const sumOfLines = (lines: readonly EditedLine[]): string =>
  sumAmounts(lines.map(({ product, quantity }) => timesQuantity(product.price, quantityOf(quantity) ?? 0)));

/** The lines with one product more, or more pieces of one that is there. @param pieces a whole number */
export function withProduct(
  lines: readonly EditedLine[],
  product: LineProduct,
  pieces: number,
): EditedLine[] {
  const isThere = lines.some((line) => line.product.id === product.id);
  if (!isThere) return [...lines, { product, quantity: String(pieces) }];
  return lines.map((line) =>
    line.product.id === product.id
      ? { product, quantity: String((quantityOf(line.quantity) ?? 0) + pieces) }
      : line,
  );
}

/** What is wrong with each line, of the faults by their place (`lines.0.quantity`). */
export function lineFaults(errors: Record<string, string>, count: number): string[] {
  return Array.from({ length: count }, (_, n) =>
    Object.entries(errors)
      .filter(([path]) => path.startsWith(`lines.${n}.`))
      .map(([, text]) => text)
      .join(' '),
  );
}

/** What each line is called where the faults of a form are summed up. */
export const lineLabels = (lines: readonly EditedLine[]): Record<string, string> =>
  Object.fromEntries(
    lines.flatMap(({ product: { name } }, n) => [
      [`lines.${n}.quantity`, name],
      [`lines.${n}.productId`, name],
    ]),
  );
