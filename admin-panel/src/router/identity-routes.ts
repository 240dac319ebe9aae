import type { RouteLocationNormalized, RouteRecordRaw } from 'vue-router';
import { mailTokenOf } from './mail-links';
import { recordId } from './record-id';

const withToken = ({ path }: RouteLocationNormalized) => ({ token: mailTokenOf(path) });
const linked = { isForEverybody: true, takesToken: true };

/** What is open without sign-in: the sign-in itself, and the pages that links of mails lead to. */
export const publicRoutes: RouteRecordRaw[] = [
  {
    path: '/sign-in',
    name: 'sign-in',
    component: () => import('@/views/identity/SignInView.vue'),
    meta: { isPublic: true, title: 'pages.signIn' },
  },
  {
    path: '/forgotten-password',
    name: 'forgotten-password',
    component: () => import('@/views/identity/ForgottenPasswordView.vue'),
    meta: { isForEverybody: true, title: 'account.titles.forgottenPassword' },
  },
  {
    path: '/new-password',
    name: 'new-password',
    component: () => import('@/views/identity/NewPasswordView.vue'),
    props: withToken,
    meta: { ...linked, title: 'account.titles.newPassword' },
  },
  {
    path: '/invitation',
    name: 'invitation',
    component: () => import('@/views/identity/InvitationView.vue'),
    props: withToken,
    meta: { ...linked, title: 'account.titles.invitation' },
  },
  {
    path: '/registration',
    name: 'registration',
    component: () => import('@/views/identity/RegistrationView.vue'),
    meta: { isForEverybody: true, title: 'settings.registration.title' },
  },
  {
    path: '/registration/confirm',
    name: 'registration-confirmation',
    component: () => import('@/views/identity/RegistrationConfirmationView.vue'),
    props: withToken,
    meta: { ...linked, title: 'settings.registration.confirmTitle' },
  },
  {
    path: '/needed-second-factor',
    name: 'needed-second-factor',
    component: () => import('@/views/identity/NeededSecondFactorView.vue'),
    meta: { setsUpFactor: true, title: 'settings.neededFactor.title' },
  },
  {
    path: '/new-email',
    name: 'new-email',
    component: () => import('@/views/identity/NewEmailView.vue'),
    props: withToken,
    meta: { ...linked, title: 'account.titles.newEmail' },
  },
];

/** People and one's own account, below the shell. */
export const identityRoutes: RouteRecordRaw[] = [
  {
    path: 'account',
    name: 'account',
    component: () => import('@/views/identity/AccountView.vue'),
    meta: { title: 'account.titles.account' },
  },
  {
    path: 'users',
    name: 'users',
    component: () => import('@/views/identity/UsersView.vue'),
    meta: { permission: 'users:read', title: 'pages.users' },
  },
  {
    path: `users/${recordId()}`,
    name: 'user',
    component: () => import('@/views/identity/UserView.vue'),
    props: true,
    meta: { permission: 'users:read', title: 'people.person' },
  },
  {
    path: 'roles',
    name: 'roles',
    component: () => import('@/views/identity/RolesView.vue'),
    meta: { permission: 'roles:read', title: 'access.roles.pageTitle' },
  },
  {
    path: 'roles/new',
    name: 'new-role',
    component: () => import('@/views/identity/NewRoleView.vue'),
    meta: { permission: 'roles:update', title: 'access.roles.create' },
  },
  {
    path: `roles/${recordId()}`,
    name: 'role',
    component: () => import('@/views/identity/RoleView.vue'),
    props: true,
    meta: { permission: 'roles:read', title: 'access.roles.pageOne' },
  },
  {
    path: 'api-keys',
    name: 'api-keys',
    component: () => import('@/views/identity/ApiKeysView.vue'),
    meta: { permission: 'api-keys:update', title: 'access.keys.pageTitle' },
  },
  {
    path: 'api-keys/new',
    name: 'new-api-key',
    component: () => import('@/views/identity/NewApiKeyView.vue'),
    meta: { permission: 'api-keys:update', title: 'access.keys.create' },
  },
  {
    path: `users/${recordId()}/sign-ins`,
    name: 'user-sign-ins',
    component: () => import('@/views/identity/UserSignInsView.vue'),
    props: true,
    meta: { permission: 'login-sessions:end', title: 'account.titles.signIns' },
  },
  {
    path: 'activity',
    name: 'activity',
    component: () => import('@/views/identity/ActivityView.vue'),
    meta: { permission: 'activity:read', title: 'activity.title' },
  },
  {
    path: 'audit',
    name: 'audit',
    component: () => import('@/views/platform/AuditView.vue'),
    meta: { permission: 'events:read', title: 'audit.title' },
  },
];
