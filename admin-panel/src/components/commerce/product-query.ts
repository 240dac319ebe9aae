import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { textOf, uuidOf } from './address';
import type { ProductStatus } from './types';

export const statusChoices = ['active', 'inactive', 'any'] as const;
export type StatusChoice = (typeof statusChoices)[number];
const statusesOf: Record<StatusChoice, ProductStatus[]> = {
  active: ['ACTIVE'],
  inactive: ['INACTIVE'],
  any: ['ACTIVE', 'INACTIVE'],
};

/** Each choice as the API sorts. */
export const sorts = { newest: '-createdAt', oldest: 'createdAt', name: 'name', sku: 'sku' } as const;
export type SortChoice = keyof typeof sorts;
export const sortChoices = Object.keys(sorts) as SortChoice[];

export interface ProductFilters {
  q: string;
  categoryId: string;
  sellerId: string;
  status: StatusChoice;
  sort: SortChoice;
}

/** The filters that an address names; what it names wrongly is as if it were not there. */
export function parseProductFilters(query: LocationQuery): ProductFilters {
  return {
    q: textOf(query.q).slice(0, 200),
    categoryId: uuidOf(query.category),
    sellerId: uuidOf(query.seller),
    status: statusChoices.find((one) => one === query.status) ?? 'active',
    sort: sortChoices.find((one) => one === query.sort) ?? 'name',
  };
}

/** The address's part for these filters; what is left out is the default. */
export function formatProductFilters(filters: ProductFilters): LocationQueryRaw {
  const { q, categoryId, sellerId, status, sort } = filters;
  return {
    ...(q && { q }),
    ...(categoryId && { category: categoryId }),
    ...(sellerId && { seller: sellerId }),
    ...(status !== 'active' && { status }),
    ...(sort !== 'name' && { sort }),
  };
}

/** What the API is asked for these filters. */
export function productQuery({ q, categoryId, sellerId, status, sort }: ProductFilters) {
  return {
    ...(q && { q }),
    ...(categoryId && { categoryId }),
    ...(sellerId && { sellerId }),
    status: statusesOf[status],
    sort: sorts[sort],
  };
}
