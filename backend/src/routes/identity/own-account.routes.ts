import * as account from '../../controllers/identity/own-account.controller.js';
import { idParams } from '../../schemas/common.js';
import {
  AcceptInvitation,
  BegunSecondFactor,
  ChangeEmail,
  ChangePassword,
  ConfirmEmail,
  ConfirmSecondFactor,
  ForgetPassword,
  InvitationView,
  Prove,
  ReadInvitation,
  RecoveryCodes,
  ResetPassword,
  SecondFactorView,
} from '../../schemas/identity/auth.schema.js';
import { ListLoginSessions, LoginSessionView } from '../../schemas/identity/login-session.schema.js';
import { act, get, remove } from '../route.js';

/** What people do about their own account, and what links in mails let their readers do. */
export const ownAccountRoutes = [
  get(
    '/auth/sessions',
    'Where one is signed in',
    { access: 'person', query: ListLoginSessions, many: LoginSessionView },
    account.listSessions,
  ),
  remove('/auth/sessions', 'Sign out everywhere else', { access: 'person' }, account.endOtherSessions),
  remove('/auth/sessions/:id', 'Sign out there', { access: 'person', params: idParams }, account.endSession),
  act(
    '/auth/prove',
    'Prove anew that it is oneself, for ten minutes',
    {
      access: 'person',
      setsUpFactor: true,
      body: Prove,
      refuses: ['WRONG_CREDENTIALS', 'SECOND_FACTOR_NEEDED', 'SECOND_FACTOR_WRONG', 'OVERLOADED'],
    },
    account.prove,
  ),
  act(
    '/auth/password/change',
    'Choose another password; one’s other sign-ins end',
    { access: 'person', body: ChangePassword, refuses: ['PROOF_NEEDED', 'OVERLOADED'] },
    account.changePassword,
  ),
  act(
    '/auth/password/forgot',
    'Ask for a mail to choose a new password',
    { access: 'public', body: ForgetPassword, limit: 'per-address', refuses: ['MAIL_UNAVAILABLE'] },
    account.forgetPassword,
  ),
  act(
    '/auth/password/reset',
    'Choose a new password by the link of a mail',
    { access: 'public', body: ResetPassword, refuses: ['LINK_EXPIRED', 'OVERLOADED'] },
    account.resetPassword,
  ),
  act(
    '/auth/email/change',
    'Ask to sign in with another e-mail',
    { access: 'person', body: ChangeEmail, refuses: ['PROOF_NEEDED', 'MAIL_UNAVAILABLE'] },
    account.changeEmail,
  ),
  act(
    '/auth/email/confirm',
    'Confirm the new e-mail by the link that was sent to it',
    { access: 'public', body: ConfirmEmail, refuses: ['LINK_EXPIRED', 'ALREADY_EXISTS'] },
    account.confirmEmail,
  ),
  act(
    '/auth/invitations/show',
    'Whom an invitation is for',
    { access: 'public', body: ReadInvitation, answers: InvitationView, refuses: ['LINK_EXPIRED'] },
    account.readInvitation,
  ),
  act(
    '/auth/invitations/accept',
    'Accept an invitation',
    { access: 'public', body: AcceptInvitation, refuses: ['LINK_EXPIRED', 'OVERLOADED'] },
    account.acceptInvitation,
  ),
  get(
    '/auth/second-factor',
    'Whether one’s second factor is on',
    { access: 'person', answers: SecondFactorView, setsUpFactor: true },
    account.showSecondFactor,
  ),
  act(
    '/auth/second-factor',
    'Begin to set up a second factor',
    {
      access: 'person',
      setsUpFactor: true,
      answers: BegunSecondFactor,
      isSecret: true,
      refuses: ['PROOF_NEEDED', 'ALREADY_EXISTS'],
    },
    account.beginSecondFactor,
  ),
  act(
    '/auth/second-factor/confirm',
    'Turn it on by its first code',
    {
      access: 'person',
      setsUpFactor: true,
      body: ConfirmSecondFactor,
      answers: RecoveryCodes,
      isSecret: true,
      refuses: ['PROOF_NEEDED', 'NOT_FOUND'],
    },
    account.confirmSecondFactor,
  ),
  act(
    '/auth/second-factor/recovery-codes',
    'Make new recovery codes',
    { access: 'person', answers: RecoveryCodes, isSecret: true, refuses: ['PROOF_NEEDED', 'NOT_FOUND'] },
    account.renewRecoveryCodes,
  ),
  remove(
    '/auth/second-factor',
    'Turn one’s second factor off',
    { access: 'person', refuses: ['PROOF_NEEDED'] },
    account.removeSecondFactor,
  ),
];
