import type { Request, Response } from 'express';
import morgan from 'morgan';
import { logger } from '../config/logger.js';
import { clientAddress } from './client-address.js';

/** One structured line a request: path without query, since searches may name people. */
export const accessLog = morgan<Request, Response>(
  (tokens, request, response) => {
    logger.info({
      requestId: response.locals.requestId as string,
      method: request.method,
      path: request.originalUrl.split('?')[0],
      status: response.statusCode,
      milliseconds: Number(tokens['response-time']?.(request, response) ?? 0),
      ip: clientAddress(request),
    });
    return undefined;
  },
  { skip: () => !logger.isLevelEnabled('info') },
);
