import { builtInRoles } from '../../config/permissions.js';
import { prisma } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';

/** Writes the built-in roles as this version knows them, so that a new permission reaches existing installations. */
export async function ensureBuiltInRoles(): Promise<void> {
  for (const [key, { name, grants }] of Object.entries(builtInRoles)) {
    const permissions = { ...grants };
    await prisma.role.upsert({
      where: { key },
      create: { id: newId(), key, name, builtIn: true, permissions },
      update: { name, permissions },
    });
  }
}
