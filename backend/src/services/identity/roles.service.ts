import { sql } from 'kysely';
import { builtInRoles } from '../../config/permissions.js';
import { kysely } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';

/**
 * Writes the built-in roles as this version knows them, so that a new permission reaches existing installations. One
 * statement: every start waits for it.
 */
export async function ensureBuiltInRoles(): Promise<void> {
  const roles = Object.entries(builtInRoles).map(([key, { name, grants }]) => ({
    id: newId(),
    key,
    name,
    permissions: grants,
  }));
  await sql`
    INSERT INTO "Role" (id, key, name, "builtIn", permissions)
    SELECT id, key, name, true, permissions
    FROM jsonb_to_recordset(${JSON.stringify(roles)}::jsonb) AS r (id uuid, key text, name text, permissions jsonb)
    ON CONFLICT (key) DO UPDATE SET name = excluded.name, permissions = excluded.permissions, "updatedAt" = now()
    WHERE ("Role".name, "Role".permissions) IS DISTINCT FROM (excluded.name, excluded.permissions)`.execute(
    kysely,
  );
}
