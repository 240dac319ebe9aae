import type { InferType } from 'yup';
import { anyOfInQuery, instant, listQuery, named, oneOf, present, uuid } from '../common.js';

/** What a company does; BOTH buys and sells. */
export const companyKinds = ['BUYER', 'SELLER', 'BOTH'] as const;

export const CompanyView = named('Company', {
  id: uuid().required(),
  name: present(),
  kind: oneOf(companyKinds).required(),
  createdAt: instant(),
});

export const ListCompanies = listQuery(['name', 'createdAt'], {
  /** Those that buy, or those that sell: a company of kind BOTH is either. */
  kind: anyOfInQuery(['BUYER', 'SELLER']),
});

export type CompanyView = InferType<typeof CompanyView>;
export type ListCompanies = InferType<typeof ListCompanies>;
