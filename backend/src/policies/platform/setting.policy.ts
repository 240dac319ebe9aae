import type { Permission } from '../../config/permissions.js';
import { type SettingGroup, settingGroups } from '../../schemas/platform/settings.schema.js';
import { type Actor, scopeOf } from '../actor.js';

/** What decides who gets in, and by which mails, is the affair of those who answer for security. */
const permissionOf = {
  merchant: 'settings:update',
  security: 'security:update',
  mail: 'security:update',
  hours: 'settings:update',
  appearance: 'settings:update',
} as const satisfies Record<SettingGroup, Permission>;

export const canUpdateSettings = (actor: Actor, group: SettingGroup): boolean =>
  scopeOf(actor, permissionOf[group]) === 'all';

/** The groups that exist for the actor: those that they may change. */
export const visibleGroups = (actor: Actor): SettingGroup[] =>
  settingGroups.filter((group) => canUpdateSettings(actor, group));
