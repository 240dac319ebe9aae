import type { Actor } from '../../policies/actor.js';
import { canDeleteFile } from '../../policies/platform/file.policy.js';
import type { FileView } from '../../schemas/platform/file.schema.js';
import type { FileRecord } from '../../services/platform/files.service.js';
import { signAddress } from '../../utils/signed-addresses.js';

export function presentFile(actor: Actor, file: FileRecord): FileView {
  const { id, name, contentType, size, width, height, purpose, attachedAt } = file;
  return {
    id,
    name,
    contentType,
    size,
    width,
    height,
    purpose,
    address: signAddress(file.key),
    abilities: { delete: attachedAt === null && canDeleteFile(actor, file) },
    createdAt: file.createdAt.toISOString(),
  };
}
