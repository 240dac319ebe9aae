import * as roles from '../../controllers/identity/roles.controller.js';
import { idParams } from '../../schemas/common.js';
import { CreateRole, PermissionView, RoleView, UpdateRole } from '../../schemas/identity/role.schema.js';
import { create, get, patch, remove } from '../route.js';

export const roleRoutes = [
  get('/roles', 'List roles', { access: 'roles:read', many: RoleView }, roles.list),
  get('/roles/:id', 'Show a role', { access: 'roles:read', params: idParams, answers: RoleView }, roles.show),
  create(
    '/roles',
    'Create a role',
    {
      access: 'roles:update',
      body: CreateRole,
      answers: RoleView,
      refuses: ['PROOF_NEEDED', 'ALREADY_EXISTS'],
    },
    roles.create,
  ),
  patch(
    '/roles/:id',
    'Rename a role, or give it other permissions',
    {
      access: 'roles:update',
      params: idParams,
      body: UpdateRole,
      answers: RoleView,
      refuses: ['PROOF_NEEDED', 'VERSION_STALE', 'ALREADY_EXISTS'],
    },
    roles.update,
  ),
  remove(
    '/roles/:id',
    'Delete a role that nobody has',
    { access: 'roles:update', params: idParams, refuses: ['STATE_REFUSED'] },
    roles.remove,
  ),
  get(
    '/permissions',
    'List what a role can grant',
    { access: 'roles:read', many: PermissionView },
    roles.listPermissions,
  ),
];
