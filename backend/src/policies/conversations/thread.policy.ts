import { type Person, scopeOf, type VisitorActor } from '../actor.js';
import { orderScope, type OrderScope } from '../commerce/order.policy.js';

/**
 * Of which orders the actor reads and writes the thread: of those that they see, as far as their right to discuss
 * goes. null: of none.
 */
export function threadScope(actor: Person | VisitorActor): OrderScope | null {
  const [seen, discussed] = [scopeOf(actor, 'orders:read'), scopeOf(actor, 'orders:discuss')];
  if (!seen || !discussed) return null;
  if (discussed === 'all') return orderScope(actor, 'orders:read');
  return seen === 'all' || seen === discussed ? orderScope(actor, 'orders:discuss') : null;
}

/** Who is at home in every thread is staff: private notes are among them. */
export function isThreadStaff(actor: Person | VisitorActor): boolean {
  const scope = threadScope(actor);
  return scope !== null && 'every' in scope;
}
