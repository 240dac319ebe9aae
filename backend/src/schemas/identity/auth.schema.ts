import type { InferType } from 'yup';
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

export const Me = named('Me', {
  user: UserView,
  loginSession: LoginSessionView,
  /** What navigation and buttons without a record follow: permissions of the role, `resource:action`. */
  permissions: listOf(present()),
  /** Those of them that reach every record, not only those of one's company or inboxes. */
  unlimited: listOf(present()),
  inboxIds: listOf(uuid().required()),
});

export type Login = InferType<typeof Login>;
