import type { InferType } from 'yup';
import { permissionNames, permissions, type Scope } from '../../config/permissions.js';
import { filledText, instant, listOf, named, oneOf, present, text, uuid, whole } from '../common.js';
import { UserView } from './user.schema.js';

const password = () => text(200).required('is required');

export const Login = named('Login', {
  email: filledText(254),
  password: password(),
  delivery: oneOf(['cookie', 'body']).default('cookie'),
});

export const Refresh = named('Refresh', { refreshToken: text(200) });

export const LoginSessionView = named('LoginSession', {
  id: uuid().required(),
  client: present(),
  device: present(),
  ip: present(),
  lastUsedAt: instant(),
  expiresAt: instant(),
  createdAt: instant(),
});

export const SignedIn = named('SignedIn', {
  accessToken: present(),
  /** Seconds. */
  expiresIn: whole(),
  user: UserView,
  loginSession: LoginSessionView,
  /** Only with `delivery: "body"`. */
  refreshToken: text(200),
});

/** Each permission that one holds, with its scope. */
export const GrantsView = named(
  'Grants',
  Object.fromEntries(
    permissionNames.map((permission) => [permission, oneOf<Scope>(permissions[permission])]),
  ),
);

export const Me = named('Me', {
  user: UserView,
  loginSession: LoginSessionView,
  /** What navigation and buttons without a record follow: permissions of the role, `resource:action`. */
  permissions: listOf(present()),
  /** The same with their scopes: whether it is every order, one's company's or one's own sales. */
  grants: GrantsView,
  inboxIds: listOf(uuid().required()),
  /** What all of this installation share: days begin and end in this time zone, like Europe/London. */
  merchant: named('Merchant', { timeZone: present() }),
});

export type Me = InferType<typeof Me>;
export type Login = InferType<typeof Login>;
