import type { RequestHandler } from 'express';
import { type Access, isPermission } from '../config/permissions.js';
import { requirePermission } from '../policies/actor.js';
import { findActor } from '../services/identity/actors.service.js';
import { AppError } from '../utils/app-error.js';
import { bearerToken } from './bearer-token.js';
import { admitVisitor } from './visitor-door.js';

/**
 * Who calls: an access token names a person, on /widget a visitor token names a visitor. A token that names nobody
 * leaves the caller anonymous, with the reason kept for the route that needs more.
 */
export const identifyCaller: RequestHandler = async (request, response, next) => {
  const token = bearerToken(request);
  if (token) {
    try {
      const isWidget = request.path.startsWith('/widget/');
      response.locals.actor = isWidget
        ? await admitVisitor(token, request.headers.origin, request)
        : await findActor(token);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      response.locals.refusal = error;
    }
  }
  next();
};

/** Lets through who may call the route, before anything of the request is looked at. */
export function permit(access: Access): RequestHandler {
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
    if (isPermission(access)) requirePermission(actor, access);
    next();
  };
}
