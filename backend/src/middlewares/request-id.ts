import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

/** Takes the caller's request id when it is a plain one, else makes one; echoes it. */
export const assignRequestId: RequestHandler = (request, response, next) => {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && /^[\w.-]{1,100}$/.test(given) ? given : randomUUID();
  response.locals.requestId = id;
  response.setHeader('X-Request-Id', id);
  next();
};
