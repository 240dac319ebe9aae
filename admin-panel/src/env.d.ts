import type { Permission } from '@toprak/contract';
import 'vue-router';

declare module 'vue-router' {
  interface RouteMeta {
    /** Who may open it; without one, everybody who is signed in. */
    permission?: Permission;
    /** Open without sign-in. */
    isPublic?: boolean;
    /** The message key of the page's title. */
    title?: string;
    /** The page fills the window and scrolls inside. */
    fills?: boolean;
  }
}
