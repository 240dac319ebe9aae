import { boolean, type InferType } from 'yup';
import { permissionNames, scopes } from '../../config/permissions.js';
import { isPhone } from '../../utils/phone.js';
import {
  anyOfInQuery,
  asSent,
  email,
  filledText,
  flag,
  flagInQuery,
  instant,
  instantInQuery,
  listOf,
  listQuery,
  manyInQuery,
  manyOf,
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

export const userStatuses = ['INVITED', 'ACTIVE', 'SUSPENDED'] as const;
export const availabilities = ['AVAILABLE', 'AWAY'] as const;

export const UserView = named('User', {
  id: uuid().required(),
  email: present(),
  roleId: uuid().required(),
  role: named('UserRole', { id: uuid().required(), key: present(), name: present() }),
  status: oneOf(userStatuses).required(),
  extension: present().nullable(),
  availability: oneOf(availabilities).required(),
  companyId: uuid().defined().nullable(),
  company: record({ id: uuid().required(), name: present() }).defined().nullable(),
  profile: named('UserProfile', {
    firstName: present(),
    lastName: present(),
    phone: present().nullable(),
    address: present().nullable(),
    avatar: present().nullable(),
  }),
  /** When one of their sign-ins was last used; null for never. Not told where a sign-in or a change is answered. */
  lastSeenAt: instant().nullable().optional(),
  /** Only to the person, and to whoever may change them. */
  hasSecondFactor: asSent(boolean()),
  abilities: record({
    /** All of it. */
    update: flag(),
    /** Names, phone and address. */
    updateProfile: flag(),
    /** With a fresh proof. One's own is changed on one's own page. */
    changeEmail: flag(),
    setAvailability: flag(),
    suspend: flag(),
    reactivate: flag(),
    inviteAgain: flag(),
  }).required(),
  version: whole(),
  createdAt: instant(),
});

export const AgentView = named('Agent', {
  id: uuid().required(),
  name: present(),
  availability: oneOf(availabilities).required(),
  present: flag(),
  /** Where their picture can be read for some minutes. */
  avatar: present().nullable(),
  inboxIds: listOf(uuid().required()),
});

/** Which people are asked for: of the list, of the file. */
const filters = () => ({
  status: anyOfInQuery(userStatuses),
  roleId: uuid(),
  /** Keys of roles, like `AGENT,MANAGER`. */
  role: manyInQuery(text(100).required()),
  companyId: uuid(),
  availability: oneOf(availabilities),
  /** Who never signed in counts as seen before everybody else. */
  lastSeenFrom: instantInQuery(),
  lastSeenTo: instantInQuery(),
  /** Those whose role grants it. */
  permission: oneOf(permissionNames),
  /** Only in this scope, e.g. of `orders:create` for the own `company`. */
  scope: oneOf(scopes).test('of-permission', 'is of a permission, which is missing', (scope, { parent }) => {
    return scope === undefined || (parent as { permission?: string }).permission !== undefined;
  }),
});
export const ListUsers = listQuery(['createdAt', 'email', 'name', 'role', 'lastSeenAt'], filters());
export const FilterUsers = record({ q: text(200), updatedSince: instantInQuery(), ...filters() });

const extension = () =>
  text(10).matches(/^\d{2,10}$/, { message: 'must be 2 to 10 digits', excludeEmptyString: false });
export const phone = () =>
  text(100)
    .nullable()
    .test('phone', 'must be a phone number, best with its country code', (value) => !value || isPhone(value));
const profileFields = () => ({
  firstName: nameText(100),
  lastName: nameText(100),
  phone: phone(),
  address: text(500).nullable(),
});

export const CreateUser = named('CreateUser', {
  email: email().required('is required'),
  /** Without one the person is invited by mail and chooses it. */
  password: text(200),
  roleId: uuid().required('is required'),
  extension: extension().nullable(),
  companyId: uuid().nullable(),
  profile: named('NewUserProfile', profileFields()),
});
export const UpdateUser = named('UpdateUser', {
  status: oneOf(['ACTIVE', 'SUSPENDED']),
  roleId: uuid(),
  /** Changes the sign-in: with a fresh proof, and never one’s own this way. */
  email: email(),
  extension: extension().nullable(),
  companyId: uuid().nullable(),
  availability: oneOf(availabilities),
  profile: record({
    firstName: nameTextIfAny(100),
    lastName: nameTextIfAny(100),
    phone: phone(),
    address: text(500).nullable(),
  })
    .default(undefined)
    .optional()
    .meta({ name: 'UpdateUserProfile' }),
});

export const userActions = ['suspend', 'reactivate', 'setRole', 'setCompany', 'inviteAgain'] as const;

export const ChangeUsers = named('ChangeUsers', {
  action: oneOf(userActions).required('is required'),
  ids: manyOf(uuid().required())
    .required('is required')
    .min(1, 'must name somebody')
    .max(200, 'must name at most 200 people')
    .test('distinct', 'must name nobody twice', (ids) => new Set(ids).size === (ids ?? []).length),
  /** Of `setRole`. */
  roleId: uuid().test('of-action', 'is required', (roleId, { parent }) => {
    return roleId !== undefined || (parent as { action?: string }).action !== 'setRole';
  }),
  /** Of `setCompany`; null for none. */
  companyId: uuid()
    .nullable()
    .test('of-action', 'is required', (companyId, { parent }) => {
      return companyId !== undefined || (parent as { action?: string }).action !== 'setCompany';
    }),
});
/** What became of each, in the order in which they were named. */
export const UserOutcomes = named('UserOutcomes', {
  outcomes: listOf(
    named('UserOutcome', {
      id: uuid().required(),
      done: flag(),
      /** Why not. */
      code: text(100),
      message: text(1000),
    }),
  ),
});

export const ImportUsers = record({ dryRun: flagInQuery() });
export const importOutcomes = ['CREATED', 'SKIPPED', 'REJECTED'] as const;
export const ImportedUsers = named('ImportedUsers', {
  created: whole(),
  skipped: whole(),
  rejected: listOf(named('RejectedUser', { line: whole(), email: text(254), reason: present() })),
  /** Every row of the file, in its order. */
  rows: listOf(
    named('ImportedUser', {
      line: whole(),
      email: text(254),
      name: text(300),
      role: text(200),
      outcome: oneOf(importOutcomes).required(),
      reason: text(2000),
    }),
  ),
});
/** A row of a file of people. */
export const UserRow = record({
  email: email().required('is missing'),
  firstName: nameText(100),
  lastName: nameText(100),
  role: filledText(200),
  company: text(500),
  extension: extension(),
  phone: phone(),
  address: text(500),
});

export type UserView = InferType<typeof UserView>;
export type AgentView = InferType<typeof AgentView>;
export type ListUsers = InferType<typeof ListUsers>;
export type FilterUsers = InferType<typeof FilterUsers>;
export type ChangeUsers = InferType<typeof ChangeUsers>;
export type UserOutcomes = InferType<typeof UserOutcomes>;
export type ImportUsers = InferType<typeof ImportUsers>;
export type ImportedUsers = InferType<typeof ImportedUsers>;
export type UserRow = InferType<typeof UserRow>;
export type CreateUser = InferType<typeof CreateUser>;
export type UpdateUser = InferType<typeof UpdateUser>;
