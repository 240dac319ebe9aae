import { inTransaction, type Transaction } from '../../db/client.js';
import { lockVersion } from '../../db/lock-version.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import { canUpdateUser } from '../../policies/identity/user.policy.js';
import type { AcceptInvitation } from '../../schemas/identity/auth.schema.js';
import type { CreateUser } from '../../schemas/identity/user.schema.js';
import { AppError } from '../../utils/app-error.js';
import { newId } from '../../utils/identifiers.js';
import { recordEvent } from '../platform/events.service.js';
import { requireMailPossible } from '../platform/mail-server.service.js';
import { mailAbout } from './account-mails.service.js';
import { createMailLink, readLinkOwner, takeMailLink } from './mail-links.service.js';
import { requireGoodPassword } from './password-rules.service.js';
import { hashPassword } from './passwords.service.js';
import { requireProof } from './proofs.service.js';
import { requireGrantable } from './roles.service.js';
import { asTaken, profileColumns, recordCreated, requireCompanyFits } from './user-rules.service.js';
import { getUser, type StoredUser, userFields, type UserRecord } from './users.service.js';

/**
 * Makes a person: with a password they may sign in at once, without one they are invited by mail.
 * @throws AppError FORBIDDEN for a role beyond one's own rights, PROOF_NEEDED for a password and for a role that
 * decides who else gets in, ALREADY_EXISTS, MAIL_UNAVAILABLE
 */
export async function createUser(actor: UserActor, input: CreateUser): Promise<UserRecord> {
  requirePermission(actor, 'users:create');
  const { email, password, roleId, extension, companyId, profile } = input;
  if (!password) await requireMailPossible();
  // Whoever knows it gets in without a mail to anybody.
  if (password) await requireProof(actor);
  if (password) await requireGoodPassword(password, email);
  const passwordHash = password ? await hashPassword(password) : null;
  const status = password ? ('ACTIVE' as const) : ('INVITED' as const);
  const id = newId();
  try {
    return await inTransaction(async (tx) => {
      await requireGrantable(tx, actor, roleId);
      await requireCompanyFits(tx, actor, roleId, companyId ?? null);
      const given = { extension: extension ?? null, companyId: companyId ?? null };
      const data = {
        id,
        email,
        passwordHash,
        status,
        roleId,
        ...given,
        profile: { create: { ...profile, ...profileColumns(profile) } },
      };
      const user = await tx.user.create({ data, include: userFields });
      const fields = Object.keys(input).filter((field) => field !== 'password');
      await recordCreated(tx, actor, { id, email, roleId, status, ...given, profile }, { fields });
      if (!password) await inviteUser(tx, actor, user);
      return user;
    });
  } catch (error) {
    throw asTaken(error);
  }
}

/** Sends the invitation again; the link before works no longer. @throws AppError STATE_REFUSED for who accepted */
export async function inviteAgain(actor: UserActor, id: string): Promise<UserRecord> {
  const seen = await getUser(actor, id);
  if (!canUpdateUser(actor, seen)) throw new AppError('FORBIDDEN');
  await requireMailPossible();
  await inTransaction(async (tx) => {
    // Somebody else may be correcting the address at this moment: the mail goes to the one that stands.
    await lockVersion(tx, 'User', id, undefined);
    const user = await tx.user.findUniqueOrThrow({ where: { id }, include: userFields });
    if (user.status !== 'INVITED') throw new AppError('STATE_REFUSED', 'This person has accepted already.');
    await inviteUser(tx, actor, user);
  });
  return seen;
}

/** Mails an invitation, in the transaction of its reason; one before works no longer. */
export async function inviteUser(tx: Transaction, actor: UserActor, user: StoredUser): Promise<void> {
  const url = await createMailLink(tx, { kind: 'INVITATION', userId: user.id });
  await mailAbout(tx, user, { kind: 'INVITATION', about: actor.name, url, causedById: actor.id });
  await recordEvent(tx, { type: 'user.invited', subjectType: 'user', subjectId: user.id, actor });
}

/** Takes an invitation up: name and password are the person's own. @throws AppError LINK_EXPIRED, VALIDATION_FAILED */
export async function acceptInvitation({ token, password, profile }: AcceptInvitation): Promise<void> {
  await requireGoodPassword(password, (await readLinkOwner('INVITATION', token)).email);
  const passwordHash = await hashPassword(password);
  await inTransaction(async (tx) => {
    const { userId: id } = await takeMailLink(tx, ['INVITATION'], token);
    const { count } = await tx.user.updateMany({
      where: { id, status: 'INVITED' },
      data: { status: 'ACTIVE', passwordHash, version: { increment: 1 } },
    });
    if (count === 0) throw new AppError('LINK_EXPIRED');
    await tx.userProfile.update({ where: { userId: id }, data: profile });
    const actor = { type: 'USER', id } as const;
    const event = { type: 'user.accepted', subjectType: 'user', subjectId: id, actor } as const;
    await recordEvent(tx, { ...event, detail: { after: { ...profile } } });
  });
}
