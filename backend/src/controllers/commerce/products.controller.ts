import type { UserActor } from '../../policies/actor.js';
import {
  presentCategory,
  presentProduct,
  presentStockMovement,
} from '../../presenters/commerce/product.presenter.js';
import type {
  CreateCategory,
  CreateProduct,
  ListCategories,
  ListProducts,
  ListStockMovements,
  MoveStock,
  UpdateProduct,
} from '../../schemas/commerce/product.schema.js';
import * as categories from '../../services/commerce/categories.service.js';
import { listProducts } from '../../services/commerce/product-list.service.js';
import * as products from '../../services/commerce/products.service.js';
import * as stock from '../../services/commerce/stock-movements.service.js';
import { listAnswer } from '../answers.js';

interface One {
  actor: UserActor;
  params: { id: string };
}

export async function list({ actor, query }: { actor: UserActor; query: ListProducts }) {
  return listAnswer('Products', await listProducts(actor, query), (product) =>
    presentProduct(actor, product),
  );
}

export async function show({ actor, params }: One) {
  const product = await products.getProduct(actor, params.id);
  return { message: 'Product', data: presentProduct(actor, product), version: product.version };
}

export async function create({ actor, body }: { actor: UserActor; body: CreateProduct }) {
  const product = await products.createProduct(actor, body);
  return { message: 'Product created', data: presentProduct(actor, product), version: product.version };
}

export async function update({
  actor,
  params,
  body,
  expectedVersion,
}: One & { body: UpdateProduct; expectedVersion: number | undefined }) {
  const product = await products.updateProduct(actor, params.id, body, expectedVersion);
  return { message: 'Product changed', data: presentProduct(actor, product), version: product.version };
}

export async function listMovements({ actor, params, query }: One & { query: ListStockMovements }) {
  const page = await stock.listStockMovements(actor, params.id, query);
  return listAnswer('Stock movements', page, presentStockMovement);
}

export async function move({ actor, params, body }: One & { body: MoveStock }) {
  const movement = await stock.moveStock(actor, params.id, body);
  return { message: 'Stock moved', data: presentStockMovement(movement) };
}

export async function listCategories({ actor, query }: { actor: UserActor; query: ListCategories }) {
  return listAnswer('Categories', await categories.listCategories(actor, query), presentCategory);
}

export async function createCategory({ actor, body }: { actor: UserActor; body: CreateCategory }) {
  const category = await categories.createCategory(actor, body);
  return { message: 'Category created', data: presentCategory(category) };
}
