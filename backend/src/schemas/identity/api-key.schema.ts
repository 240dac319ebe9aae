import type { InferType } from 'yup';
import {
  anyOfInQuery,
  flag,
  instant,
  listOf,
  manyOf,
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
import { isInstant } from '../../utils/instants.js';
import { isNetwork } from '../../utils/networks.js';
import { GrantsView, scopeOfEach } from './role.schema.js';

export const apiKeyStatuses = ['ACTIVE', 'EXPIRED', 'REVOKED'] as const;

export const ApiKeyView = named('ApiKey', {
  id: uuid().required(),
  name: present(),
  /** How the key begins; the rest is shown once. */
  prefix: present(),
  permissions: GrantsView,
  /** Addresses and networks it works from; empty: from everywhere. */
  allowedAddresses: listOf(present()),
  owner: record({ id: uuid().required(), name: present() }).required(),
  status: oneOf(apiKeyStatuses).required(),
  expiresAt: instant().nullable(),
  /** To the minute. */
  lastUsedAt: instant().nullable(),
  revokedAt: instant().nullable(),
  abilities: record({ revoke: flag() }).required(),
  createdAt: instant(),
});

export const NewApiKey = named('NewApiKey', {
  ...ApiKeyView.fields,
  /** The whole key, for `X-Api-Key`. */
  key: present(),
});

export const ListApiKeys = pageQuery(['createdAt', 'name'], {
  /** Without: those that are not revoked. */
  status: anyOfInQuery(apiKeyStatuses),
  /** Whose, for who sees those of others. */
  userId: uuid(),
});
export const CreateApiKey = named('CreateApiKey', {
  name: nameText(100),
  permissions: named('KeyGrants', scopeOfEach()),
  /** Without: it never expires. */
  expiresAt: text(40)
    .nullable()
    .test('instant', 'must be an ISO-8601 instant', (value) => value == null || isInstant(value))
    .test('future', 'must be in the future', (value) => value == null || new Date(value) > new Date()),
  /** From where it works, like `203.0.113.7` or `203.0.113.0/24`; without: from everywhere. */
  allowedAddresses: manyOf(
    text(50)
      .required('is required')
      .test('network', 'must be an address or a network like 203.0.113.0/24', (value) => isNetwork(value)),
  )
    .max(50, 'must be at most 50')
    .default([]),
});
export const EndedApiKeys = named('EndedApiKeys', { count: whole() });

export type ApiKeyView = InferType<typeof ApiKeyView>;
export type ListApiKeys = InferType<typeof ListApiKeys>;
export type CreateApiKey = InferType<typeof CreateApiKey>;
