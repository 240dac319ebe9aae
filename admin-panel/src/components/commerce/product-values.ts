import type { Schemas } from '@toprak/contract';
import { parseTypedAmount } from '@/services/money';
import type { Product } from './types';

/** What of a product people type; an empty text is no value. */
export interface ProductValues {
  sku: string;
  name: string;
  description: string;
  categoryId: string;
  price: string;
  currency: string;
  cost: string;
  supplier: string;
}

export const emptyProduct = (currency: string): ProductValues => ({
  ...{ sku: '', name: '', description: '', categoryId: '', price: '', currency, cost: '', supplier: '' },
});

export const productValues = (product: Product): ProductValues => ({
  sku: product.sku,
  name: product.name,
  description: product.description,
  categoryId: product.categoryId ?? '',
  price: product.price,
  currency: product.currency,
  cost: product.cost ?? '',
  supplier: product.supplier ?? '',
});

/** As the API takes it: null for what was emptied, amounts as decimal texts. */
export function productBody(changed: Partial<ProductValues>): Schemas['UpdateProduct'] {
  const { sku, name, description, categoryId, price, currency, cost, supplier } = changed;
  return {
    ...(sku !== undefined && { sku: sku.trim() }),
    ...(name !== undefined && { name: name.trim() }),
    ...(description !== undefined && { description }),
    ...(categoryId !== undefined && { categoryId: categoryId || null }),
    ...(price !== undefined && { price: parseTypedAmount(price) }),
    ...(currency !== undefined && { currency }),
    ...(cost !== undefined && { cost: parseTypedAmount(cost) || null }),
    ...(supplier !== undefined && { supplier: supplier.trim() || null }),
  };
}
