import type { InferType } from 'yup';
import { flag, instant, named, pageQuery, present, uuid } from '../common.js';

export const LoginSessionView = named('LoginSession', {
  id: uuid().required(),
  client: present(),
  /** What the browser calls itself. */
  device: present(),
  /** The same in words: `Firefox on Windows`; empty where it is no browser. */
  browser: present(),
  ip: present(),
  /** The one that asks. */
  current: flag(),
  lastUsedAt: instant(),
  expiresAt: instant(),
  createdAt: instant(),
});

export const ListLoginSessions = pageQuery(['lastUsedAt', 'createdAt'], {});

export type LoginSessionView = InferType<typeof LoginSessionView>;
export type ListLoginSessions = InferType<typeof ListLoginSessions>;
