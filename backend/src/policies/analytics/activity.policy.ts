import { type Actor, scopeOf } from '../actor.js';

/** Who is here, and how people come and stay: of everybody, or not at all. */
export const canReadActivity = (actor: Actor): boolean => scopeOf(actor, 'activity:read') === 'all';
