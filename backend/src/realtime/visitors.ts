import { requireOrigin } from '../services/conversations/widget.service.js';
import { findVisitor, listHeardVisitorIds } from '../services/conversations/visitors.service.js';
import { getInboxOrigins } from '../services/conversations/widget.service.js';
import { AppError } from '../utils/app-error.js';
import { refuseConnection } from './answer.js';
import { answerConversationEvents } from './conversation-events.js';
import type { Arrivals } from './presence.js';
import { rooms, type VisitorNamespace, type VisitorSocket } from './socket-state.js';

/** Lets visitors in from the websites that their inbox allows, and answers what they send. */
export function serveVisitors(
  visitors: VisitorNamespace,
  { visitorMoved }: Pick<Arrivals, 'visitorMoved'>,
): void {
  visitors.use((socket, next) => {
    admit(socket).then(
      () => next(),
      (error: unknown) => next(refuseConnection(error)),
    );
  });
  visitors.on('connection', (socket) => {
    const { actor, heardVisitorIds } = socket.data;
    answerConversationEvents(socket, () => Promise.resolve(socket.data.actor));
    socket.on('disconnect', () => visitorMoved(actor.id, heardVisitorIds, false));
    visitorMoved(actor.id, heardVisitorIds, true);
  });
}

async function admit(socket: VisitorSocket): Promise<void> {
  const token: unknown = socket.handshake.auth.token;
  if (typeof token !== 'string') throw new AppError('VISITOR_UNKNOWN');
  const actor = await findVisitor(token);
  requireOrigin(await getInboxOrigins(actor.inboxId), socket.handshake.headers.origin);
  const heardVisitorIds = await listHeardVisitorIds(actor);
  socket.data = { actor, heardVisitorIds, turn: Promise.resolve(), waiting: 0 };
  await socket.join(heardVisitorIds.map(rooms.visitor));
}
