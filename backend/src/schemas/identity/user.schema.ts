import type { InferType } from 'yup';
import { permissionNames, scopes } from '../../config/permissions.js';
import {
  anyOfInQuery,
  flag,
  instant,
  listOf,
  listQuery,
  named,
  oneOf,
  present,
  record,
  uuid,
  whole,
} from '../common.js';

export const userStatuses = ['INVITED', 'ACTIVE', 'SUSPENDED'] as const;
export const availabilities = ['AVAILABLE', 'AWAY'] as const;

export const RoleView = named('Role', {
  id: uuid().required(),
  key: present(),
  name: present(),
  builtIn: flag(),
});

export const UserView = named('User', {
  id: uuid().required(),
  email: present(),
  roleId: uuid().required(),
  role: named('UserRole', { id: uuid().required(), key: present(), name: present() }),
  status: oneOf(userStatuses).required(),
  extension: present().nullable(),
  availability: oneOf(availabilities).required(),
  companyId: uuid().defined().nullable(),
  profile: named('UserProfile', {
    firstName: present(),
    lastName: present(),
    phone: present().nullable(),
    address: present().nullable(),
    avatar: present().nullable(),
  }),
  abilities: record({ update: flag() }).required(),
  version: whole(),
  createdAt: instant(),
});

export const AgentView = named('Agent', {
  id: uuid().required(),
  name: present(),
  availability: oneOf(availabilities).required(),
  present: flag(),
  inboxIds: listOf(uuid().required()),
});

export const ListUsers = listQuery(['createdAt', 'email'], {
  status: anyOfInQuery(userStatuses),
  /** Those whose role grants it. */
  permission: oneOf(permissionNames),
  /** Only in this scope, e.g. of `orders:create` for the own `company`. */
  scope: oneOf(scopes).test('of-permission', 'is of a permission, which is missing', (scope, { parent }) => {
    return scope === undefined || (parent as { permission?: string }).permission !== undefined;
  }),
});
export const UpdateUser = named('UpdateUser', {
  status: oneOf(['ACTIVE', 'SUSPENDED']),
  roleId: uuid(),
  availability: oneOf(availabilities),
});

export type UserView = InferType<typeof UserView>;
export type AgentView = InferType<typeof AgentView>;
export type RoleView = InferType<typeof RoleView>;
export type ListUsers = InferType<typeof ListUsers>;
export type UpdateUser = InferType<typeof UpdateUser>;
