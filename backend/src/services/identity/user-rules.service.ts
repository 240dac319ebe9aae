import type { Grants } from '../../config/permissions.js';
import type { Transaction } from '../../db/client.js';
import { violatedConstraint } from '../../db/violations.js';
import type { Actor } from '../../policies/actor.js';
import { canGiveCompany, isOfCompany } from '../../policies/identity/role.policy.js';
import { AppError, type InputFault, invalid } from '../../utils/app-error.js';
import { phoneNumber } from '../../utils/phone.js';
import { recordEvent } from '../platform/events.service.js';
import { endLoginSessions } from './login-sessions.service.js';
import { endMailLinks } from './mail-links.service.js';

interface TypedProfile {
  firstName?: string | undefined;
  lastName?: string | undefined;
  phone?: string | null | undefined;
  address?: string | null | undefined;
}

interface ProfileColumns {
  firstName?: string;
  lastName?: string;
  phone?: string | null;
  phoneTyped?: string | null;
  address?: string | null;
}

/** What was typed of a profile as it is kept: the number in E.164 where it tells its country, and as typed. */
export function profileColumns({ firstName, lastName, phone, address }: TypedProfile): ProfileColumns {
  return {
    ...(firstName !== undefined && { firstName }),
    ...(lastName !== undefined && { lastName }),
    ...(phone !== undefined && { phone: phone ? phoneNumber(phone) : null, phoneTyped: phone || null }),
    ...(address !== undefined && { address: address || null }),
  };
}

interface Created {
  id: string;
  email: string;
  roleId: string;
  status: 'INVITED' | 'ACTIVE';
  extension: string | null;
  companyId: string | null;
  profile: TypedProfile;
}

/** Tells of a new person with what they were made of, whatever the way: by hand, from a file, by themselves. */
export async function recordCreated(
  tx: Transaction,
  actor: Pick<Actor, 'type' | 'id'>,
  { id, profile, ...account }: Created,
  data: { fields: string[]; registered?: true },
): Promise<void> {
  const event = { type: 'user.created', subjectType: 'user', subjectId: id, actor } as const;
  await recordEvent(tx, { ...event, data, detail: { after: { ...account, ...profile } } });
}

/** Whom a role makes part of a company, and which kinds of company that can be. */
const companyKinds: Record<string, readonly string[]> = {
  SELLER: ['SELLER', 'BOTH'],
  BUYER: ['BUYER', 'BOTH'],
};

export interface HeldRole {
  key: string;
  name: string;
  builtIn: boolean;
  permissions: unknown;
}

/**
 * Why somebody of this role cannot belong to this company (or to none), or undefined when they can: whose rights go as
 * far as their company's records would see nothing without one.
 */
export function companyFault(
  { key, name, permissions }: HeldRole,
  company: { kind: string } | null,
): InputFault | undefined {
  const path = 'companyId';
  const needsCompany = Object.values(permissions as Grants).some(isOfCompany);
  if (!company) return needsCompany ? { path, message: `is required for the role ${name}` } : undefined;
  if (companyKinds[key]?.includes(company.kind) === false)
    return { path, message: `must be a company that ${key === 'SELLER' ? 'sells' : 'buys'}` };
  return undefined;
}

/**
 * @throws AppError VALIDATION_FAILED for no company, and for one that does not fit the role; FORBIDDEN for one whose
 * records the actor does not see themselves
 */
export async function requireCompanyFits(
  tx: Transaction,
  actor: Actor,
  roleId: string,
  companyId: string | null,
): Promise<void> {
  const company =
    companyId && (await tx.company.findUnique({ where: { id: companyId }, select: { kind: true } }));
  if (companyId && !company) throw invalid({ path: 'companyId', message: 'is no company' });
  const role = await tx.role.findUniqueOrThrow({ where: { id: roleId } });
  const fault = companyFault(role, company || null);
  if (fault) throw invalid(fault);
  if (!canGiveCompany(actor, role, companyId))
    throw new AppError('FORBIDDEN', 'You can only give the company that is your own.');
}

/**
 * Asked before an active admin stops being one.
 * @throws AppError LAST_ADMIN
 */
export async function requireOtherAdmin(tx: Transaction, id: string): Promise<void> {
  // The row lock makes two admins who suspend each other at once wait for one another.
  await tx.$queryRaw`SELECT 1 FROM "Role" WHERE key = 'ADMIN' FOR UPDATE`;
  const where = { id: { not: id }, status: 'ACTIVE', role: { key: 'ADMIN' } } as const;
  if ((await tx.user.count({ where })) === 0) throw new AppError('LAST_ADMIN');
}

/** Another address: who signed in with the old one is out, and no link that was mailed to it works any more. */
export async function endOldAddress(
  tx: Transaction,
  actor: Pick<Actor, 'type' | 'id'>,
  userId: string,
): Promise<void> {
  await endMailLinks(tx, userId);
  await endLoginSessions(tx, { userId }, 'REVOKED', actor);
}

const isEmailTaken = (error: unknown) => violatedConstraint(error) === 'User_email_key';

/** An e-mail that was taken meanwhile as the refusal of a link, where nobody typed it. */
export function asTakenByLink(error: unknown): unknown {
  if (!isEmailTaken(error)) return error;
  return new AppError('ALREADY_EXISTS', 'This address has an account already.');
}

/** A taken e-mail or extension as the refusal that names the field. */
export function asTaken(error: unknown): unknown {
  if (isEmailTaken(error))
    return new AppError('ALREADY_EXISTS', 'Somebody has this e-mail already.', [
      { path: 'email', message: 'is taken' },
    ]);
  if (violatedConstraint(error) === 'User_extension_key')
    return new AppError('ALREADY_EXISTS', 'Somebody has this extension already.', [
      { path: 'extension', message: 'is taken' },
    ]);
  return error;
}
