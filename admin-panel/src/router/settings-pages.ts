import type { Permission } from '@toprak/contract';
import { Clock, Mail, MessagesSquare, Palette, ShieldCheck, Store } from 'lucide-vue-next';
import type { Component } from 'vue';

export interface SettingsPage {
  name: string;
  /** The message key of its label. */
  label: string;
  icon: Component;
  permission: Permission;
}

const pages: readonly SettingsPage[] = [
  { name: 'merchant-settings', label: 'settings.merchant.title', icon: Store, permission: 'settings:update' },
  { name: 'hours-settings', label: 'settings.hours.title', icon: Clock, permission: 'settings:update' },
  {
    name: 'appearance-settings',
    label: 'settings.appearance.title',
    icon: Palette,
    permission: 'settings:update',
  },
  {
    name: 'security-settings',
    label: 'settings.security.title',
    icon: ShieldCheck,
    permission: 'security:update',
  },
  { name: 'mail-settings', label: 'settings.mail.title', icon: Mail, permission: 'security:update' },
  { name: 'inbox-settings', label: 'pages.inboxes', icon: MessagesSquare, permission: 'inboxes:update' },
];

/** The pages of the settings that somebody with these rights may open. */
export const visibleSettingsPages = (can: (permission: Permission) => boolean): SettingsPage[] =>
  pages.filter(({ permission }) => can(permission));

export const firstSettingsPage = (can: (permission: Permission) => boolean): string | undefined =>
  visibleSettingsPages(can)[0]?.name;
