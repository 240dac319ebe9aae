import { requireOrigin } from '../services/conversations/widget.service.js';
import { findVisitor, listHeardVisitorIds } from '../services/conversations/visitors.service.js';
import { getInboxOrigins } from '../services/conversations/widget.service.js';
import { AppError } from '../utils/app-error.js';
import { refuseConnection } from './answer.js';
import { answerConversationEvents } from './conversation-events.js';
import { rooms, type VisitorNamespace, type VisitorSocket } from './socket-state.js';

export interface VisitorArrivals {
  arrived: (contactId: string, inboxId: string) => void;
  left: (contactId: string, inboxId: string) => void;
}

/** Lets visitors in from the websites that their inbox allows, and answers what they send. */
export function serveVisitors(visitors: VisitorNamespace, { arrived, left }: VisitorArrivals): void {
  visitors.use((socket, next) => {
    admit(socket).then(
      () => next(),
      (error: unknown) => next(refuseConnection(error)),
    );
  });
  visitors.on('connection', (socket) => {
    const { id, inboxId } = socket.data.actor;
    answerConversationEvents(socket, () => Promise.resolve(socket.data.actor));
    socket.on('disconnect', () => left(id, inboxId));
    arrived(id, inboxId);
  });
}

async function admit(socket: VisitorSocket): Promise<void> {
  const token: unknown = socket.handshake.auth.token;
  if (typeof token !== 'string') throw new AppError('VISITOR_UNKNOWN');
  const actor = await findVisitor(token);
  requireOrigin(await getInboxOrigins(actor.inboxId), socket.handshake.headers.origin);
  socket.data = { actor, turn: Promise.resolve(), waiting: 0 };
  const heard = await listHeardVisitorIds(actor);
  await socket.join([rooms.contact(actor.id), ...heard.map(rooms.visitor)]);
}
