import type { InferType } from 'yup';
import { isCurrency } from '../../utils/money.js';
import {
  anyOfInQuery,
  filledText,
  filledTextIfAny,
  flag,
  instant,
  listQuery,
  named,
  nameText,
  oneOf,
  pageQuery,
  present,
  record,
  text,
  uuid,
  whole,
} from '../common.js';

export const productStatuses = ['ACTIVE', 'INACTIVE'] as const;
/** Why people move stock. */
export const handReasons = ['RECEIVED', 'COUNTED', 'DAMAGED', 'RETURNED', 'CORRECTION'] as const;
export const stockReasons = [...handReasons, 'RESERVED', 'RELEASED', 'SHIPPED'] as const;
/** More pieces than anybody stores, and few enough that sums stay exact. */
export const mostPiecesInStock = 1_000_000_000;

/** A price as it is sent: a decimal text, so that no digit is lost on the way. */
const money = () =>
  text(15).matches(/^\d{1,10}(\.\d{1,4})?$/, 'must be an amount like "12.50", with at most four decimals');
export const currency = () =>
  text(3).test(
    'currency',
    'must be an ISO 4217 currency like GBP',
    (code) => code == null || isCurrency(code),
  );
const pieces = () =>
  whole().min(0, 'must be at least 0').max(mostPiecesInStock, `must be at most ${mostPiecesInStock}`);

export const ProductView = named('Product', {
  id: uuid().required(),
  sku: present(),
  name: present(),
  description: present(),
  categoryId: uuid().defined().nullable(),
  category: record({ id: uuid().required(), name: present() }).defined().nullable(),
  /** The company that sells it; null: the merchant itself. */
  seller: record({ id: uuid().required(), name: present() }).defined().nullable(),
  price: present(),
  currency: present(),
  /** With `supplier` only for those who may know. */
  cost: text(20).nullable(),
  supplier: text(500).nullable(),
  stock: whole(),
  /** Promised to orders that have not left yet. */
  reserved: whole(),
  available: whole(),
  status: oneOf(productStatuses).required(),
  abilities: record({ update: flag(), readStock: flag(), moveStock: flag() }).required(),
  version: whole(),
  createdAt: instant(),
  updatedAt: instant(),
});

export const ListProducts = listQuery(['createdAt', 'name', 'sku'], {
  status: anyOfInQuery(productStatuses),
  categoryId: uuid(),
  sellerId: uuid(),
});

const editable = {
  description: text(20_000),
  cost: money().nullable(),
  supplier: text(500).nullable(),
  categoryId: uuid().nullable(),
};

export const CreateProduct = named('CreateProduct', {
  sku: filledText(100),
  name: filledText(500),
  price: money().required('is required'),
  currency: currency().required('is required'),
  ...editable,
  sellerId: uuid().nullable(),
  stock: pieces().optional(),
});

export const UpdateProduct = named('UpdateProduct', {
  sku: filledTextIfAny(100),
  name: filledTextIfAny(500),
  price: money(),
  currency: currency(),
  ...editable,
  status: oneOf(productStatuses),
});

export const StockMovementView = named('StockMovement', {
  id: uuid().required(),
  reason: oneOf(stockReasons).required(),
  stockDelta: whole(),
  reservedDelta: whole(),
  order: record({ id: uuid().required(), number: present() }).defined().nullable(),
  /** null: Toprak itself, or somebody whom the reader may not know. */
  actor: record({ id: uuid().required(), name: present() }).defined().nullable(),
  note: present().nullable(),
  createdAt: instant(),
});

export const ListStockMovements = pageQuery(['createdAt'], {});

/** COUNTED tells how many there are (`counted`), every other reason how many came or went (`change`). */
export const MoveStock = named('MoveStock', {
  reason: oneOf(handReasons).required('is required'),
  change: whole()
    .optional()
    .min(-mostPiecesInStock, `must be at least -${mostPiecesInStock}`)
    .max(mostPiecesInStock, `must be at most ${mostPiecesInStock}`),
  counted: pieces().optional(),
  note: text(500).nullable(),
});

export const CategoryView = named('Category', {
  id: uuid().required(),
  name: present(),
  createdAt: instant(),
});
export const ListCategories = pageQuery(['name', 'createdAt'], {});
export const CreateCategory = named('CreateCategory', { name: nameText(200) });

export type ProductView = InferType<typeof ProductView>;
export type ListProducts = InferType<typeof ListProducts>;
export type CreateProduct = InferType<typeof CreateProduct>;
export type UpdateProduct = InferType<typeof UpdateProduct>;
export type StockMovementView = InferType<typeof StockMovementView>;
export type ListStockMovements = InferType<typeof ListStockMovements>;
export type MoveStock = InferType<typeof MoveStock>;
export type CategoryView = InferType<typeof CategoryView>;
export type ListCategories = InferType<typeof ListCategories>;
export type CreateCategory = InferType<typeof CreateCategory>;
