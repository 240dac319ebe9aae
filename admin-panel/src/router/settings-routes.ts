import type { RouteRecordRaw } from 'vue-router';
import { useAuthStore } from '@/stores/auth';
import { firstSettingsPage } from './settings-pages';
import { recordId } from './record-id';

/** Everything that is set, below the shell and one navigation. */
export const settingsRoute: RouteRecordRaw = {
  path: 'settings',
  component: () => import('@/views/settings/SettingsLayout.vue'),
  children: [
    {
      path: '',
      name: 'settings',
      redirect: () => ({ name: firstSettingsPage(useAuthStore().can) ?? 'home' }),
    },
    {
      path: 'merchant',
      name: 'merchant-settings',
      component: () => import('@/views/settings/MerchantSettingsView.vue'),
      meta: { permission: 'settings:update', title: 'settings.merchant.title' },
    },
    {
      path: 'hours',
      name: 'hours-settings',
      component: () => import('@/views/settings/HoursSettingsView.vue'),
      meta: { permission: 'settings:update', title: 'settings.hours.title' },
    },
    {
      path: 'appearance',
      name: 'appearance-settings',
      component: () => import('@/views/settings/AppearanceSettingsView.vue'),
      meta: { permission: 'settings:update', title: 'settings.appearance.title' },
    },
    {
      path: 'security',
      name: 'security-settings',
      component: () => import('@/views/settings/SecuritySettingsView.vue'),
      meta: { permission: 'security:update', title: 'settings.security.title' },
    },
    {
      path: 'mail',
      name: 'mail-settings',
      component: () => import('@/views/settings/MailSettingsView.vue'),
      meta: { permission: 'security:update', title: 'settings.mail.title' },
    },
    {
      path: 'inboxes',
      name: 'inbox-settings',
      component: () => import('@/views/settings/InboxesView.vue'),
      meta: { permission: 'inboxes:update', title: 'pages.inboxes' },
    },
    {
      path: `inboxes/${recordId()}`,
      name: 'inbox-setting',
      component: () => import('@/views/settings/InboxSettingsView.vue'),
      props: true,
      meta: { permission: 'inboxes:update', title: 'pages.inboxSettings' },
    },
  ],
};
