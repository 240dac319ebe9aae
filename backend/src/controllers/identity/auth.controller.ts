import type { Request, Response } from 'express';
import type { InferType } from 'yup';
import { isByKey, type UserActor } from '../../policies/actor.js';
import { presentLoginSession } from '../../presenters/identity/login-session.presenter.js';
import { presentMe } from '../../presenters/identity/me.presenter.js';
import { presentUser } from '../../presenters/identity/user.presenter.js';
import type { Login, Refresh } from '../../schemas/identity/auth.schema.js';
import * as auth from '../../services/identity/auth.service.js';
import { clientAddress } from '../../middlewares/client-address.js';
import { deviceOf } from '../../middlewares/origin.js';
import { AppError } from '../../utils/app-error.js';
import {
  clearRefreshCookie,
  clientOf,
  refreshCookie,
  requireOwnPage,
  setRefreshCookie,
} from '../../middlewares/session-cookie.js';

interface Http<B> {
  request: Request;
  response: Response;
  body: B;
}

export async function login({ request, response, body }: Http<InferType<typeof Login>>) {
  const place = { client: clientOf(request), device: deviceOf(request), ip: clientAddress(request) };
  const signedIn = await auth.signIn(body, place);
  return deliver(request, response, signedIn, body.delivery === 'body', 'Signed in');
}

export async function refresh({ request, response, body }: Http<InferType<typeof Refresh>>) {
  const token = body.refreshToken ?? readCookie(request);
  const signedIn = await auth.refresh(token);
  return deliver(request, response, signedIn, body.refreshToken !== undefined, 'Signed in again');
}

export async function logout({
  request,
  response,
  actor,
}: {
  request: Request;
  response: Response;
  actor: unknown;
}) {
  const cookie = refreshCookie(request);
  if (cookie) {
    requireOwnPage(request);
    await auth.signOutByRefreshToken(cookie);
    clearRefreshCookie(request, response);
  }
  if (isUser(actor)) await auth.signOut(actor);
  else if (!cookie) throw new AppError('NOT_SIGNED_IN');
  return { message: 'Signed out', data: {} };
}

export async function me({ actor }: { actor: UserActor }) {
  const { user, loginSession, merchant } = await auth.describeMe(actor);
  return { message: 'Who you are', data: presentMe(actor, user, loginSession, merchant) };
}

/** A program with a key has no sign-in that could end. */
const isUser = (actor: unknown): actor is UserActor =>
  (actor as UserActor | undefined)?.type === 'USER' && !isByKey(actor as UserActor);

function readCookie(request: Request): string {
  const token = refreshCookie(request);
  if (!token) throw new AppError('NOT_SIGNED_IN');
  requireOwnPage(request);
  return token;
}

/** The refresh token goes into the client's cookie, or into the body for callers without cookies. */
function deliver(
  request: Request,
  response: Response,
  signedIn: auth.SignInResult,
  inBody: boolean,
  message: string,
) {
  const { accessToken, expiresIn, refreshToken, user, loginSession, actor } = signedIn;
  if (!inBody) setRefreshCookie(request, response, refreshToken, loginSession.expiresAt);
  const shown = { user: presentUser(actor, user), loginSession: presentLoginSession(actor, loginSession) };
  return { message, data: { accessToken, expiresIn, ...shown, ...(inBody && { refreshToken }) } };
}
