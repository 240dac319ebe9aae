import type { InferType } from 'yup';
import { permissionNames, permissions, type Scope } from '../../config/permissions.js';
import {
  flag,
  instant,
  listOf,
  named,
  nameText,
  nameTextIfAny,
  oneOf,
  present,
  record,
  text,
  uuid,
  whole,
} from '../common.js';

/** A field for each permission, which takes its scopes. */
export const scopeOfEach = () =>
  Object.fromEntries(
    permissionNames.map((permission) => [permission, oneOf<Scope>(permissions[permission])]),
  );

/** Each permission that is held, with its scope. */
export const GrantsView = named('Grants', scopeOfEach());

export const RoleView = named('Role', {
  id: uuid().required(),
  key: present(),
  name: present(),
  /** For whom it is, in the words of who made it. */
  description: present().nullable(),
  builtIn: flag(),
  permissions: GrantsView,
  /** How many people have it. */
  userCount: whole(),
  abilities: record({
    update: flag(),
    delete: flag(),
    /** To give it to somebody: for whoever holds all of it. */
    grant: flag(),
  }).required(),
  version: whole(),
  createdAt: instant(),
  updatedAt: instant(),
});

export const PermissionView = named('Permission', {
  name: present(),
  /** With which it can be granted, everything first. */
  scopes: listOf(present()),
});

export const CreateRole = named('CreateRole', {
  name: nameText(100),
  description: text(300).nullable(),
  permissions: named('GivenGrants', scopeOfEach()),
});
export const UpdateRole = named('UpdateRole', {
  name: nameTextIfAny(100),
  description: text(300).nullable(),
  permissions: named('ChangedGrants', scopeOfEach()).optional().default(undefined),
});

export type RoleView = InferType<typeof RoleView>;
export type CreateRole = InferType<typeof CreateRole>;
export type UpdateRole = InferType<typeof UpdateRole>;
