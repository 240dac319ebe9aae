import type { Permission } from '@toprak/contract';
import type { RouteLocationNormalized, RouteLocationRaw } from 'vue-router';

interface Visitor {
  isSignedIn: boolean;
  /** May do nothing but set up a second factor. */
  lacksSecondFactor?: boolean;
  can: (permission: Permission) => boolean;
}
type Target = Pick<RouteLocationNormalized, 'fullPath' | 'meta' | 'query' | 'path'>;

/** Where a person may go: `true`, or where to instead. What one may not see is as if it were not there. */
export function guardRoute(
  to: Target,
  { isSignedIn, lacksSecondFactor, can }: Visitor,
): true | RouteLocationRaw {
  if (to.meta.isForEverybody) return true;
  if (isSignedIn && (lacksSecondFactor ?? false) !== (to.meta.setsUpFactor ?? false)) {
    const next = pathAfterSignIn((to.meta.isPublic ?? to.meta.setsUpFactor) ? to.query.next : to.fullPath);
    if (!lacksSecondFactor) return next;
    return { name: 'needed-second-factor', query: next === '/' ? {} : { next }, replace: true };
  }
  if (to.meta.isPublic) return isSignedIn ? pathAfterSignIn(to.query.next) : true;
  if (!isSignedIn) {
    return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath }, replace: true };
  }
  if (to.meta.permission && !can(to.meta.permission)) {
    return { name: 'not-found', params: { rest: to.path.slice(1).split('/') }, replace: true };
  }
  return true;
}

/** The page that was asked for before sign-in; only one of ours. */
export function pathAfterSignIn(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return '/';
  // `//host` and `/\host` would leave for another host.
  return /^\/[/\\]/.test(next) ? '/' : next;
}
