import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Helmet's headers. They are the same on every answer, so helmet is asked once: its thirteen middlewares in each
 * request cost as much as checking the caller's token.
 */
export function securityHeaders(): RequestHandler {
  const request = new IncomingMessage(new Socket());
  const model = new ServerResponse(request);
  helmet()(request, model, (error?: unknown) => {
    if (error instanceof Error) throw error;
  });
  const headers = Object.entries(model.getHeaders()).map(([name, value]) => [name, String(value)] as const);
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}
