import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { useAuthStore } from '@/stores/auth';
import { commerceRoutes } from './commerce-routes';
import { guardRoute } from './guard';

const routes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('@/views/identity/SignInView.vue'),
    meta: { isPublic: true, title: 'pages.signIn' },
  },
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
        path: 'inbox/:conversationId?',
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
        path: 'contacts/:id',
        name: 'contact',
        component: () => import('@/views/crm/ContactView.vue'),
        props: true,
        meta: { permission: 'contacts:read', title: 'pages.contact' },
      },
      ...commerceRoutes,
      {
        path: 'users',
        name: 'users',
        component: () => import('@/views/identity/UsersView.vue'),
        meta: { permission: 'users:read', title: 'pages.users' },
      },
      {
        path: 'settings/inboxes',
        name: 'inbox-settings',
        component: () => import('@/views/settings/InboxesView.vue'),
        meta: { permission: 'inboxes:update', title: 'pages.inboxes' },
      },
      {
        path: 'settings/inboxes/:id',
        name: 'inbox-setting',
        component: () => import('@/views/settings/InboxSettingsView.vue'),
        props: true,
        meta: { permission: 'inboxes:update', title: 'pages.inboxSettings' },
      },
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

router.beforeEach((to) => guardRoute(to, useAuthStore()));
