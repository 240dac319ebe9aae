import { type Actor, scopeOf } from '../actor.js';

/** Figures of the whole business: there is no part of them that is one's own. */
export const canReadFigures = (actor: Actor): boolean => scopeOf(actor, 'analytics:read') === 'all';
