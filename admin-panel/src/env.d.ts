import type { Permission } from '@toprak/contract';
import 'vue-router';

declare module 'vue-router' {
  interface RouteMeta {
    /** Who may open it; without one, everybody who is signed in. */
    permission?: Permission;
    /** Open without sign-in, and to nobody who is signed in. */
    isPublic?: boolean;
    /** Open without sign-in, and left as it is whoever signs in or out. */
    isForEverybody?: boolean;
    /** Open to who may do nothing but set up a second factor, and to nobody else. */
    setsUpFactor?: boolean;
    /** Links in mails lead here, with a token behind the `#`. */
    takesToken?: boolean;
    /** The message key of the page's title. */
    title?: string;
    /** The page fills the window and scrolls inside. */
    fills?: boolean;
  }
}
