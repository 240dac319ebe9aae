import { type Actor, scopeOf } from '../actor.js';

export const canUpdateContact = (actor: Actor): boolean => scopeOf(actor, 'contacts:update') !== undefined;
