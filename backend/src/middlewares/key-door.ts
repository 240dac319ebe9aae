import type { Request } from 'express';
import type { UserActor } from '../policies/actor.js';
import { findKeyActor } from '../services/identity/api-keys.service.js';
import { AppError } from '../utils/app-error.js';
import { requireLeft, take } from './buckets.js';
import { addressKey, clientAddress } from './client-address.js';

/** The key of `X-Api-Key`, when there is one. */
export function apiKeyOf(request: Request): string | undefined {
  const key = request.headers['x-api-key'];
  return typeof key === 'string' && key !== '' ? key : undefined;
}

/** The program behind a key. Wrong ones use up what their address may get wrong. @throws AppError NOT_SIGNED_IN, RATE_LIMITED */
export async function admitKey(key: string, request: Request): Promise<UserActor> {
  const address = addressKey(request);
  await requireLeft('refused', address);
  const actor = await findKeyActor(key, clientAddress(request));
  if (actor) return actor;
  await take('refused', address);
  throw new AppError(
    'NOT_SIGNED_IN',
    'This API key is wrong, expired or revoked, or not allowed from this address.',
  );
}
