import type { Permission } from '@toprak/contract';
import { Contact, Inbox, MessagesSquare, Users } from 'lucide-vue-next';
import type { Component } from 'vue';

export interface NavigationItem {
  name: string;
  to: string;
  /** The message key of its label. */
  label: string;
  icon: Component;
  permission: Permission;
}

export interface NavigationGroup {
  /** One of the areas, or the settings of all. */
  area: 'conversations' | 'crm' | 'identity' | 'settings';
  items: readonly NavigationItem[];
}

const groups: readonly NavigationGroup[] = [
  {
    area: 'conversations',
    items: [
      { name: 'inbox', to: '/inbox', label: 'pages.inbox', icon: Inbox, permission: 'conversations:read' },
    ],
  },
  {
    area: 'crm',
    items: [
      {
        name: 'contacts',
        to: '/contacts',
        label: 'pages.contacts',
        icon: Contact,
        permission: 'contacts:read',
      },
    ],
  },
  {
    area: 'identity',
    items: [{ name: 'users', to: '/users', label: 'pages.users', icon: Users, permission: 'users:read' }],
  },
  {
    area: 'settings',
    items: [
      {
        name: 'inbox-settings',
        to: '/settings/inboxes',
        label: 'pages.inboxes',
        icon: MessagesSquare,
        permission: 'inboxes:update',
      },
    ],
  },
];

/** The navigation of somebody with these rights; groups without an item are left out. */
export function visibleNavigation(can: (permission: Permission) => boolean): NavigationGroup[] {
  return groups
    .map(({ area, items }) => ({ area, items: items.filter(({ permission }) => can(permission)) }))
    .filter(({ items }) => items.length > 0);
}
