import type { Permission } from '../../config/permissions.js';
import { type SettingGroup, settingGroups } from '../../schemas/platform/settings.schema.js';
import { type Actor, isByKey, scopeOf } from '../actor.js';

/** What decides who gets in, and by which mails, is the affair of those who answer for security. */
const permissionOf = {
  merchant: 'settings:update',
  security: 'security:update',
  mail: 'security:update',
  hours: 'settings:update',
  appearance: 'settings:update',
} as const satisfies Record<SettingGroup, Permission>;

export const canReadSettings = (actor: Actor, group: SettingGroup): boolean =>
  scopeOf(actor, permissionOf[group]) === 'all';

/** Whoever decides who gets in has just proved to be at it, which no program can. */
export const canUpdateSettings = (actor: Actor, group: SettingGroup): boolean =>
  canReadSettings(actor, group) && !(isByKey(actor) && permissionOf[group] === 'security:update');

/** The groups that exist for the actor. */
export const visibleGroups = (actor: Actor): SettingGroup[] =>
  settingGroups.filter((group) => canReadSettings(actor, group));
