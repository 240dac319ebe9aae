import type { IncomingMessage } from 'node:http';
import type { VisitorActor } from '../policies/actor.js';
import { findVisitor, isKnownToken } from '../services/conversations/visitors.service.js';
import { getInboxOrigins, requireOrigin } from '../services/conversations/widget.service.js';
import { AppError } from '../utils/app-error.js';
import { requireLeft, take } from './buckets.js';
import { addressKey } from './client-address.js';

/**
 * The visitor of a token, on a website that its inbox allows: the same door for REST and sockets. Made-up tokens from
 * one address are looked up so often and no more; a token that was good before costs no count and is not held up.
 * @throws AppError VISITOR_UNKNOWN, ORIGIN_REFUSED, RATE_LIMITED
 */
export async function admitVisitor(
  token: string,
  origin: string | undefined,
  request: Pick<IncomingMessage, 'socket' | 'headers'>,
): Promise<VisitorActor> {
  if (!isKnownToken(token)) await requireLeft('refused', addressKey(request));
  const visitor = await findVisitor(token).catch(async (error: unknown) => {
    if (error instanceof AppError) await take('refused', addressKey(request));
    throw error;
  });
  requireOrigin(await getInboxOrigins(visitor.inboxId), origin);
  return visitor;
}
