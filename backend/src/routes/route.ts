import type { Request, Response } from 'express';
import type { InferType, Schema } from 'yup';
import type { ErrorCode } from '../config/error-codes.js';
import type { Access } from '../config/permissions.js';
import type { LimitKind } from '../middlewares/rate-limit.js';
import type { UserActor, VisitorActor } from '../policies/actor.js';

/** What a controller hands back; the chain wraps it into the one success shape. */
export interface Answer {
  message: string;
  data: unknown;
  meta?: Record<string, unknown>;
  /** A record's version, sent as its ETag. */
  version?: number;
}

/** A file that is sent while it is read. */
export interface StreamedAnswer {
  fileName: string;
  chunks: AsyncIterable<string | Uint8Array>;
}

type ActorOf<A extends Access> = A extends 'public'
  ? UserActor | VisitorActor | undefined
  : A extends 'visitor'
    ? VisitorActor
    : UserActor;
type Input<S> = S extends Schema ? InferType<S> : undefined;

export interface Call<A extends Access, P, Q, B> {
  actor: ActorOf<A>;
  params: Input<P>;
  query: Input<Q>;
  body: Input<B>;
  /** The version that `If-Match` names; undefined when the caller does not ask. */
  expectedVersion: number | undefined;
  request: Request;
  response: Response;
}

export interface RouteShape<A extends Access, P, Q, B> {
  access: A;
  params?: P;
  query?: Q;
  body?: B;
  /** The view of `data`; `many` for a list with `meta`. Absent: an empty object. */
  answers?: Schema;
  many?: Schema;
  /** The request carries a file instead of JSON; the controller reads it from `request`. */
  takes?: 'text/csv' | 'multipart/form-data';
  /** The answer is a file instead of JSON: the controller hands back a `StreamedAnswer`. */
  sends?: 'text/csv';
  /** Refusals beside those that follow from the declaration. */
  refuses?: ErrorCode[];
  /** The answer carries a secret that is shown once: it is never kept for a repeat. */
  isSecret?: boolean;
  /** Open also to who may do nothing but set up the second factor that everybody needs. */
  setsUpFactor?: boolean;
  /** Not in the bucket of anonymous callers: refresh has its own, cacheable answers have none. */
  limit?: LimitKind;
}

/** One declaration, from which handler chain, OpenAPI document and rights matrix come. */
export interface Route extends RouteShape<Access, Schema<unknown>, Schema<unknown>, Schema<unknown>> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** As Express writes it, below /api/v1. */
  path: string;
  summary: string;
  /** 201 where something is created. */
  status: 200 | 201;
  controller: (
    call: Call<Access, Schema<unknown>, Schema<unknown>, Schema<unknown>>,
  ) => Promise<Answer | StreamedAnswer>;
}

function declare(method: Route['method'], status: Route['status']) {
  return function route<
    A extends Access,
    P extends Schema | undefined = undefined,
    Q extends Schema | undefined = undefined,
    B extends Schema | undefined = undefined,
  >(
    path: string,
    summary: string,
    shape: RouteShape<A, P, Q, B>,
    controller: (call: Call<A, P, Q, B>) => Promise<Answer | StreamedAnswer>,
  ): Route {
    // The chain gives each controller what its own declaration promised; the list of routes forgets which.
    return { method, path, summary, status, ...shape, controller } as unknown as Route;
  };
}

export const get = declare('get', 200);
export const put = declare('put', 200);
export const patch = declare('patch', 200);
export const remove = declare('delete', 200);
/** POST that creates; `act` is a POST that does not. */
export const create = declare('post', 201);
export const act = declare('post', 200);

/** A signed-in person's POST is repeated safely with a key, unless its body has one of its own. */
export function takesIdempotencyKey({ method, access, body, isSecret, takes }: Route): boolean {
  if (isSecret || takes || method !== 'post' || access === 'public' || access === 'visitor') return false;
  return !(body && 'fields' in body && Object.hasOwn(body.fields as object, 'clientId'));
}
