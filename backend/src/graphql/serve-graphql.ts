import { type RequestHandler, Router } from 'express';
import { permit } from '../middlewares/authenticate.js';
import { limitCaller } from '../middlewares/rate-limit.js';
import type { UserActor } from '../policies/actor.js';
import { AppError } from '../utils/app-error.js';
import { answerQuery } from './answer-query.js';

const answer: RequestHandler = async (request, response) => {
  // A form of a foreign website can send no JSON; nor would it have the token.
  if (!request.is('application/json')) throw new AppError('CONTENT_TYPE_UNSUPPORTED');
  response.setHeader('Cache-Control', 'no-store');
  response.json(await answerQuery(response.locals.actor as UserActor, request.body));
};

const refuseMethod: RequestHandler = (_request, response) => {
  response.setHeader('Allow', 'POST');
  throw new AppError('METHOD_NOT_ALLOWED');
};

/** `POST /graphql`, under the limits and rights of REST. */
export function serveGraphql(): Router {
  const router = Router();
  router.post('/graphql', limitCaller(), permit('analytics:read'), answer);
  router.all('/graphql', limitCaller(), refuseMethod);
  return router;
}
