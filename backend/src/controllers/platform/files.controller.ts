import type { Request, Response } from 'express';
import { receiveFile } from '../../middlewares/upload.js';
import type { UserActor } from '../../policies/actor.js';
import { presentFile } from '../../presenters/platform/file.presenter.js';
import type { UploadQuery } from '../../schemas/platform/file.schema.js';
import { requireRoom } from '../../services/platform/file-quota.service.js';
import * as files from '../../services/platform/files.service.js';

interface Upload {
  actor: UserActor;
  query: UploadQuery;
  request: Request;
  response: Response;
}
interface One {
  actor: UserActor;
  params: { id: string };
}

export async function upload({ actor, query, request, response }: Upload) {
  await requireRoom(actor);
  const file = await receiveFile({ actor, request, response }, (received) =>
    files.storeFile(actor, received, query.purpose),
  );
  return { message: 'File uploaded', data: presentFile(actor, file) };
}

export async function show({ actor, params }: One) {
  return { message: 'File', data: presentFile(actor, await files.getFile(actor, params.id)) };
}

export async function remove({ actor, params }: One) {
  await files.deleteFile(actor, params.id);
  return { message: 'File deleted', data: {} };
}
