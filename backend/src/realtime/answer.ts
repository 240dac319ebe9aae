import type { Acknowledgement, EventError } from '@toprak/contract';
import type { InferType, Schema } from 'yup';
import { logger } from '../config/logger.js';
import { bucketOf, take } from '../middlewares/buckets.js';
import { originOf } from '../middlewares/origin.js';
import { runFrom } from '../services/platform/origin.service.js';
import { AppError } from '../utils/app-error.js';
import { asAppError } from '../utils/known-errors.js';
import { validate } from '../utils/validate.js';
import type { AgentSocket, VisitorSocket } from './socket-state.js';

/** More unanswered events than any person or outbox makes: a flood. */
const maxWaiting = 1000;

/**
 * Answers an event of a socket: its payload validated, its result or refusal acknowledged. Events of one socket are
 * answered one after the other, which keeps the sender's order.
 */
export function answer<S extends Schema, T>(
  socket: AgentSocket | VisitorSocket,
  event: string,
  schema: S,
  work: (payload: InferType<S>) => Promise<T>,
): void {
  const untyped = socket as unknown as { on(event: string, listener: (...sent: unknown[]) => void): void };
  untyped.on(event, (...sent) => {
    const last = sent.at(-1);
    const acknowledge =
      typeof last === 'function' ? (last as (answer: Acknowledgement<T>) => void) : () => undefined;
    if (socket.data.waiting >= maxWaiting) return acknowledge(refusal(new AppError('RATE_LIMITED'), event));
    socket.data.waiting += 1;
    socket.data.turn = socket.data.turn.then(async () => {
      const result = await run(socket, schema, sent[0], work, event);
      socket.data.waiting -= 1;
      acknowledge(result);
    });
  });
}

/** Refuses events that nobody answers, so that no client waits for ever. */
export function refuseUnknownEvents(socket: AgentSocket | VisitorSocket): void {
  const untyped = socket as unknown as { listenerCount(event: string): number };
  socket.onAny((event: string, ...sent: unknown[]) => {
    const last = sent.at(-1);
    if (typeof last !== 'function' || untyped.listenerCount(event) > 0) return;
    (last as (answer: Acknowledgement<never>) => void)(refusal(new AppError('NOT_FOUND'), event));
  });
}

async function run<S extends Schema, T>(
  socket: AgentSocket | VisitorSocket,
  schema: S,
  payload: unknown,
  work: (payload: InferType<S>) => Promise<T>,
  event: string,
): Promise<Acknowledgement<T>> {
  try {
    const [bucket, key] = bucketOf(socket.data.actor);
    await take(event.startsWith('typing:') ? 'typing' : bucket, key);
    const client = socket.nsp.name === '/widget' ? 'widget' : 'panel';
    const origin = originOf(socket.request, socket.data.actor, client);
    return { ok: true, data: await runFrom(origin, () => work(validate(schema, payload))) };
  } catch (error) {
    return refusal(error, event);
  }
}

function refusal(thrown: unknown, event: string): { ok: false; error: EventError } {
  const { code, message, faults, status, retryAfterSeconds: retryAfter } = asAppError(thrown);
  if (status >= 500) logger.error({ err: thrown, event }, 'an event failed');
  const error = {
    code,
    message,
    ...(faults.length > 0 && { errors: faults }),
    ...(retryAfter && { retryAfter }),
  };
  return { ok: false, error };
}

/** A refusal at the door, as Socket.IO hands it to the client's `connect_error`. */
export function refuseConnection(thrown: unknown): Error {
  const { code, message } = asAppError(thrown);
  return Object.assign(new Error(message), { data: { code } });
}
