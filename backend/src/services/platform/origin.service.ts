import { AsyncLocalStorage } from 'node:async_hooks';

/** From where a change comes. */
export interface Origin {
  requestId?: string;
  /** The login session, or the API key, that stands behind it. */
  loginSessionId?: string;
  apiKeyId?: string;
  /** Of the network; personal, as what follows. */
  address?: string;
  /** What the browser calls itself. */
  device?: string;
  /** Which of our clients it is: panel, dashboard, widget or api. */
  client?: string;
  /** Nobody asked for it: the name of the work in the background. */
  job?: string;
}

const origins = new AsyncLocalStorage<Origin>();
const nowhere: Origin = {};

/** Runs work on behalf of an origin: what the history tells of it names it. */
export function runFrom<T>(origin: Origin, work: () => T): T {
  return origins.run(origin, work);
}

/** The origin of what runs now; empty outside of requests and jobs. */
export const currentOrigin = (): Origin => origins.getStore() ?? nowhere;
