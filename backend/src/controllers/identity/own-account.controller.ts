import type { Request } from 'express';
import { clientAddress } from '../../middlewares/client-address.js';
import type { UserActor } from '../../policies/actor.js';
import { presentLoginSession } from '../../presenters/identity/login-session.presenter.js';
import type { AcceptInvitation, Prove, ResetPassword } from '../../schemas/identity/auth.schema.js';
import type { ListLoginSessions } from '../../schemas/identity/login-session.schema.js';
import * as invitations from '../../services/identity/invitations.service.js';
import * as loginSessions from '../../services/identity/login-sessions.service.js';
import { readLinkOwner } from '../../services/identity/mail-links.service.js';
import * as account from '../../services/identity/own-account.service.js';
import * as secondFactor from '../../services/identity/second-factor.service.js';
import { listAnswer } from '../answers.js';

interface Own {
  actor: UserActor;
}
interface Body<B> {
  body: B;
}

export async function listSessions({ actor, query }: Own & { query: ListLoginSessions }) {
  const page = await loginSessions.listLoginSessions(actor, actor.id, query);
  return listAnswer('Sign-ins', page, (session) => presentLoginSession(actor, session));
}

export async function endSession({ actor, params }: Own & { params: { id: string } }) {
  await loginSessions.endLoginSession(actor, params.id);
  return { message: 'Signed out there', data: {} };
}

export async function endOtherSessions({ actor }: Own) {
  await loginSessions.endAllLoginSessions(actor, actor.id);
  return { message: 'Signed out everywhere else', data: {} };
}

export async function prove({ actor, body, request }: Own & Body<Prove> & { request: Request }) {
  await account.prove(actor, body.password, body.code, clientAddress(request));
  return { message: 'It is you', data: {} };
}

export async function changePassword({ actor, body }: Own & Body<{ password: string }>) {
  await account.changePassword(actor, body.password);
  return { message: 'Password changed', data: {} };
}

export async function forgetPassword({ body }: Body<{ email: string }>) {
  await account.forgetPassword(body.email);
  return { message: 'If this address has an account, a mail is on its way', data: {} };
}

export async function resetPassword({ body }: Body<ResetPassword>) {
  await account.resetPassword(body.token, body.password);
  return { message: 'Password changed; sign in with it', data: {} };
}

export async function changeEmail({ actor, body }: Own & Body<{ email: string }>) {
  await account.changeEmail(actor, body.email);
  return { message: 'Answer the mail that is on its way to the new address', data: {} };
}

export async function confirmEmail({ body }: Body<{ token: string }>) {
  await account.confirmEmail(body.token);
  return { message: 'Address changed; sign in with it from now on', data: {} };
}

export async function readInvitation({ body }: Body<{ token: string }>) {
  const { email, profile } = await readLinkOwner('INVITATION', body.token);
  const data = { email, firstName: profile?.firstName ?? '', lastName: profile?.lastName ?? '' };
  return { message: 'Invitation', data };
}

export async function acceptInvitation({ body }: Body<AcceptInvitation>) {
  await invitations.acceptInvitation(body);
  return { message: 'Welcome; sign in now', data: {} };
}

export async function showSecondFactor({ actor }: Own) {
  return { message: 'Second factor', data: await secondFactor.readSecondFactor(actor) };
}

export async function beginSecondFactor({ actor }: Own) {
  const data = await secondFactor.beginSecondFactor(actor);
  return { message: 'Enter the first code of your app', data };
}

export async function confirmSecondFactor({ actor, body }: Own & Body<{ code: string }>) {
  const recoveryCodes = await secondFactor.confirmSecondFactor(actor, body.code);
  return { message: 'Second factor on', data: { recoveryCodes } };
}

export async function renewRecoveryCodes({ actor }: Own) {
  return {
    message: 'New recovery codes',
    data: { recoveryCodes: await secondFactor.renewRecoveryCodes(actor) },
  };
}

export async function removeSecondFactor({ actor }: Own) {
  await secondFactor.removeOwnSecondFactor(actor);
  return { message: 'Second factor off', data: {} };
}
