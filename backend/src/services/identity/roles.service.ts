import { sql } from 'kysely';
import type { Prisma } from '../../../generated/prisma/client.js';
import { builtInRoles, type Grants } from '../../config/permissions.js';
import { inTransaction, kysely, prisma, type Transaction } from '../../db/client.js';
import { lockVersion } from '../../db/lock-version.js';
import { violatedConstraint } from '../../db/violations.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import {
  canGiveCompany,
  canGiveInboxes,
  canGrantRole,
  canUpdateRole,
  governsAccess,
  lackedGrants,
} from '../../policies/identity/role.policy.js';
import type { CreateRole, UpdateRole } from '../../schemas/identity/role.schema.js';
import { AppError, invalid, notFound } from '../../utils/app-error.js';
import { changedValues } from '../../utils/changed-values.js';
import { newId } from '../../utils/identifiers.js';
import { recordEvent } from '../platform/events.service.js';
import { tellSessionsEnded } from './login-sessions.service.js';
import { requireProof } from './proofs.service.js';

const roleFields = { _count: { select: { users: true } } } satisfies Prisma.RoleInclude;
export type RoleRecord = Prisma.RoleGetPayload<{ include: typeof roleFields }>;

/** All roles by name. @throws AppError FORBIDDEN */
export async function listRoles(actor: UserActor): Promise<RoleRecord[]> {
  requirePermission(actor, 'roles:read');
  return prisma.role.findMany({ orderBy: [{ builtIn: 'desc' }, { name: 'asc' }], include: roleFields });
}

/** @throws AppError FORBIDDEN, NOT_FOUND */
export async function getRole(actor: UserActor, id: string): Promise<RoleRecord> {
  requirePermission(actor, 'roles:read');
  return readRole(prisma, id);
}

async function readRole(db: Pick<Transaction, 'role'>, id: string): Promise<RoleRecord> {
  const role = await db.role.findUnique({ where: { id }, include: roleFields });
  if (!role) throw notFound();
  return role;
}

/**
 * Makes a role of one's own.
 * @throws AppError FORBIDDEN, PROOF_NEEDED, ALREADY_EXISTS; VALIDATION_FAILED for what the actor lacks themselves
 */
export async function createRole(actor: UserActor, input: CreateRole): Promise<RoleRecord> {
  requirePermission(actor, 'roles:update');
  const { name, permissions } = input;
  const description = textOrNull(input.description);
  requireHeld(actor, permissions);
  if (governsAccess(permissions)) await requireProof(actor);
  const id = newId();
  const making = inTransaction(async (tx) => {
    await tx.role.create({ data: { id, key: id, name, description, permissions }, select: { id: true } });
    const event = { type: 'role.created', subjectType: 'role', subjectId: id, actor } as const;
    await recordEvent(tx, { ...event, detail: { after: { name, description, permissions } } });
    return readRole(tx, id);
  });
  return refuseTakenName(making);
}

/**
 * Renames a role, or gives it other permissions, which counts for all who have it within a second.
 * @throws AppError FORBIDDEN for a built-in one and one beyond the actor's own rights, PROOF_NEEDED,
 * VERSION_STALE, VALIDATION_FAILED
 */
export async function updateRole(
  actor: UserActor,
  id: string,
  input: UpdateRole,
  expectedVersion: number | undefined,
): Promise<RoleRecord> {
  requirePermission(actor, 'roles:update');
  const updating = inTransaction(async (tx) => {
    await lockVersion(tx, 'Role', id, expectedVersion);
    const before = await readRole(tx, id);
    if (!canUpdateRole(actor, before)) throw new AppError('FORBIDDEN');
    if (input.permissions) await requireMayBecome(tx, actor, { ...before, permissions: input.permissions });
    const changed = {
      ...(input.name && { name: input.name }),
      ...(input.description !== undefined && { description: textOrNull(input.description) }),
      ...(input.permissions && { permissions: input.permissions }),
    };
    await tx.role.update({
      where: { id },
      data: { ...changed, version: { increment: 1 } },
      select: { id: true },
    });
    const { name, description, permissions } = before;
    const given = { name, description, permissions: permissions as Grants };
    const detail = changedValues(given, changed, ['name', 'description', 'permissions']);
    await recordEvent(tx, {
      type: 'role.updated',
      subjectType: 'role',
      subjectId: id,
      actor,
      data: { fields: Object.keys(changed) },
      ...(detail && { detail }),
    });
    return readRole(tx, id);
  });
  const updated = await refuseTakenName(updating);
  tellSessionsEnded();
  return updated;
}

/** Two roles of one name could not be told apart where one is chosen. @throws AppError ALREADY_EXISTS */
async function refuseTakenName<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    if (violatedConstraint(error) !== 'Role_name_key') throw error;
    throw new AppError('ALREADY_EXISTS', 'Another role has this name.', [
      { path: 'name', message: 'is taken' },
    ]);
  }
}

const textOrNull = (text: string | null | undefined) => text?.trim() || null;

/** Deletes a role that nobody has. @throws AppError FORBIDDEN for a built-in one, STATE_REFUSED while people have it */
export async function deleteRole(actor: UserActor, id: string): Promise<void> {
  requirePermission(actor, 'roles:update');
  await inTransaction(async (tx) => {
    await lockVersion(tx, 'Role', id, undefined);
    const role = await readRole(tx, id);
    if (!canUpdateRole(actor, role)) throw new AppError('FORBIDDEN');
    if (role._count.users > 0)
      throw new AppError(
        'STATE_REFUSED',
        `People who have this role: ${role._count.users}. Give them another one first.`,
      );
    await tx.role.delete({ where: { id } });
    const { name, permissions } = role;
    const event = { type: 'role.deleted', subjectType: 'role', subjectId: id, actor } as const;
    await recordEvent(tx, { ...event, detail: { before: { name, permissions } } });
  });
}

/** Nobody grants what they lack. @throws AppError VALIDATION_FAILED naming each */
export function requireHeld(actor: UserActor, permissions: Grants): void {
  const faults = lackedGrants(actor, permissions).map((permission) => ({
    path: `permissions.${permission}`,
    message: 'is more than you may do yourself',
  }));
  if (faults.length > 0) throw invalid(...faults);
}

/**
 * @param inboxIds of who is to have it
 * @throws AppError VALIDATION_FAILED for no role, FORBIDDEN for one beyond the actor's own rights, PROOF_NEEDED for one
 * that decides who else gets in
 */
export async function requireGrantable(
  tx: Transaction,
  actor: UserActor,
  roleId: string,
  inboxIds: readonly string[] = [],
): Promise<void> {
  // Whoever changes the role meanwhile waits, or is waited for.
  await tx.$queryRaw`SELECT FROM "Role" WHERE id = ${roleId}::uuid FOR SHARE`;
  const role = await tx.role.findUnique({ where: { id: roleId } });
  if (!role) throw invalid({ path: 'roleId', message: 'is no role' });
  if (!canGrantRole(actor, role) || !canGiveInboxes(actor, role, inboxIds)) throw new AppError('FORBIDDEN');
  if (governsAccess(role.permissions as Grants)) await requireProof(actor, tx);
}

/**
 * Asks once for what is to be given to many.
 * @throws AppError PROOF_NEEDED where one of the roles decides who else gets in
 */
export async function requireProofToGive(actor: UserActor, roleIds: readonly string[]): Promise<void> {
  const where = { id: { in: [...new Set(roleIds)] } };
  const roles = await prisma.role.findMany({ where, select: { permissions: true } });
  if (roles.some(({ permissions }) => governsAccess(permissions as Grants))) await requireProof(actor);
}

/**
 * What a role is to grant, the actor may do as well, with those who have it.
 * @throws AppError VALIDATION_FAILED, FORBIDDEN, PROOF_NEEDED
 */
async function requireMayBecome(
  tx: Transaction,
  actor: UserActor,
  role: RoleRecord & { permissions: Grants },
): Promise<void> {
  requireHeld(actor, role.permissions);
  const companies = await tx.user.groupBy({ by: ['companyId'], where: { roleId: role.id } });
  const inboxes = await tx.inboxMember.groupBy({ by: ['inboxId'], where: { user: { roleId: role.id } } });
  const inboxIds = inboxes.map(({ inboxId }) => inboxId);
  const areOwn = companies.every(({ companyId }) => canGiveCompany(actor, role, companyId));
  if (!areOwn || !canGiveInboxes(actor, role, inboxIds))
    throw new AppError(
      'FORBIDDEN',
      'Some who have this role belong to companies or inboxes that you do not see.',
    );
  if (governsAccess(role.permissions)) await requireProof(actor, tx);
}

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
