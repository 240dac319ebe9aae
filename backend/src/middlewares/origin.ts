import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import type { Actor } from '../policies/actor.js';
import { type Origin, runFrom } from '../services/platform/origin.service.js';
import { clientAddress } from './client-address.js';
import { clientOf } from './session-cookie.js';

const mostDeviceCharacters = 300;

/** What the caller's software says it is. */
export const deviceOf = ({ headers }: Pick<IncomingMessage, 'headers'>): string =>
  (headers['user-agent'] ?? '').slice(0, mostDeviceCharacters);

/** From where a request or handshake comes, and who stands behind it. */
export function originOf(
  request: Pick<IncomingMessage, 'socket' | 'headers'>,
  actor: Actor | undefined,
  client: string,
): Origin {
  return { address: clientAddress(request), device: deviceOf(request), client, ...credentialOf(actor) };
}

function credentialOf(actor: Actor | undefined): Pick<Origin, 'apiKeyId' | 'loginSessionId'> {
  if (actor?.type !== 'USER') return {};
  return actor.apiKeyId ? { apiKeyId: actor.apiKeyId } : { loginSessionId: actor.loginSessionId };
}

/** Lets the history know from where each change of this request comes. After the caller was identified. */
export const rememberOrigin: RequestHandler = (request, response, next) => {
  const actor = response.locals.actor as Actor | undefined;
  const client = request.path.startsWith('/widget/') ? 'widget' : clientOf(request);
  const requestId = response.locals.requestId as string;
  runFrom({ requestId, ...originOf(request, actor, client) }, next);
};
