import { pino } from 'pino';
import { environment } from './environment.js';

/** Structured logs on standard output. Never secrets, tokens or message bodies. */
export const logger = pino({
  level: environment.LOG_LEVEL,
  base: undefined,
  redact: { paths: ['*.password', '*.token', '*.authorization', '*.cookie'], censor: '[removed]' },
});
