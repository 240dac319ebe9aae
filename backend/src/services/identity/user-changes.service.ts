import type { Prisma } from '../../../generated/prisma/client.js';
import { inTransaction, type Transaction } from '../../db/client.js';
import { lockVersion } from '../../db/lock-version.js';
import type { UserActor } from '../../policies/actor.js';
import {
  canChangeEmail,
  canSetAvailability,
  canUpdateProfile,
  canUpdateUser,
} from '../../policies/identity/user.policy.js';
import type { UpdateUser } from '../../schemas/identity/user.schema.js';
import { AppError } from '../../utils/app-error.js';
import { changedValues } from '../../utils/changed-values.js';
import { recordEvent } from '../platform/events.service.js';
import { isMailPossible } from '../platform/mail-server.service.js';
import { changes, mailAbout } from './account-mails.service.js';
import { forgetActors } from './actors.service.js';
import { identityNews } from './identity-news.service.js';
import { inviteUser } from './invitations.service.js';
import { endLoginSessions } from './login-sessions.service.js';
import { requireProof } from './proofs.service.js';
import { requireGrantable } from './roles.service.js';
import {
  asTaken,
  endOldAddress,
  profileColumns,
  requireCompanyFits,
  requireOtherAdmin,
} from './user-rules.service.js';
import { readLastSeen, requireUser, type StoredUser, userFields, type UserRecord } from './users.service.js';

/** Of a person what a change can change, flat. */
const fields = [
  'status',
  'roleId',
  'email',
  'extension',
  'companyId',
  'availability',
  'firstName',
  'lastName',
  'phone',
  'phoneTyped',
  'address',
] as const;
type Field = (typeof fields)[number];
type Values = Record<Field, string | null>;

interface Change {
  before: Partial<Values>;
  after: Partial<Values>;
}

/**
 * Changes a person: who may update them changes all but their availability, they themselves their profile and
 * availability. What is refused is refused before anything is written.
 * @throws AppError NOT_FOUND, FORBIDDEN, PROOF_NEEDED, VERSION_STALE, STATE_REFUSED, LAST_ADMIN, ALREADY_EXISTS,
 * VALIDATION_FAILED
 */
export async function updateUser(
  actor: UserActor,
  id: string,
  input: UpdateUser,
  expectedVersion: number | undefined,
): Promise<UserRecord> {
  const user = await changeUser(actor, id, input, expectedVersion);
  return { ...user, lastSeenAt: await readLastSeen(id) };
}

/** The same, for who needs no answer. */
export async function changeUser(
  actor: UserActor,
  id: string,
  input: UpdateUser,
  expectedVersion?: number,
): Promise<StoredUser> {
  await requireUser(actor, id);
  try {
    const { user, change } = await inTransaction((tx) => writeChange(tx, actor, id, input, expectedVersion));
    tellChanged(id, change);
    return user;
  } catch (error) {
    throw asTaken(error);
  }
}

/** The actor's own choice whether to take conversations. */
export async function setAvailability(actor: UserActor, availability: 'AVAILABLE' | 'AWAY'): Promise<void> {
  await changeUser(actor, actor.id, { availability });
}

async function writeChange(
  tx: Transaction,
  actor: UserActor,
  id: string,
  input: UpdateUser,
  expectedVersion: number | undefined,
): Promise<{ user: StoredUser; change: Change | undefined }> {
  await lockVersion(tx, 'User', id, expectedVersion);
  const before = await tx.user.findUniqueOrThrow({ where: { id }, include: userFields });
  requireMay(actor, before, input);
  const after = { ...input, ...statusAfter(before, input), ...profileColumns(input.profile ?? {}) };
  const change = changedValues<Values, Field>(valuesOf(before), after, fields);
  if (!change) return { user: before, change };
  await requirePossible(tx, actor, before, change.after);
  await tx.user.update({ where: { id }, data: dataOf(change.after), select: { id: true } });
  const data = { fields: Object.keys(change.after) };
  const event = { subjectType: 'user', subjectId: id, actor, data, detail: change } as const;
  await recordEvent(tx, { type: 'user.updated', ...event });
  const user = await tx.user.findUniqueOrThrow({ where: { id }, include: userFields });
  await followChange(tx, actor, before, user, change.after);
  return { user, change };
}

function valuesOf({ profile, ...user }: StoredUser): Values {
  const { status, roleId, email, extension, companyId, availability } = user;
  const { firstName = '', lastName = '', phone = null, phoneTyped = null, address = null } = profile ?? {};
  const ofProfile = { firstName, lastName, phone, phoneTyped, address };
  return { status, roleId, email, extension, companyId, availability, ...ofProfile };
}

function dataOf(after: Partial<Values>): Prisma.UserUncheckedUpdateInput {
  const { firstName, lastName, phone, phoneTyped, address, ...columns } = after;
  const profile = Object.fromEntries(
    Object.entries({ firstName, lastName, phone, phoneTyped, address }).filter(
      ([, value]) => value !== undefined,
    ),
  );
  const isOfProfile = Object.keys(profile).length > 0;
  const data = {
    ...columns,
    version: { increment: 1 },
    ...(isOfProfile && { profile: { update: profile } }),
  };
  // Each value was of its column's type when it came in.
  return data as Prisma.UserUncheckedUpdateInput;
}

/** @throws AppError FORBIDDEN */
function requireMay(actor: UserActor, before: StoredUser, input: UpdateUser): void {
  const { availability, profile, email, ...others } = input;
  const isAllowed =
    (availability === undefined || canSetAvailability(actor, before)) &&
    (profile === undefined || canUpdateProfile(actor, before)) &&
    (Object.values(others).every((value) => value === undefined) || canUpdateUser(actor, before));
  if (!isAllowed) throw new AppError('FORBIDDEN');
  if (email === undefined || canChangeEmail(actor, before)) return;
  const isOwn = actor.id === before.id;
  throw new AppError('FORBIDDEN', isOwn ? 'Change your own address on your own page.' : undefined);
}

/** Whoever never chose a password goes back to being invited. */
function statusAfter({ status, passwordHash }: StoredUser, input: UpdateUser) {
  if (input.status !== 'ACTIVE' || passwordHash !== null) return {};
  if (status === 'INVITED')
    throw new AppError('STATE_REFUSED', 'This person has not accepted the invitation yet.');
  return { status: 'INVITED' } as const;
}

/** The rules that do not depend on who asks alone. */
async function requirePossible(
  tx: Transaction,
  actor: UserActor,
  before: StoredUser,
  after: Partial<Values>,
): Promise<void> {
  const roleId = after.roleId ?? before.roleId;
  if (after.email !== undefined) await requireProof(actor, tx);
  const inboxIds = before.inboxes.map(({ inboxId }) => inboxId);
  if (after.roleId !== undefined) await requireGrantable(tx, actor, roleId, inboxIds);
  if (after.roleId !== undefined || after.companyId !== undefined)
    await requireCompanyFits(
      tx,
      actor,
      roleId,
      after.companyId === undefined ? before.companyId : after.companyId,
    );
  const isLoss = after.status === 'SUSPENDED' || after.roleId !== undefined;
  const isAdmin = before.role.key === 'ADMIN' && before.status === 'ACTIVE';
  if (isAdmin && isLoss) await requireOtherAdmin(tx, before.id);
}

/** What a change brings with it: sign-ins that end, and mails about another address. */
async function followChange(
  tx: Transaction,
  actor: UserActor,
  before: StoredUser,
  user: StoredUser,
  after: Partial<Values>,
): Promise<void> {
  const userId = user.id;
  if (after.status === 'SUSPENDED') await endLoginSessions(tx, { userId }, 'SUSPENDED', actor);
  else if (after.roleId !== undefined) await endLoginSessions(tx, { userId }, 'ROLE_CHANGED', actor);
  if (after.email === undefined) return;
  await endOldAddress(tx, actor, userId);
  // The old address was perhaps never theirs: an invitation goes to the new one alone.
  if (user.status === 'INVITED') {
    if (await isMailPossible()) await inviteUser(tx, actor, user);
    return;
  }
  await mailAbout(tx, before, { kind: 'ACCOUNT_CHANGED', about: changes.emailBy(actor.name) });
}

function tellChanged(userId: string, change: Change | undefined): void {
  if (!change) return;
  const { availability, ...others } = change.after;
  if (availability)
    identityNews.tell('availability', { userId, status: availability as 'AVAILABLE' | 'AWAY' });
  if (Object.keys(others).length === 0) return;
  forgetActors();
  identityNews.tell('rights', {});
}
