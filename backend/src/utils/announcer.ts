import { EventEmitter } from 'node:events';
import { logger } from '../config/logger.js';

type Details = Record<string, unknown>;

/** News of committed changes inside this process. Best effort: who misses one repairs it by `seq` and `version`. */
export interface Announcer<News extends { [K in keyof News]: Details }> {
  /** Never throws: the change is committed already, whatever becomes of its news. */
  tell<K extends keyof News & string>(news: K, details: News[K]): void;
  hear<K extends keyof News & string>(news: K, listener: (details: News[K]) => void): void;
}

export function createAnnouncer<News extends { [K in keyof News]: Details }>(): Announcer<News> {
  const emitter = new EventEmitter();
  return {
    tell(news, details) {
      try {
        emitter.emit(news, details);
      } catch (error) {
        logger.error({ err: error, news }, 'news could not be told');
      }
    },
    hear(news, listener) {
      emitter.on(news, listener);
    },
  };
}
