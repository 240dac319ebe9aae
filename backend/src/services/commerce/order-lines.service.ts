import { Decimal } from 'decimal.js';
import { Prisma, type ProductStatus } from '../../../generated/prisma/client.js';
import type { Transaction } from '../../db/client.js';
import { AppError, type InputFault, invalid } from '../../utils/app-error.js';
import { newId } from '../../utils/identifiers.js';
import { largestAmount, roundToMinorUnit } from '../../utils/money.js';

export interface OrderedLine {
  productId: string;
  quantity: number;
}

/** A line with what its product is and costs now. */
export interface PricedLine extends OrderedLine {
  sku: string;
  name: string;
  unitPrice: string;
  total: string;
  sellerId: string | null;
}

export interface PricedLines {
  lines: PricedLine[];
  /** Of the order, in the currency's minor unit. */
  total: string;
}

/** What a product is when it is ordered. */
export interface ProductFacts {
  id: string;
  sku: string;
  name: string;
  price: string;
  currency: string;
  sellerId: string | null;
  status: ProductStatus;
  available: number;
}

/** @throws AppError VALIDATION_FAILED for a product that stands in more than one line. */
export function requireDistinctProducts(lines: readonly OrderedLine[]): void {
  const seen = new Set<string>();
  const faults = lines.flatMap(({ productId }, n) => {
    const isRepeated = seen.has(productId.toLowerCase());
    seen.add(productId.toLowerCase());
    return isRepeated ? [{ path: `lines.${n}.productId`, message: 'is in this order already' }] : [];
  });
  if (faults.length > 0) throw invalid(...faults);
}

/**
 * The lines with the catalogue's present prices. To be reserved, the products are locked until the transaction ends,
 * by everybody in the order of their ids, so that no two orders wait for one another.
 * @throws AppError VALIDATION_FAILED for what is not for sale in this currency; ORDER_OUT_OF_STOCK with what is left.
 */
export async function priceLines(
  tx: Transaction,
  currency: string,
  lines: readonly OrderedLine[],
  purpose: 'draft' | 'reserve',
): Promise<PricedLines> {
  const ids = lines.map(({ productId }) => productId.toLowerCase());
  const lock = purpose === 'reserve' ? Prisma.sql`FOR NO KEY UPDATE` : Prisma.empty;
  const found = await tx.$queryRaw<ProductFacts[]>`
    SELECT id, sku, name, price::text, currency, "sellerId", status, stock - reserved AS available
    FROM "Product" WHERE id = ANY(${ids}::uuid[]) ORDER BY id ${lock}`;
  return priceFound(found, currency, lines, purpose);
}

/** The lines with the prices of these products. @throws AppError as `priceLines` */
export function priceFound(
  found: readonly ProductFacts[],
  currency: string,
  lines: readonly OrderedLine[],
  purpose: 'draft' | 'reserve',
): PricedLines {
  const products = new Map(found.map((product) => [product.id, product]));
  const faults = lines.flatMap(({ productId }, n) => {
    const message = saleFault(products.get(productId.toLowerCase()), currency);
    return message === null ? [] : [{ path: `lines.${n}.productId`, message }];
  });
  if (faults.length > 0) throw invalid(...faults);
  const pairs = lines.flatMap((line) => {
    const product = products.get(line.productId.toLowerCase());
    return product ? [{ line, product }] : [];
  });
  if (purpose === 'reserve') requireAvailable(pairs);
  return sumLines(
    pairs.map(({ line, product }) => priceLine(line, product)),
    currency,
  );
}

function saleFault(product: ProductFacts | undefined, currency: string): string | null {
  if (!product) return 'is no product';
  if (product.status !== 'ACTIVE') return 'is not for sale';
  return product.currency === currency ? null : `is priced in ${product.currency}, not in ${currency}`;
}

function requireAvailable(pairs: { line: OrderedLine; product: ProductFacts }[]): void {
  const short = pairs.flatMap(({ line, product }, n) =>
    product.available < line.quantity ? [{ n, ...product }] : [],
  );
  const [first] = short;
  if (!first) return;
  const faults: InputFault[] = short.map(({ n, available }) => {
    return { path: `lines.${n}.quantity`, message: `is more than the ${available} left` };
  });
  const left = first.available === 0 ? 'Nothing' : `Only ${first.available}`;
  const verb = first.available > 1 ? 'are' : 'is';
  throw new AppError('ORDER_OUT_OF_STOCK', `${left} of SKU ${first.sku} ${verb} left.`, faults);
}

function priceLine(line: OrderedLine, { id, sku, name, price, sellerId }: ProductFacts): PricedLine {
  const total = new Decimal(price).times(line.quantity).toFixed();
  return { productId: id, quantity: line.quantity, sku, name, unitPrice: price, total, sellerId };
}

function sumLines(lines: PricedLine[], currency: string): PricedLines {
  const sum = lines.reduce((total, line) => total.plus(line.total), new Decimal(0));
  const total = roundToMinorUnit(sum, currency);
  if (total.greaterThan(largestAmount))
    throw invalid({ path: 'lines', message: `come to more than ${largestAmount.toFixed()}` });
  return { lines, total: total.toFixed() };
}

/** Writes the lines of a new order, in their order. */
export async function writeLines(
  tx: Transaction,
  orderId: string,
  lines: readonly PricedLine[],
): Promise<void> {
  await tx.orderLine.createMany({
    data: lines.map((line, n) => ({ id: newId(), orderId, kind: 'SALE', ordinal: n + 1, ...line })),
  });
}

/** Writes other lines in place of those that the order has. */
export async function replaceLines(
  tx: Transaction,
  orderId: string,
  lines: readonly PricedLine[],
): Promise<void> {
  await tx.orderLine.deleteMany({ where: { orderId } });
  await writeLines(tx, orderId, lines);
}
