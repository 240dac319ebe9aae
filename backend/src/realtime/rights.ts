import { hasSameRights, type UserActor } from '../policies/actor.js';
import { canReadActivity } from '../policies/analytics/activity.policy.js';
import {
  forgetActors,
  readActors,
  readEndReason,
  rightsMilliseconds,
} from '../services/identity/actors.service.js';
import { identityNews } from '../services/identity/identity-news.service.js';
import { roomsOf } from './agents.js';
import { repeat } from './repeat.js';
import { type AgentNamespace, type AgentSocket, rooms } from './socket-state.js';

/**
 * Compares this instance's sockets with the rights that stand in the database, twice a second and at once when this
 * process changes some. So rights follow on every instance and by every road, with Redis away too.
 * @returns what ends the watch
 */
export function watchRights(agents: AgentNamespace): () => void {
  const review = () => reviewSockets([...agents.sockets.values()]);
  const { now, stop } = repeat(rightsMilliseconds, review, 'the rights of sockets could not be looked at');
  identityNews.hear('rights', now);
  return stop;
}

async function reviewSockets(sockets: AgentSocket[]): Promise<void> {
  if (sockets.length === 0) return;
  const ids = [...new Set(sockets.map((socket) => socket.data.actor.loginSessionId))];
  const standing = new Map((await readActors(ids)).map((actor) => [actor.loginSessionId, actor]));
  for (const socket of sockets) {
    const actor = standing.get(socket.data.actor.loginSessionId);
    if (!actor || socket.data.expiresAt <= Date.now()) await endSocket(socket, actor !== undefined);
    // The sign-in goes on: the next connection is let in once the second factor is set up.
    else if (actor.lacksSecondFactor) socket.disconnect(true);
    else if (!hasSameRights(actor, socket.data.actor)) await moveRooms(socket, actor);
  }
}

async function endSocket(socket: AgentSocket, tokenOnly: boolean): Promise<void> {
  if (!tokenOnly) forgetActors();
  const reason = tokenOnly ? 'EXPIRED' : await readEndReason(socket.data.actor.loginSessionId);
  socket.emit('session:ended', { reason });
  socket.disconnect(true);
}

async function moveRooms(socket: AgentSocket, actor: UserActor): Promise<void> {
  // What is asked from here on is judged by the rights that the rooms follow.
  forgetActors();
  const wanted = roomsOf(actor);
  for (const room of roomsOf(socket.data.actor)) if (!wanted.includes(room)) await socket.leave(room);
  await socket.join(wanted);
  if (!canReadActivity(actor)) await socket.leave(rooms.activity);
  socket.data.actor = actor;
  socket.emit('inboxes:changed', { inboxIds: actor.inboxIds });
}
