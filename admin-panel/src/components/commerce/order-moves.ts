import type { OrderStatus } from './types';

const isWayOut = (status: OrderStatus) => status === 'CANCELLED' || status === 'RETURNED';

/** The moves in the order in which they are offered: on first, out last. */
export const arrangeMoves = (statuses: readonly OrderStatus[]): OrderStatus[] => [
  ...statuses.filter((status) => !isWayOut(status)),
  ...statuses.filter(isWayOut),
];

/** How the button of a move looks; what cannot be taken back is marked as dangerous. */
export function lookOfMove(to: OrderStatus): 'primary' | 'secondary' | 'danger' {
  if (to === 'CANCELLED') return 'danger';
  return to === 'RETURNED' ? 'secondary' : 'primary';
}
