import type { InferType } from 'yup';
import {
  email,
  filledText,
  flag,
  listOf,
  named,
  nameText,
  oneOf,
  present,
  text,
  uuid,
  whole,
} from '../common.js';
import { LoginSessionView } from './login-session.schema.js';
import { GrantsView } from './role.schema.js';
import { UserView } from './user.schema.js';

const password = () => text(200).required('is required');
/** Of the second factor: six digits of now, or a recovery code. */
const code = () => text(40);
const token = () => text(200).required('is required');

export const Login = named('Login', {
  email: filledText(254),
  password: password(),
  /** Only for who has a second factor. */
  code: code(),
  delivery: oneOf(['cookie', 'body']).default('cookie'),
});

export const Refresh = named('Refresh', { refreshToken: text(200) });

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
  /** The same with their scopes: whether it is every order, one's company's or one's own sales. */
  grants: GrantsView,
  inboxIds: listOf(uuid().required()),
  /** Everybody needs a second factor, and the person has none: until it is set up, all else answers SECOND_FACTOR_REQUIRED. */
  lacksSecondFactor: flag(),
  /** What all of this installation share: days begin and end in this time zone, like Europe/London. */
  merchant: named('Merchant', { timeZone: present() }),
});

/** The same proof as at sign-in, for what changes how one signs in. */
export const Prove = named('Prove', { password: password(), code: code() });
export const ForgetPassword = named('ForgetPassword', { email: email().required('is required') });
export const ResetPassword = named('ResetPassword', { token: token(), password: password() });
export const ChangePassword = named('ChangePassword', { password: password() });
export const ChangeEmail = named('ChangeEmail', { email: email().required('is required') });
export const ConfirmEmail = named('ConfirmEmail', { token: token() });
export const ReadInvitation = named('ReadInvitation', { token: token() });
export const AcceptInvitation = named('AcceptInvitation', {
  token: token(),
  password: password(),
  profile: named('AcceptedProfile', { firstName: nameText(100), lastName: nameText(100) }),
});
export const InvitationView = named('Invitation', {
  email: present(),
  firstName: present(),
  lastName: present(),
});

export const SecondFactorView = named('SecondFactor', { isOn: flag(), recoveryCodesLeft: whole() });
/** What an authenticator app needs: the secret to type, or the address inside a QR code. */
export const BegunSecondFactor = named('BegunSecondFactor', { secret: present(), uri: present() });
export const ConfirmSecondFactor = named('ConfirmSecondFactor', { code: code().required('is required') });
/** Shown once. */
export const RecoveryCodes = named('RecoveryCodes', { recoveryCodes: listOf(present()) });

export type Me = InferType<typeof Me>;
export type Login = InferType<typeof Login>;
export type Prove = InferType<typeof Prove>;
export type ResetPassword = InferType<typeof ResetPassword>;
export type AcceptInvitation = InferType<typeof AcceptInvitation>;
