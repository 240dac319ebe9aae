import * as auth from '../../controllers/identity/auth.controller.js';
import { Login, Me, Refresh, SignedIn } from '../../schemas/identity/auth.schema.js';
import { act, get } from '../route.js';

export const authRoutes = [
  act(
    '/auth/login',
    'Sign in',
    {
      access: 'public',
      body: Login,
      answers: SignedIn,
      refuses: ['WRONG_CREDENTIALS', 'SECOND_FACTOR_NEEDED', 'SECOND_FACTOR_WRONG', 'OVERLOADED'],
      limit: 'per-address',
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
  get('/auth/me', 'Who is signed in', { access: 'person', answers: Me, setsUpFactor: true }, auth.me),
];
