import { LRUCache } from 'lru-cache';
import { inTransaction, prisma } from '../../db/client.js';
import type { UserActor } from '../../policies/actor.js';
import { AppError } from '../../utils/app-error.js';
import { recordEvent } from '../platform/events.service.js';
import { currentOrigin, type Origin, runFrom } from '../platform/origin.service.js';

/** What says that somebody was not taken for who they said to be. */
const toldCodes = ['WRONG_CREDENTIALS', 'SECOND_FACTOR_WRONG', 'RATE_LIMITED'];
/** So many wait at most, half of them throttled ones: a flood costs this much and hides no wrong password. */
const mostWaiting = 1000;
/** An account whose pause has not ended is told of once in so long. */
const quietMilliseconds = 60_000;

/** Never what was typed: the e-mail alone, by which the person is found when it is written down. */
interface Refusal {
  email: string;
  /** Who was signed in already and had to prove it anew; null: nobody knows who it was. */
  actor: Pick<UserActor, 'type' | 'id'> | null;
  reason: string;
  origin: Origin;
}

const waiting: Refusal[] = [];
/** Of whom a throttled attempt was told lately. */
const told = new LRUCache<string, true>({ max: 10_000, ttl: quietMilliseconds });

/**
 * Does what proves who somebody is, and remembers it when they are refused; `writeRefusals` writes it down. Not here:
 * whoever is refused would see by the time it takes whether there is such an account.
 */
export async function notingRefusal<T>(
  email: string,
  actor: Refusal['actor'],
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof AppError && toldCodes.includes(error.code)) remember(email, actor, error.code);
    throw error;
  }
}

function remember(email: string, actor: Refusal['actor'], reason: string): void {
  const most = reason === 'RATE_LIMITED' ? mostWaiting / 2 : mostWaiting;
  if (waiting.length < most) waiting.push({ email, actor, reason, origin: currentOrigin() });
}

/** Writes into the history who was refused since the last time, where there is such an account. */
export async function writeRefusals(): Promise<void> {
  for (let refusal = waiting.shift(); refusal; refusal = waiting.shift()) {
    try {
      await writeRefusal(refusal);
    } catch (error) {
      waiting.unshift(refusal);
      throw error;
    }
  }
}

async function writeRefusal({ email, actor, reason, origin }: Refusal): Promise<void> {
  const user = await prisma.user.findUnique({ where: { email }, select: { id: true } });
  if (!user) return;
  const { id } = user;
  const isThrottled = reason === 'RATE_LIMITED';
  if (isThrottled && told.has(id)) return;
  const event = { type: 'login-session.refused', subjectType: 'user', subjectId: id } as const;
  await runFrom(origin, () => inTransaction((tx) => recordEvent(tx, { ...event, actor, data: { reason } })));
  if (isThrottled) told.set(id, true);
}
