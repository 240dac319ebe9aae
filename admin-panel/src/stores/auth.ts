import type { Permission, Schemas } from '@toprak/contract';
import { defineStore } from 'pinia';
import { computed, ref, shallowRef } from 'vue';
import { api, isFault, unwrap } from '@/services/api';
import { onFactorRequired } from '@/services/factor-required';
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
  /** Everybody needs a second factor, and this person has none: nothing else goes until it is set up. */
  const lacksSecondFactor = ref(false);
  const inboxIds = shallowRef<readonly string[]>([]);
  /** Why the last session ended, for the sign-in page to tell; null after one's own sign-out. */
  const endReason = ref<EndReason | null>(null);
  /** How often it was asked who one is. */
  let asked = 0;
  const accessToken = computed(() => currentSession.value?.accessToken ?? null);
  const isSignedIn = computed(() => user.value !== null);

  /** For what has no record yet: navigation and "new" buttons. A record's own `abilities` come with it. */
  const can = (permission: Permission): boolean => permissions.value.has(permission);

  /** How far a permission goes; undefined where one lacks it. What is one's company's is shown otherwise than everybody's. */
  const scopeOf = <P extends Permission>(permission: P): Schemas['Grants'][P] => grants.value[permission];

  /** Reads who one is and what one may do; again when rights have changed. */
  async function readMe(): Promise<void> {
    asked += 1;
    const mine = asked;
    const { data } = await unwrap(api.GET('/auth/me'));
    // Of two at once the one that was asked later tells the rights of now.
    if (mine !== asked && user.value) return;
    keepRights(data);
    merchantTimeZone.value = data.merchant.timeZone;
    inboxIds.value = data.inboxIds;
    lacksSecondFactor.value = data.lacksSecondFactor;
    user.value = data.user;
  }

  /** The same rights read again are no change: what shows records by them is fetched anew only where they moved. */
  function keepRights(me: Schemas['Me']): void {
    if (JSON.stringify(me.grants) === JSON.stringify(grants.value)) return;
    permissions.value = new Set(me.permissions);
    grants.value = me.grants;
  }

  /**
   * @param code of the second factor, for who has one
   * @throws ApiFault WRONG_CREDENTIALS, SECOND_FACTOR_NEEDED, SECOND_FACTOR_WRONG, RATE_LIMITED, OVERLOADED, UNREACHABLE
   */
  async function signIn(email: string, password: string, code = ''): Promise<void> {
    const body = { email, password, ...(code && { code }), delivery: 'cookie' as const };
    const { data } = await unwrap(api.POST('/auth/login', { body }));
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
    lacksSecondFactor.value = false;
  });
  onFactorRequired(() => {
    if (user.value) lacksSecondFactor.value = true;
  });

  return {
    user,
    accessToken,
    isSignedIn,
    permissions,
    grants,
    merchantTimeZone,
    lacksSecondFactor,
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
