import type { Grants, Permission, Scope } from '../../src/config/permissions.js';
import type { UserActor } from '../../src/policies/actor.js';

/** Loaded before the sources are: see switches.mjs. */
interface Switchboard {
  /** The check that is turned off. */
  off: string | undefined;
  /** Whether routes let people in who lack the permission that the route names. */
  doorsOpen: boolean;
  /** Those that were asked since this was emptied. */
  asked: Set<string>;
  /** What somebody who may everything would get: filled by the tests, since nothing may be loaded before. */
  everything: Grants;
  ask: (check: string, policy: (...given: unknown[]) => unknown, given: unknown[]) => unknown;
  refuse: (check: string, condition: () => unknown) => unknown;
  door: (ask: () => unknown) => unknown;
  scope: (
    actor: { type: string },
    permission: Permission,
    held: () => Scope | undefined,
  ) => Scope | undefined;
}

declare global {
  var rights: Switchboard;
}

/** An actor of the highest rights, who is still this person. */
const almighty = (actor: object): object => ({
  ...actor,
  type: 'USER',
  roleKey: 'ADMIN',
  grants: rights.everything,
  apiKeyId: undefined,
});

globalThis.rights = {
  off: undefined,
  doorsOpen: false,
  asked: new Set(),
  everything: {},
  ask(check, policy, given) {
    this.asked.add(check);
    const answer = policy(...given);
    if (this.off !== check) return answer;
    const [actor, ...rest] = given;
    return typeof answer === 'boolean' ? true : policy(almighty(actor as UserActor), ...rest);
  },
  refuse(check, condition) {
    this.asked.add(check);
    return this.off === check ? false : condition();
  },
  door(ask) {
    return this.doorsOpen ? undefined : ask();
  },
  scope(actor, permission, held) {
    const check = `permission ${permission}`;
    this.asked.add(check);
    return this.off === check && actor.type === 'USER' ? this.everything[permission] : held();
  },
};
