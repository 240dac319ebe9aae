import * as avatars from '../../controllers/identity/avatars.controller.js';
import { idParams } from '../../schemas/common.js';
import { UserView } from '../../schemas/identity/user.schema.js';
import { put, remove } from '../route.js';
import { uploadRefusals } from '../upload-refusals.js';

export const avatarRoutes = [
  put(
    '/users/:id/avatar',
    'Show another picture of a user',
    {
      access: 'signed-in',
      params: idParams,
      takes: 'multipart/form-data',
      answers: UserView,
      refuses: ['FORBIDDEN', 'VERSION_STALE', ...uploadRefusals],
    },
    avatars.set,
  ),
  remove(
    '/users/:id/avatar',
    'Take a user’s picture away',
    { access: 'signed-in', params: idParams, answers: UserView, refuses: ['FORBIDDEN', 'VERSION_STALE'] },
    avatars.remove,
  ),
];
