import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { useAuthStore } from '@/stores/auth';
import { commerceRoutes } from './commerce-routes';
import { guardRoute } from './guard';
import { identityRoutes, publicRoutes } from './identity-routes';
import { takeMailToken } from './mail-links';
import { recordId } from './record-id';
import { settingsRoute } from './settings-routes';

const routes: RouteRecordRaw[] = [
  ...publicRoutes,
  {
    path: '/',
    component: () => import('@/components/shell/AppShell.vue'),
    children: [
      {
        path: '',
        name: 'home',
        component: () => import('@/views/HomeView.vue'),
        meta: { title: 'pages.home' },
      },
      {
        path: `inbox/${recordId('conversationId')}?`,
        name: 'inbox',
        component: () => import('@/views/conversations/InboxView.vue'),
        meta: { permission: 'conversations:read', title: 'pages.inbox', fills: true },
      },
      {
        path: 'notifications',
        name: 'notifications',
        component: () => import('@/views/conversations/NotificationsView.vue'),
        meta: { title: 'threads.notifications.title' },
      },
      {
        path: 'contacts',
        name: 'contacts',
        component: () => import('@/views/crm/ContactsView.vue'),
        meta: { permission: 'contacts:read', title: 'pages.contacts' },
      },
      {
        path: 'contacts/new',
        name: 'new-contact',
        component: () => import('@/views/crm/NewContactView.vue'),
        meta: { permission: 'contacts:create', title: 'contacts.create' },
      },
      {
        path: `contacts/${recordId()}`,
        name: 'contact',
        component: () => import('@/views/crm/ContactView.vue'),
        props: true,
        meta: { permission: 'contacts:read', title: 'pages.contact' },
      },
      ...commerceRoutes,
      ...identityRoutes,
      settingsRoute,
      {
        path: ':rest(.*)*',
        name: 'not-found',
        component: () => import('@/views/NotFoundView.vue'),
        meta: { title: 'pages.notFound' },
      },
    ],
  },
];

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

router.beforeEach((to) => takeMailToken(to) ?? guardRoute(to, useAuthStore()));
