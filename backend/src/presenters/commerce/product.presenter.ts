import type { Category } from '../../../generated/prisma/client.js';
import type { Actor } from '../../policies/actor.js';
import {
  canMoveStock,
  canReadCost,
  canReadStock,
  canUpdateProduct,
} from '../../policies/commerce/product.policy.js';
import type { CategoryView, ProductView, StockMovementView } from '../../schemas/commerce/product.schema.js';
import type { ProductRow } from '../../services/commerce/product-list.service.js';
import type { StockMovementRecord } from '../../services/commerce/stock-movements.service.js';
import { writeMoney } from '../../utils/money.js';
import { orderNumber } from '../../utils/numbers.js';

export function presentProduct(actor: Actor, product: ProductRow): ProductView {
  const { id, sku, name, description, categoryId, sellerId, currency, cost, supplier, version } = product;
  return {
    id,
    sku,
    name,
    description,
    categoryId,
    category: categoryId === null ? null : { id: categoryId, name: product.categoryName ?? '' },
    seller: sellerId === null ? null : { id: sellerId, name: product.sellerName ?? '' },
    price: writeMoney(product.price, currency),
    currency,
    ...(canReadCost(actor, product) && {
      cost: cost === null ? null : writeMoney(cost, currency),
      supplier,
    }),
    stock: product.stock,
    reserved: product.reserved,
    available: product.stock - product.reserved,
    status: product.status,
    abilities: {
      update: canUpdateProduct(actor, product),
      readStock: canReadStock(actor, product),
      moveStock: canMoveStock(actor, product),
    },
    version,
    createdAt: product.createdAt.toISOString(),
    updatedAt: product.updatedAt.toISOString(),
  };
}

export function presentStockMovement(movement: StockMovementRecord): StockMovementView {
  const { id, reason, stockDelta, reservedDelta, order, actorId, actorName, note } = movement;
  return {
    id,
    reason,
    stockDelta,
    reservedDelta,
    order: order && { id: order.id, number: orderNumber(order.number) },
    actor: actorId === null ? null : { id: actorId, name: actorName },
    note,
    createdAt: movement.createdAt.toISOString(),
  };
}

export function presentCategory({ id, name, createdAt }: Category): CategoryView {
  return { id, name, createdAt: createdAt.toISOString() };
}
