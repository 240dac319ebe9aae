import * as users from '../../controllers/identity/users.controller.js';
import { idParams } from '../../schemas/common.js';
import { ListLoginSessions, LoginSessionView } from '../../schemas/identity/login-session.schema.js';
import {
  ChangeUsers,
  CreateUser,
  FilterUsers,
  ImportedUsers,
  ImportUsers,
  ListUsers,
  UpdateUser,
  UserOutcomes,
  UserView,
} from '../../schemas/identity/user.schema.js';
import { act, create, get, patch, remove } from '../route.js';

export const userRoutes = [
  get('/users', 'List users', { access: 'users:read', query: ListUsers, many: UserView }, users.list),
  create(
    '/users',
    'Create a user, or invite one by mail',
    {
      access: 'users:create',
      body: CreateUser,
      answers: UserView,
      refuses: ['PROOF_NEEDED', 'ALREADY_EXISTS', 'MAIL_UNAVAILABLE', 'OVERLOADED'],
    },
    users.create,
  ),
  act(
    '/users/bulk',
    'Do the same to many users',
    { access: 'users:update', body: ChangeUsers, answers: UserOutcomes, refuses: ['PROOF_NEEDED'] },
    users.changeMany,
  ),
  // Before `/users/:id`, which would take it for an id.
  get(
    '/users/export.csv',
    'Export users as CSV',
    { access: 'users:read', query: FilterUsers, sends: 'text/csv' },
    users.exportAll,
  ),
  act(
    '/users/import',
    'Invite the people of a CSV file',
    {
      access: 'users:create',
      takes: 'text/csv',
      query: ImportUsers,
      answers: ImportedUsers,
      refuses: ['PROOF_NEEDED', 'MAIL_UNAVAILABLE'],
    },
    users.importUsers,
  ),
  act(
    '/users/:id/invitation',
    'Send the invitation again',
    {
      access: 'users:create',
      params: idParams,
      answers: UserView,
      refuses: ['STATE_REFUSED', 'MAIL_UNAVAILABLE'],
    },
    users.inviteAgain,
  ),
  get(
    '/users/:id/sessions',
    'Where a user is signed in',
    { access: 'login-sessions:end', params: idParams, query: ListLoginSessions, many: LoginSessionView },
    users.listSessions,
  ),
  remove(
    '/users/:id/sessions',
    'Sign a user out everywhere',
    { access: 'login-sessions:end', params: idParams },
    users.endSessions,
  ),
  remove(
    '/users/:id/second-factor',
    'Take the second factor of a user who lost it',
    { access: 'login-sessions:end', params: idParams, refuses: ['PROOF_NEEDED'] },
    users.dropSecondFactor,
  ),
  get('/users/:id', 'Show a user', { access: 'signed-in', params: idParams, answers: UserView }, users.show),
  patch(
    '/users/:id',
    'Change a user, or one’s own profile and availability',
    {
      access: 'signed-in',
      params: idParams,
      body: UpdateUser,
      answers: UserView,
      refuses: [
        'FORBIDDEN',
        'PROOF_NEEDED',
        'STATE_REFUSED',
        'ALREADY_EXISTS',
        'LAST_ADMIN',
        'VERSION_STALE',
      ],
    },
    users.update,
  ),
];
