import type { Prisma } from '../../../generated/prisma/client.js';
import { inTransaction, prisma, type Transaction } from '../../db/client.js';
import { lockVersion } from '../../db/lock-version.js';
import { violatedConstraint } from '../../db/violations.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import {
  canCreateProduct,
  canReadCost,
  canUpdateProduct,
  ownSellerId,
  productWhere,
} from '../../policies/commerce/product.policy.js';
import type { CreateProduct, UpdateProduct } from '../../schemas/commerce/product.schema.js';
import { AppError, invalid, notFound } from '../../utils/app-error.js';
import { changedValues } from '../../utils/changed-values.js';
import { newId } from '../../utils/identifiers.js';
import { recordEvent } from '../platform/events.service.js';
import type { ProductRow } from './product-list.service.js';

const productFields = {
  category: { select: { name: true } },
  seller: { select: { name: true } },
} satisfies Prisma.ProductInclude;
type ProductRecord = Prisma.ProductGetPayload<{ include: typeof productFields }>;

/** As the list reads it, so that both are presented alike. */
function asRow({ category, seller, price, cost, ...product }: ProductRecord): ProductRow {
  return {
    ...product,
    categoryName: category?.name ?? null,
    sellerName: seller?.name ?? null,
    price: price.toFixed(),
    cost: cost?.toFixed() ?? null,
  };
}

/** @throws AppError NOT_FOUND also for a product out of the actor's scope. */
export async function getProduct(actor: UserActor, id: string): Promise<ProductRow> {
  requirePermission(actor, 'products:read');
  const where = { AND: [{ id }, productWhere(actor)] };
  const product = await prisma.product.findFirst({ where, include: productFields });
  if (!product) throw notFound();
  return asRow(product);
}

/**
 * A seller's products are their own company's; what is there from the beginning is its first movement.
 * @throws AppError VALIDATION_FAILED, FORBIDDEN, ALREADY_EXISTS for a known SKU.
 */
export async function createProduct(actor: UserActor, input: CreateProduct): Promise<ProductRow> {
  requirePermission(actor, 'products:create');
  const { stock = 0, sellerId: asked, ...rest } = input;
  const sellerId = asked ?? ownSellerId(actor);
  if (!canCreateProduct(actor, { sellerId })) throw new AppError('FORBIDDEN');
  requireCostAbility(actor, { sellerId }, input);
  const id = newId();
  return writeProduct(async (tx) => {
    if (sellerId) await requireSeller(tx, sellerId);
    const data = { id, ...withoutUndefined(rest), sellerId, stock };
    const product = await tx.product.create({ data, include: productFields });
    const event = { type: 'product.created', subjectType: 'product', subjectId: id, actor } as const;
    await recordEvent(tx, { ...event, detail: { after: tellable(asRow(product)) } });
    if (stock > 0) {
      const movement = { id: newId(), productId: id, reason: 'RECEIVED', stockDelta: stock } as const;
      await tx.stockMovement.create({ data: { ...movement, actorType: actor.type, actorId: actor.id } });
    }
    return product;
  });
}

/** @throws AppError NOT_FOUND, FORBIDDEN, VERSION_STALE, ALREADY_EXISTS. */
export async function updateProduct(
  actor: UserActor,
  id: string,
  input: UpdateProduct,
  expectedVersion: number | undefined,
): Promise<ProductRow> {
  const visible = await getProduct(actor, id);
  if (!canUpdateProduct(actor, visible)) throw new AppError('FORBIDDEN');
  requireCostAbility(actor, visible, input);
  return writeProduct(async (tx) => {
    await lockVersion(tx, 'Product', id, expectedVersion);
    const data = { ...withoutUndefined(input), version: { increment: 1 }, updatedAt: new Date() };
    const before = await tx.product.findUniqueOrThrow({ where: { id }, include: productFields });
    const product = await tx.product.update({ where: { id }, data, include: productFields });
    const detail = changedValues(tellable(asRow(before)), tellable(asRow(product)), toldFields);
    const event = { type: 'product.updated', subjectType: 'product', subjectId: id, actor } as const;
    await recordEvent(tx, { ...event, data: { fields: Object.keys(input) }, ...(detail && { detail }) });
    return product;
  });
}

const toldFields = [
  ...(['sku', 'name', 'description', 'categoryId', 'sellerId', 'supplier'] as const),
  ...(['price', 'cost', 'currency', 'status'] as const),
] as const;

/** What the history tells of a product. */
function tellable(product: ProductRow): Record<(typeof toldFields)[number], string | null> {
  const { sku, name, description, categoryId, sellerId, supplier, price, cost, currency, status } = product;
  return { sku, name, description, categoryId, sellerId, supplier, price, cost, currency, status };
}

type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** What was sent; yup's types allow undefined where nothing was. */
function withoutUndefined<T extends object>(input: T): Defined<T> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as Defined<T>;
}

function requireCostAbility(
  actor: UserActor,
  product: { sellerId: string | null },
  input: Pick<UpdateProduct, 'cost' | 'supplier'>,
): void {
  const tells = input.cost !== undefined || input.supplier !== undefined;
  if (tells && !canReadCost(actor, product)) throw new AppError('FORBIDDEN');
}

async function requireSeller(tx: Transaction, id: string): Promise<void> {
  const company = await tx.company.findUnique({ where: { id }, select: { kind: true } });
  if (!company || company.kind === 'BUYER')
    throw invalid({ path: 'sellerId', message: 'is no company that sells' });
}

async function writeProduct(work: (tx: Transaction) => Promise<ProductRecord>): Promise<ProductRow> {
  try {
    return asRow(await inTransaction(work));
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'Product_sku_key') {
      const fault = { path: 'sku', message: 'belongs to another product' };
      throw new AppError('ALREADY_EXISTS', 'Another product has this SKU.', [fault]);
    }
    if (constraint === 'Product_categoryId_fkey')
      throw invalid({ path: 'categoryId', message: 'is no category' });
    throw error;
  }
}
