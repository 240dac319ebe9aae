import type { Request } from 'express';
import { hasSameRights, type UserActor } from '../policies/actor.js';
import { findActorOf } from '../services/identity/actors.service.js';
import { findKeyActor } from '../services/identity/api-keys.service.js';
import { AppError } from '../utils/app-error.js';
import { clientAddress } from './client-address.js';
import { apiKeyOf } from './key-door.js';

/** For work that goes on after its request was let in: whether the caller still stands, with the rights that they had. */
export async function keepsRights(request: Request, actor: UserActor): Promise<boolean> {
  try {
    const now = await findCaller(request, actor);
    return now !== null && !now.lacksSecondFactor && hasSameRights(now, actor);
  } catch (error) {
    // A sign-in that ended meanwhile.
    if (error instanceof AppError) return false;
    throw error;
  }
}

function findCaller(request: Request, actor: UserActor): Promise<UserActor | null> {
  if (actor.apiKeyId === undefined) return findActorOf(actor.loginSessionId);
  return findKeyActor(apiKeyOf(request) ?? '', clientAddress(request));
}
