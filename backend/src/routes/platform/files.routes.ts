import * as files from '../../controllers/platform/files.controller.js';
import { idParams } from '../../schemas/common.js';
import { FileView, UploadQuery } from '../../schemas/platform/file.schema.js';
import { create, get, remove } from '../route.js';
import { uploadRefusals } from '../upload-refusals.js';

export const fileRoutes = [
  create(
    '/uploads',
    'Upload a file',
    {
      access: 'signed-in',
      query: UploadQuery,
      takes: 'multipart/form-data',
      answers: FileView,
      refuses: [...uploadRefusals],
    },
    files.upload,
  ),
  get(
    '/uploads/:id',
    'Show a file, with an address to read it',
    { access: 'signed-in', params: idParams, answers: FileView },
    files.show,
  ),
  remove(
    '/uploads/:id',
    'Delete a file that nothing shows',
    { access: 'signed-in', params: idParams, refuses: ['FORBIDDEN', 'STATE_REFUSED'] },
    files.remove,
  ),
];
