import type { Permission, Schemas } from '@toprak/contract';
import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { api, isFault, unwrap } from '@/services/api';
import {
  beginSession,
  currentSession,
  endSession,
  mayBeSignedIn,
  type EndReason,
  onArrived,
  onEnded,
  onRenewed,
  renewSession,
} from '@/services/session';

/** Who is signed in, and what they may do. */
export const useAuthStore = defineStore('auth', () => {
  const user = shallowRef<Schemas['User'] | null>(null);
  const permissions = shallowRef<ReadonlySet<string>>(new Set());
  const grants = shallowRef<Schemas['Grants']>({});
  /** In which the merchant's days begin and end, like Europe/London. */
  const merchantTimeZone = ref('UTC');
  const inboxIds = shallowRef<readonly string[]>([]);
  /** Why the last session ended, for the sign-in page to tell; null after one's own sign-out. */
  const endReason = ref<EndReason | null>(null);
  const accessToken = computed(() => currentSession.value?.accessToken ?? null);
  const isSignedIn = computed(() => user.value !== null);

  /** For what has no record yet: navigation and "new" buttons. A record's own `abilities` come with it. */
  const can = (permission: Permission): boolean => permissions.value.has(permission);

  /** How far a permission goes; undefined where one lacks it. What is one's company's is shown otherwise than everybody's. */
  const scopeOf = <P extends Permission>(permission: P): Schemas['Grants'][P] => grants.value[permission];

  /** Reads who one is and what one may do; again when rights have changed. */
  async function readMe(): Promise<void> {
    const { data } = await unwrap(api.GET('/auth/me'));
    permissions.value = new Set(data.permissions);
    grants.value = data.grants;
    merchantTimeZone.value = data.merchant.timeZone;
    inboxIds.value = data.inboxIds;
    user.value = data.user;
  }

  /** @throws ApiFault WRONG_CREDENTIALS, RATE_LIMITED, OVERLOADED, UNREACHABLE */
  async function signIn(email: string, password: string): Promise<void> {
    const { data } = await unwrap(api.POST('/auth/login', { body: { email, password, delivery: 'cookie' } }));
    beginSession(data);
    endReason.value = null;
    await readMe();
  }

  /** Takes up the session that the browser's cookie stands for. @throws ApiFault when the API cannot be reached */
  async function restore(): Promise<void> {
    if (mayBeSignedIn() && (await renewSession())) await readMe();
  }

  /** Signs out in all tabs. @throws ApiFault when the API cannot be reached: the cookie would still be good */
  async function signOut(): Promise<void> {
    try {
      await unwrap(api.POST('/auth/logout'));
    } catch (error) {
      if (!isFault(error, 'NOT_SIGNED_IN') && !isFault(error, 'SESSION_ENDED')) throw error;
    }
    endSession('SIGNED_OUT');
  }

  /** Keeps what a change of one's own record answered. */
  function replaceUser(changed: Schemas['User']): void {
    user.value = changed;
  }

  onRenewed((session) => {
    if (user.value) user.value = session.user;
  });
  onArrived(() => {
    endReason.value = null;
    // Without an answer this tab stays at the sign-in page, and a reload tries again.
    readMe().catch(() => {});
  });
  onEnded((reason) => {
    endReason.value = reason === 'SIGNED_OUT' ? null : reason;
    user.value = null;
    permissions.value = new Set();
    grants.value = {};
    inboxIds.value = [];
  });

  return {
    user,
    accessToken,
    isSignedIn,
    permissions,
    grants,
    merchantTimeZone,
    inboxIds,
    endReason,
    can,
    scopeOf,
    readMe,
    signIn,
    signOut,
    restore,
    replaceUser,
  };
});
