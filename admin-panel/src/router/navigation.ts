import type { Permission } from '@toprak/contract';
import {
  Activity,
  Contact,
  Inbox,
  KeyRound,
  MessagesSquare,
  Package,
  ScrollText,
  Settings,
  Shield,
  ShieldCheck,
  ShoppingCart,
  Store,
  Users,
} from 'lucide-vue-next';
import type { Component } from 'vue';

export interface NavigationItem {
  name: string;
  to: string;
  /** The message key of its label. */
  label: string;
  icon: Component;
  permission: Permission;
  /** Left out for those who hold this too: they have an item of their own. */
  unless?: Permission;
}

export interface NavigationGroup {
  /** One of the areas, or the settings of all. */
  area: 'conversations' | 'crm' | 'commerce' | 'identity' | 'settings';
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
    area: 'commerce',
    items: [
      {
        name: 'catalogue',
        to: '/products',
        label: 'pages.catalogue',
        icon: Store,
        permission: 'products:read',
        unless: 'stock:read',
      },
      { name: 'orders', to: '/orders', label: 'pages.orders', icon: ShoppingCart, permission: 'orders:read' },
      { name: 'products', to: '/products', label: 'pages.products', icon: Package, permission: 'stock:read' },
    ],
  },
  {
    area: 'identity',
    items: [
      { name: 'users', to: '/users', label: 'pages.users', icon: Users, permission: 'users:read' },
      {
        name: 'roles',
        to: '/roles',
        label: 'access.roles.pageTitle',
        icon: Shield,
        permission: 'roles:read',
      },
      {
        name: 'api-keys',
        to: '/api-keys',
        label: 'access.keys.pageTitle',
        icon: KeyRound,
        permission: 'api-keys:update',
      },
      {
        name: 'activity',
        to: '/activity',
        label: 'activity.navigation',
        icon: Activity,
        permission: 'activity:read',
      },
    ],
  },
  {
    area: 'settings',
    items: [
      {
        name: 'settings',
        to: '/settings',
        label: 'settings.title',
        icon: Settings,
        permission: 'settings:update',
      },
      {
        name: 'security-settings',
        to: '/settings/security',
        label: 'settings.security.title',
        icon: ShieldCheck,
        permission: 'security:update',
        unless: 'settings:update',
      },
      {
        name: 'inbox-settings',
        to: '/settings/inboxes',
        label: 'pages.inboxes',
        icon: MessagesSquare,
        permission: 'inboxes:update',
        unless: 'settings:update',
      },
      { name: 'audit', to: '/audit', label: 'audit.title', icon: ScrollText, permission: 'events:read' },
    ],
  },
];

/** The navigation of somebody with these rights; groups without an item are left out. */
export function visibleNavigation(can: (permission: Permission) => boolean): NavigationGroup[] {
  const mayOpen = ({ permission, unless }: NavigationItem) => can(permission) && !(unless && can(unless));
  return groups
    .map(({ area, items }) => ({ area, items: items.filter(mayOpen) }))
    .filter(({ items }) => items.length > 0);
}
