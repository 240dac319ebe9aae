import * as auth from '../../controllers/identity/auth.controller.js';
import * as users from '../../controllers/identity/users.controller.js';
import { idParams } from '../../schemas/common.js';
import { Login, Me, Refresh, SignedIn } from '../../schemas/identity/auth.schema.js';
import { ListUsers, RoleView, UpdateUser, UserView } from '../../schemas/identity/user.schema.js';
import { act, get, patch } from '../route.js';

export const authRoutes = [
  act(
    '/auth/login',
    'Sign in',
    {
      access: 'public',
      body: Login,
      answers: SignedIn,
      refuses: ['WRONG_CREDENTIALS', 'OVERLOADED'],
      limit: 'per-account',
    },
    auth.login,
  ),
  act(
    '/auth/refresh',
    'Get the next access token',
    {
      access: 'public',
      body: Refresh,
      answers: SignedIn,
      refuses: ['NOT_SIGNED_IN', 'SESSION_ENDED', 'ORIGIN_REFUSED'],
      limit: 'per-session',
    },
    auth.refresh,
  ),
  act(
    '/auth/logout',
    'Sign out of this client',
    { access: 'public', refuses: ['NOT_SIGNED_IN', 'ORIGIN_REFUSED'] },
    auth.logout,
  ),
  get('/auth/me', 'Who is signed in', { access: 'signed-in', answers: Me }, auth.me),
];

export const userRoutes = [
  get('/users', 'List users', { access: 'users:read', query: ListUsers, many: UserView }, users.list),
  get('/users/:id', 'Show a user', { access: 'signed-in', params: idParams, answers: UserView }, users.show),
  patch(
    '/users/:id',
    'Suspend a user, give another role, or set one’s own availability',
    {
      access: 'signed-in',
      params: idParams,
      body: UpdateUser,
      answers: UserView,
      refuses: ['FORBIDDEN', 'LAST_ADMIN', 'VERSION_STALE'],
    },
    users.update,
  ),
  get('/roles', 'List roles', { access: 'roles:read', many: RoleView }, users.listRoles),
];
