import type { RequestHandler } from 'express';
import { type Access, isPermission } from '../config/permissions.js';
import { isByKey, requireFactorSetUp, requirePermission } from '../policies/actor.js';
import { findActor } from '../services/identity/actors.service.js';
import { apiKeyOf, admitKey } from './key-door.js';
import { AppError } from '../utils/app-error.js';
import { bearerToken } from './bearer-token.js';
import { admitVisitor } from './visitor-door.js';

/**
 * Who calls: an access token names a person, `X-Api-Key` a program of theirs, on /widget a visitor token a visitor. A
 * token that names nobody
 * leaves the caller anonymous, with the reason kept for the route that needs more.
 */
export const identifyCaller: RequestHandler = async (request, response, next) => {
  const [token, key] = [bearerToken(request), apiKeyOf(request)];
  if (token ?? key) {
    try {
      const isWidget = request.path.startsWith('/widget/');
      if (token)
        response.locals.actor = isWidget
          ? await admitVisitor(token, request.headers.origin, request)
          : await findActor(token);
      else if (key && !isWidget) response.locals.actor = await admitKey(key, request);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      response.locals.refusal = error;
    }
  }
  next();
};

/**
 * Lets through who may call the route, before anything of the request is looked at.
 * @param setsUpFactor also who still has to set up a second factor
 */
export function permit(access: Access, setsUpFactor = false): RequestHandler {
  return (_request, response, next) => {
    const actor = response.locals.actor as Parameters<typeof requirePermission>[0] | undefined;
    if (access === 'public') return next();
    const expected = access === 'visitor' ? 'CONTACT' : 'USER';
    if (actor?.type !== expected) {
      throw (
        (response.locals.refusal as AppError | undefined) ??
        new AppError(access === 'visitor' ? 'VISITOR_UNKNOWN' : 'NOT_SIGNED_IN')
      );
    }
    if (!setsUpFactor) requireFactorSetUp(actor);
    if (access === 'person' && isByKey(actor)) throw new AppError('FORBIDDEN', 'A key may not do this.');
    if (isPermission(access)) requirePermission(actor, access);
    next();
  };
}
