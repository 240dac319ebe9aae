import { admitVisitor } from '../middlewares/visitor-door.js';
import { listHeardVisitorIds } from '../services/conversations/visitors.service.js';
import { AppError } from '../utils/app-error.js';
import { hashSecret } from '../utils/identifiers.js';
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
  const actor = await admitVisitor(token, socket.handshake.headers.origin, socket.request);
  const heardVisitorIds = await listHeardVisitorIds(actor);
  const tokenHash = hashSecret(token);
  socket.data = { actor, tokenHash, heardVisitorIds, turn: Promise.resolve(), waiting: 0 };
  await socket.join(heardVisitorIds.map(rooms.visitor));
}
