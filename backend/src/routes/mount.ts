import { type Request, type RequestHandler, type Response, Router } from 'express';
import { permit } from '../middlewares/authenticate.js';
import { limitCaller } from '../middlewares/rate-limit.js';
import { keepsRights } from '../middlewares/same-rights.js';
import type { Actor, UserActor } from '../policies/actor.js';
import { answerOnce, type KeptAnswer } from '../services/platform/idempotency.service.js';
import { AppError, invalid } from '../utils/app-error.js';
import { validate } from '../utils/validate.js';
import { type Answer, type Route, type StreamedAnswer, takesIdempotencyKey } from './route.js';
import { sendFile } from './send-file.js';

/** The Express router of the declared routes, and 405 for a known path asked with another method. */
export function mountRoutes(routes: readonly Route[]): Router {
  const router = Router();
  for (const route of routes) {
    router[route.method](
      route.path,
      limitCaller(route.limit),
      permit(route.access, route.setsUpFactor),
      runController(route),
    );
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const allowed = routes.filter((route) => route.path === path).map((route) => route.method.toUpperCase());
    router.all(path, limitCaller(), (_request, response) => {
      response.setHeader('Allow', allowed.join(', '));
      throw new AppError('METHOD_NOT_ALLOWED');
    });
  }
  return router;
}

function runController(route: Route): RequestHandler {
  return async (request, response) => {
    requireContentType(route, request);
    // What one sees of a record moves without its version (unread counts, abilities), so that the ETag serves If-Match
    // alone: no browser keeps an answer, and none is confirmed as unchanged.
    response.setHeader('Cache-Control', 'no-store');
    delete request.headers['if-none-match'];
    if (route.sends) {
      const { fileName, chunks } = (await callController(route, request, response)) as StreamedAnswer;
      return sendFile(route.sends, { fileName, chunks: whileAllowed(request, response, chunks) }, response);
    }
    const actor = response.locals.actor as Actor | undefined;
    const run = async (): Promise<KeptAnswer> => {
      const { message, data, meta, version } = (await callController(route, request, response)) as Answer;
      return { body: { status: 'success', message, data, meta }, version: version ?? null };
    };
    const key = takesIdempotencyKey(route) ? keyOf(request) : undefined;
    const asked = key && actor && { actorId: actor.id, route: `POST ${request.path}`, key };
    const { body, version } = asked ? await answerOnce(asked, request.body, run) : await run();
    if (version !== null) response.setHeader('ETag', `"${version}"`);
    response.status(route.status).json(body);
  };
}

/** A file that is long under way ends with the rights of who reads it, in the middle if need be. */
async function* whileAllowed(request: Request, response: Response, chunks: StreamedAnswer['chunks']) {
  for await (const chunk of chunks) {
    if (!(await keepsRights(request, response.locals.actor as UserActor)))
      throw new AppError('SESSION_ENDED');
    yield chunk;
  }
}

function callController(route: Route, request: Request, response: Response) {
  return route.controller({
    actor: response.locals.actor as Actor | undefined,
    params: route.params && validate(route.params, request.params),
    query: route.query && validate(route.query, request.query),
    body: route.body && validate(route.body, request.body),
    expectedVersion: versionOf(request.headers['if-match']),
    request,
    response,
  });
}

/** @throws AppError CONTENT_TYPE_UNSUPPORTED */
function requireContentType({ takes, body }: Route, request: Request): void {
  const isEmpty = request.headers['content-length'] === '0' && !takes;
  const expected = takes ?? (body && 'application/json');
  if (expected && !isEmpty && !request.is(expected)) throw new AppError('CONTENT_TYPE_UNSUPPORTED');
}

/** @throws AppError VALIDATION_FAILED for a key that is empty, too long, or more than visible ASCII. */
function keyOf(request: Request): string | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key === 'string' && /^[\x20-\x7e]{1,255}$/.test(key) && key.trim() !== '') return key;
  throw invalid({ path: 'Idempotency-Key', message: 'must be 1 to 255 visible ASCII characters' });
}

/** The version in `If-Match: "3"`. Anything else that is not `*` can match no record. */
function versionOf(header: string | undefined): number | undefined {
  if (header === undefined || header.trim() === '*') return undefined;
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim());
  return match ? Number(match[1]) : -1;
}
