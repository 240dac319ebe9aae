import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { environment } from '../config/environment.js';
import { logger } from '../config/logger.js';
import { AppError } from '../utils/app-error.js';
import { asAppError } from '../utils/known-errors.js';

/** No route took the request. */
export const refuseUnknownPath: RequestHandler = () => {
  throw new AppError('NOT_FOUND', 'There is no such address.');
};

/** The one place where a failure becomes an answer. */
export const answerError: ErrorRequestHandler = (thrown: unknown, _request, response: Response, next) => {
  const error = asAppError(thrown);
  if (error.status >= 500) logger.error({ err: thrown, requestId: response.locals.requestId as string });
  if (response.headersSent) return next(thrown);
  // A file that could not be sent has said already what it is and how long it keeps.
  response.type('json').setHeader('Cache-Control', 'no-store');
  if (error.retryAfterSeconds !== undefined) response.setHeader('Retry-After', error.retryAfterSeconds);
  const stack =
    environment.NODE_ENV === 'development' && thrown instanceof Error ? { stack: thrown.stack } : {};
  response.status(error.status).json({
    status: 'error',
    code: error.code,
    message: error.message,
    errors: error.faults,
    requestId: response.locals.requestId as string,
    ...stack,
  });
};
