import type { IncomingHttpHeaders } from 'node:http';
import { corsOrigins, environment } from '../config/environment.js';
import { availabilities } from '../schemas/identity/user.schema.js';
import { oneOf, record, text } from '../schemas/common.js';
import { canReadFigures } from '../policies/analytics/figures.policy.js';
import { orderScope } from '../policies/commerce/order.policy.js';
import { chatScope } from '../policies/conversations/conversation.policy.js';
import { threadScope } from '../policies/conversations/thread.policy.js';
import { requireFactorSetUp, scopeOf, type UserActor } from '../policies/actor.js';
import { findActor, findActorOf } from '../services/identity/actors.service.js';
import { readAccessToken } from '../services/identity/tokens.service.js';
import { setAvailability } from '../services/identity/user-changes.service.js';
import { AppError } from '../utils/app-error.js';
import { type ActivityBoard, answerActivityEvents } from './activity.js';
import { answer, refuseConnection } from './answer.js';
import { answerConversationEvents } from './conversation-events.js';
import { roomsOfScope } from './order-rooms.js';
import type { Arrivals } from './presence.js';
import { type AgentNamespace, type AgentSocket, rooms } from './socket-state.js';

const SetPresence = record({ status: oneOf(availabilities).required('is required') });
const RefreshToken = record({ token: text(4000).required('is required') });

const allowedOrigins = [new URL(environment.PUBLIC_URL).origin, ...corsOrigins];

/** Lets signed-in people in, and answers what they send. */
export function serveAgents(
  agents: AgentNamespace,
  { userMoved }: Pick<Arrivals, 'userMoved'>,
  board: ActivityBoard,
): void {
  agents.use((socket, next) => {
    admit(socket).then(
      () => next(),
      (error: unknown) => next(refuseConnection(error)),
    );
  });
  agents.on('connection', (socket) => {
    const { actor } = socket.data;
    answerConversationEvents(socket, () => findAdmitted(actor.loginSessionId));
    answer(socket, 'presence:set', SetPresence, async ({ status }) => {
      await setAvailability(await findAdmitted(actor.loginSessionId), status);
      return { status };
    });
    answerActivityEvents(socket, board);
    answer(socket, 'auth:refresh', RefreshToken, ({ token }) => extend(socket, token));
    socket.on('disconnect', () => userMoved(actor.id));
    userMoved(actor.id);
  });
}

/** Who acts, as they may now. @throws AppError SESSION_ENDED, SECOND_FACTOR_REQUIRED */
async function findAdmitted(loginSessionId: string): Promise<UserActor> {
  const actor = await findActorOf(loginSessionId);
  requireFactorSetUp(actor);
  return actor;
}

async function admit(socket: AgentSocket): Promise<void> {
  requireClientOrigin(socket.handshake.headers);
  const token: unknown = socket.handshake.auth.token;
  if (typeof token !== 'string') throw new AppError('NOT_SIGNED_IN');
  const actor = await findActor(token);
  requireFactorSetUp(actor);
  const { expiresAt } = readAccessToken(token);
  const place = { since: Date.now(), section: null };
  socket.data = { actor, expiresAt, ...place, turn: Promise.resolve(), waiting: 0 };
  await socket.join([rooms.user(actor.id), ...roomsOf(actor)]);
}

/**
 * Our clients come from their own server's host, from PUBLIC_URL, or from an origin that CORS_ORIGIN names. A missing
 * Origin proves nothing and is let through: the token decides.
 */
function requireClientOrigin(headers: IncomingHttpHeaders): void {
  const { origin } = headers;
  if (origin === undefined || allowedOrigins.includes(origin)) return;
  const hosts = [headers.host, headers['x-forwarded-host']];
  if (URL.canParse(origin) && hosts.includes(new URL(origin).host)) return;
  throw new AppError('ORIGIN_REFUSED');
}

/** The same login session goes on with a newer token. */
async function extend(socket: AgentSocket, token: string): Promise<Record<string, never>> {
  const { loginSessionId, expiresAt } = readAccessToken(token);
  if (loginSessionId !== socket.data.actor.loginSessionId) throw new AppError('NOT_SIGNED_IN');
  await findActorOf(loginSessionId);
  socket.data.expiresAt = expiresAt;
  return {};
}

/** Where the person hears of chats, of orders and what is said about them, and of figures. */
export function roomsOf(actor: UserActor): string[] {
  const chats = chatScope(actor);
  const inboxes = 'inboxIds' in chats ? chats.inboxIds.map(rooms.inbox) : [rooms.everyInbox];
  const seesOrders = scopeOf(actor, 'orders:read') !== undefined;
  return [
    ...inboxes,
    ...roomsOfScope('orders', seesOrders ? orderScope(actor) : null),
    ...roomsOfScope('threads', threadScope(actor)),
    ...(canReadFigures(actor) ? [rooms.figures] : []),
  ];
}
