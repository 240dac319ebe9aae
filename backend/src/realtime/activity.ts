import type { ActivityChange, ActivitySnapshot, Schemas } from '@toprak/contract';
import { logger } from '../config/logger.js';
import { canReadActivity } from '../policies/analytics/activity.policy.js';
import { presentActivity } from '../presenters/analytics/activity.presenter.js';
import { TellSection } from '../schemas/analytics/activity.schema.js';
import { nothing } from '../schemas/common.js';
import { composeActivity } from '../services/analytics/activity.service.js';
import { findActorOf } from '../services/identity/actors.service.js';
import { AppError } from '../utils/app-error.js';
import { answer } from './answer.js';
import { type AgentNamespace, type AgentSocket, rooms } from './socket-state.js';

/** However many come and go, those who watch hear of it so rarely. */
const pauseMilliseconds = 250;
/** What no socket tells (the history, keys, pages elsewhere) is looked at so often, while somebody watches: within a second is promised. */
const lookMilliseconds = 500;

/** Who is here, for those of this instance who watch: while nobody does, nothing is looked at. */
export interface ActivityBoard {
  /** Somebody came, left or went elsewhere. */
  moved: () => void;
  /** What is known now; each change after it is told. */
  join: (socket: AgentSocket) => Promise<ActivitySnapshot>;
  stop: () => void;
}

export function createActivityBoard(agents: AgentNamespace): ActivityBoard {
  let told: Schemas['Activity'] | undefined;
  let number = 0;
  let turn: Promise<unknown> = Promise.resolve();
  const isWatched = () => agents.adapter.rooms.has(rooms.activity);

  async function look(): Promise<void> {
    if (!isWatched()) {
      told = undefined;
      return;
    }
    const now = presentActivity(await composeActivity());
    const change = told && differences(told, now);
    told = now;
    if (!change) return;
    number += 1;
    agents.local.to(rooms.activity).emit('activity:changed', { number, ...change });
  }
  /** One look after the other, so that numbers and news keep one order. */
  const lookInTurn = (): Promise<void> => {
    const looked = turn.then(look);
    turn = looked.catch((error: unknown) => logger.warn({ err: error }, 'who is here was not looked at'));
    return looked;
  };
  const lookQuietly = () => void lookInTurn().catch(() => undefined);
  const soon = gathered(lookQuietly);
  const looking = setInterval(() => void (isWatched() && lookQuietly()), lookMilliseconds);
  return {
    moved: () => void (isWatched() && soon.ask()),
    async join(socket) {
      await socket.join(rooms.activity);
      await lookInTurn();
      if (!told) throw new AppError('UNAVAILABLE');
      return { ...told, number };
    },
    stop() {
      clearInterval(looking);
      soon.stop();
    },
  };
}

/** Does the work a moment after it was asked for, once for all who asked meanwhile. */
function gathered(work: () => void): { ask: () => void; stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    ask() {
      timer ??= setTimeout(() => {
        timer = undefined;
        work();
      }, pauseMilliseconds);
    },
    stop: () => clearTimeout(timer),
  };
}

/** What differs; undefined where nothing does. */
function differences(
  before: Schemas['Activity'],
  now: Schemas['Activity'],
): Omit<ActivityChange, 'number'> | undefined {
  const known = new Map(before.people.map((person) => [person.id, JSON.stringify(person)]));
  const people = now.people.filter((person) => known.get(person.id) !== JSON.stringify(person));
  const here = new Set(now.people.map(({ id }) => id));
  const left = before.people.flatMap(({ id }) => (here.has(id) ? [] : [id]));
  const isActed = JSON.stringify(before.recent) !== JSON.stringify(now.recent);
  if (people.length + left.length === 0 && before.visitors === now.visitors && !isActed) return undefined;
  return { people, left, visitors: now.visitors, ...(isActed && { recent: now.recent }) };
}

/** Lets those who may watch begin and end, and clients tell what kind of page they show. */
export function answerActivityEvents(socket: AgentSocket, board: ActivityBoard): void {
  answer(socket, 'activity:join', nothing, async () => {
    if (!canReadActivity(await findActorOf(socket.data.actor.loginSessionId)))
      throw new AppError('FORBIDDEN');
    return board.join(socket);
  });
  answer(socket, 'activity:leave', nothing, async () => {
    await socket.leave(rooms.activity);
    return {};
  });
  answer(socket, 'activity:section', TellSection, ({ section }) => {
    socket.data.section = section;
    board.moved();
    return Promise.resolve({});
  });
}
