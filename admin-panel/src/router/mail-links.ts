import { shallowRef } from 'vue';
import type { RouteLocationNormalized, RouteLocationRaw } from 'vue-router';

type Target = Pick<RouteLocationNormalized, 'hash' | 'meta' | 'path'>;

/** The token of the link that was opened last, for its page alone. */
const opened = shallowRef({ path: '', token: '' });

/**
 * Takes the token of a mail's link out of the address, where the browser's history would keep it, into memory.
 * @returns the address without it; null where there is none
 */
export function takeMailToken({ hash, meta, path }: Target): RouteLocationRaw | null {
  if (!meta.takesToken || hash === '') return null;
  opened.value = { path, token: hash.slice(1) };
  return { path, replace: true };
}

/** The token that the page at this path was opened with; empty without one. */
export const mailTokenOf = (path: string): string => (opened.value.path === path ? opened.value.token : '');
