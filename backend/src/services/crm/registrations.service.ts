import { prisma, inTransaction, type Transaction } from '../../db/client.js';
import type { ConfirmRegistration, Register } from '../../schemas/crm/registration.schema.js';
import { AppError } from '../../utils/app-error.js';
import { hashSecret, newId } from '../../utils/identifiers.js';
import { fullName } from '../../utils/names.js';
import { mailAbout } from '../identity/account-mails.service.js';
import { formMailLink } from '../identity/mail-links.service.js';
import { isMailedLately, type MailRequest } from '../identity/mail-requests.service.js';
import { requireGoodPassword } from '../identity/password-rules.service.js';
import { hashPassword } from '../identity/passwords.service.js';
import { asTakenByLink, profileColumns, recordCreated } from '../identity/user-rules.service.js';
import { recordEvent } from '../platform/events.service.js';
import { requireMailPossible } from '../platform/mail-server.service.js';
import { readSettings } from '../platform/settings.service.js';
import { findOrCreateContact } from './contacts.service.js';

/** What is kept of a registration until its mail is answered. */
interface Registering {
  profile: { firstName: string; lastName: string; phone: string | null };
  company: { name: string };
}

/** @throws AppError REGISTRATION_CLOSED unless the settings let buyers register themselves */
async function requireOpen(): Promise<void> {
  if (!(await readSettings('security')).registrationOpen) throw new AppError('REGISTRATION_CLOSED');
}

/**
 * Asks for an account as a buyer; the answer comes by mail. Known or not: the same work, the same row, the same time.
 * @throws AppError REGISTRATION_CLOSED, MAIL_UNAVAILABLE
 */
export async function register({ email, profile, company }: Register): Promise<void> {
  await requireOpen();
  await requireMailPossible();
  const { firstName, lastName, phone = null } = profile;
  const kept = { profile: { firstName, lastName, phone }, company: { name: company.name } };
  const data = { id: newId(), kind: 'REGISTRATION', email, data: kept satisfies Registering } as const;
  await inTransaction((tx) => tx.mailRequest.create({ data, select: { id: true } }));
}

/**
 * Answers a registration: an unknown address gets a link that confirms it, a known one is told that it has an account.
 * Neither mail says what was typed, so that nobody writes to strangers through it, and neither comes twice in a moment.
 */
export async function answerRegistration(tx: Transaction, { email, data }: MailRequest): Promise<void> {
  const typed = data as unknown as Registering & Record<string, never>;
  const known = await tx.user.findUnique({ where: { email }, select: { id: true } });
  const last = await tx.registration.findUnique({ where: { email }, select: { createdAt: true } });
  if (last && isMailedLately(last.createdAt)) {
    // The link that was mailed stays good, for what was typed last.
    await tx.registration.update({ where: { email }, data: { data: typed }, select: { id: true } });
    return;
  }
  const { url, tokenHash, expiresAt } = formMailLink('REGISTRATION');
  const kept = { tokenHash, expiresAt, data: typed, createdAt: new Date() };
  // A later one takes the place of an earlier one, whose link works no longer. That of a known address is mailed to nobody.
  await tx.registration.upsert({
    where: { email },
    create: { id: newId(), email, ...kept },
    update: kept,
    select: { id: true },
  });
  const nameless = { id: known?.id ?? null, email, profile: null };
  await mailAbout(tx, nameless, known ? { kind: 'KNOWN_ADDRESS' } : { kind: 'REGISTRATION', url });
}

/**
 * Makes the account by the link of the mail: a buyer with a new company, and the contact that they are. The password is
 * chosen here, by who reads the mail; whoever typed the address knows nothing of it.
 * @throws AppError LINK_EXPIRED, REGISTRATION_CLOSED, OVERLOADED; ALREADY_EXISTS when the address got an account
 * meanwhile; VALIDATION_FAILED for a weak password, which leaves the link as it is
 */
export async function confirmRegistration({ token, password }: ConfirmRegistration): Promise<void> {
  await requireOpen();
  const tokenHash = hashSecret(token);
  const asked = await prisma.registration.findUnique({ where: { tokenHash }, select: { email: true } });
  if (!asked) throw new AppError('LINK_EXPIRED');
  await requireGoodPassword(password, asked.email);
  const passwordHash = await hashPassword(password);
  try {
    await inTransaction(async (tx) => {
      const [taken] = await tx.$queryRaw<{ email: string; data: Registering }[]>`
        DELETE FROM "Registration" WHERE "tokenHash" = ${tokenHash} AND "expiresAt" > now()
        RETURNING email::text, data`;
      if (!taken) throw new AppError('LINK_EXPIRED');
      await createBuyer(tx, { email: taken.email, passwordHash }, taken.data);
    });
  } catch (error) {
    throw asTakenByLink(error);
  }
}

/** The account with all that belongs to it, in the transaction that uses the link up. */
async function createBuyer(
  tx: Transaction,
  { email, passwordHash }: { email: string; passwordHash: string },
  { profile, company }: Registering,
): Promise<void> {
  const [id, companyId] = [newId(), newId()];
  const actor = { type: 'USER', id } as const;
  const { id: roleId } = await tx.role.findUniqueOrThrow({ where: { key: 'BUYER' }, select: { id: true } });
  await tx.company.create({
    data: { id: companyId, kind: 'BUYER', name: company.name },
    select: { id: true },
  });
  const founded = { type: 'company.created', subjectType: 'company', subjectId: companyId, actor } as const;
  await recordEvent(tx, { ...founded, detail: { after: { kind: 'BUYER', name: company.name } } });
  const account = { id, email, status: 'ACTIVE', roleId, companyId, extension: null } as const;
  await tx.user.create({
    data: { ...account, passwordHash, profile: { create: { ...profile, ...profileColumns(profile) } } },
    select: { id: true },
  });
  // The database counts who is made as made by somebody else.
  await tx.userRegistration.update({
    where: { userId: id },
    data: { way: 'REGISTERED' },
    select: { userId: true },
  });
  const fields = ['email', 'password', 'roleId', 'companyId', 'profile'];
  await recordCreated(tx, actor, { ...account, profile }, { fields, registered: true });
  await linkContact(tx, { name: fullName(profile) || email, email, companyId }, actor);
}

/** The contact that the person is, proved by the link; one who had no company yet belongs to the new one. */
async function linkContact(
  tx: Transaction,
  { name, email, companyId }: { name: string; email: string; companyId: string },
  actor: { type: 'USER'; id: string },
): Promise<void> {
  // The number was typed and is on the profile; it proves nothing about a contact.
  const { id } = await findOrCreateContact(tx, { name, email, phone: null, verified: true }, actor);
  const { count } = await tx.contact.updateMany({
    where: { id, companyId: null },
    data: { companyId, version: { increment: 1 } },
  });
  if (count === 0) return;
  const event = { type: 'contact.updated', subjectType: 'contact', subjectId: id, actor } as const;
  const detail = { before: { companyId: null }, after: { companyId } };
  await recordEvent(tx, { ...event, data: { fields: ['companyId'] }, detail });
}

/** @returns how many were never confirmed */
export async function forgetOldRegistrations(): Promise<number> {
  return (await prisma.registration.deleteMany({ where: { expiresAt: { lt: new Date() } } })).count;
}
