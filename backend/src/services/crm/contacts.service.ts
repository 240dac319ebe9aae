import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Prisma } from '../../../generated/prisma/client.js';
import { inTransaction, prisma, type Transaction } from '../../db/client.js';
import { lockVersion } from '../../db/lock-version.js';
import { countOf, idsOfPage, pageArguments, pageOf, type Page } from '../../db/page.js';
import { foldedPart } from '../../db/search.js';
import { violatedConstraint } from '../../db/violations.js';
import { type Actor, requirePermission, type UserActor } from '../../policies/actor.js';
import type { CreateContact, ListContacts, UpdateContact } from '../../schemas/crm/contact.schema.js';
import { AppError, invalid, notFound } from '../../utils/app-error.js';
import { changedValues } from '../../utils/changed-values.js';
import { newId } from '../../utils/identifiers.js';
import { phoneNumber } from '../../utils/phone.js';
import { recordEvent } from '../platform/events.service.js';

export const contactFields = {
  company: { select: { id: true, name: true } },
  owner: { select: { id: true, profile: { select: { firstName: true, lastName: true } } } },
} satisfies Prisma.ContactInclude;
export type ContactRecord = Prisma.ContactGetPayload<{ include: typeof contactFields }>;

/** Whom a person says to be, on a form or in a signed identity. */
export interface ContactClaim {
  name: string;
  email: string | null;
  phone: string | null;
  /** A signed identity proved it. */
  verified: boolean;
}

interface PhoneColumns {
  phone: string | null;
  phoneTyped: string | null;
}

/** The number in E.164 for finding, with the typed form beside. A number without country code stays as typed. */
function phoneColumns(typed: string | null | undefined): PhoneColumns {
  if (!typed) return { phone: null, phoneTyped: null };
  return { phone: phoneNumber(typed), phoneTyped: typed };
}

export async function listContacts(actor: UserActor, query: ListContacts): Promise<Page<ContactRecord>> {
  requirePermission(actor, 'contacts:read');
  const condition = sql<SqlBool>`${searched(query.q)} AND ${changedSince(query.updatedSince)}`;
  const ids = await idsOfPage('Contact', query, newestFirst, condition);
  const { orderBy } = pageArguments(query, newestFirst, {});
  const rows = await prisma.contact.findMany({ where: { id: { in: ids } }, orderBy, include: contactFields });
  return pageOf(query, newestFirst, rows, () => countOf('Contact', condition));
}

const newestFirst = '-createdAt';

function searched(q = ''): RawBuilder<SqlBool> {
  const wanted = q.trim();
  return wanted === '' ? sql`true` : contactMatches('t', sql`${wanted}::text`);
}

function changedSince(instant: string | undefined): RawBuilder<SqlBool> {
  return instant === undefined ? sql`true` : sql`t."updatedAt" >= ${new Date(instant)}`;
}

/** People by any part of name, e-mail and number: each alternative has its own index. */
export function contactMatches(table: string, q: RawBuilder<unknown>): RawBuilder<SqlBool> {
  const [name, email, phone, typed] = ['name', 'email', 'phone', 'phoneTyped'].map((c) =>
    sql.ref(`${table}.${c}`),
  );
  return sql`(toprak_fold(${name}) LIKE ${foldedPart(q)} OR toprak_fold(${email}::text) LIKE ${foldedPart(q)}
    OR (coalesce(${phone}, '') || ' ' || coalesce(${typed}, '')) LIKE ${foldedPart(q)})`;
}

export async function getContact(actor: UserActor, id: string): Promise<ContactRecord> {
  requirePermission(actor, 'contacts:read');
  const contact = await prisma.contact.findUnique({ where: { id }, include: contactFields });
  if (!contact) throw notFound();
  return contact;
}

/** @throws AppError ALREADY_EXISTS when another contact has the e-mail. */
export async function createContact(actor: UserActor, input: CreateContact): Promise<ContactRecord> {
  requirePermission(actor, 'contacts:create');
  const { phone, companyId, ...rest } = input;
  const data = { id: newId(), ...rest, companyId: companyId ?? null, ...phoneColumns(phone) };
  return writeContact(async (tx) => {
    const contact = await tx.contact.create({ data, include: contactFields });
    const event = { type: 'contact.created', subjectType: 'contact', subjectId: contact.id, actor } as const;
    await recordEvent(tx, { ...event, detail: { after: tellable(contact) } });
    return contact;
  });
}

/** @throws AppError NOT_FOUND, VERSION_STALE, ALREADY_EXISTS. */
export async function updateContact(
  actor: UserActor,
  id: string,
  input: UpdateContact,
  expectedVersion: number | undefined,
): Promise<ContactRecord> {
  requirePermission(actor, 'contacts:update');
  await getContact(actor, id);
  const { phone, ...rest } = input;
  const data = {
    ...rest,
    ...(phone !== undefined && { ...phoneColumns(phone), phoneVerified: false }),
    version: { increment: 1 },
  };
  return writeContact(async (tx) => {
    await lockVersion(tx, 'Contact', id, expectedVersion);
    const before = await tx.contact.findUniqueOrThrow({ where: { id } });
    const contact = await tx.contact.update({ where: { id }, data, include: contactFields });
    const detail = changedValues(tellable(before), tellable(contact), toldFields);
    const event = { type: 'contact.updated', subjectType: 'contact', subjectId: id, actor } as const;
    await recordEvent(tx, { ...event, data: { fields: Object.keys(input) }, ...(detail && { detail }) });
    return contact;
  });
}

const toldFields = ['name', 'email', 'phone', 'companyId'] as const;

/** What the history tells of a contact. */
function tellable({ name, email, phone, phoneTyped, companyId }: Omit<ContactRecord, 'company' | 'owner'>) {
  return { name, email, phone: phone ?? phoneTyped, companyId };
}

async function writeContact(work: (tx: Transaction) => Promise<ContactRecord>): Promise<ContactRecord> {
  try {
    return await inTransaction(work);
  } catch (error) {
    const constraint = violatedConstraint(error);
    if (constraint === 'Contact_email_key') {
      const fault = { path: 'email', message: 'belongs to another contact' };
      throw new AppError('ALREADY_EXISTS', 'Another contact has this e-mail.', [fault]);
    }
    if (constraint === 'Contact_companyId_fkey')
      throw invalid({ path: 'companyId', message: 'is no company' });
    throw error;
  }
}

/** How a contact is known. */
const contactNames = { id: true, name: true, email: true, phone: true, phoneTyped: true } as const;
export type ContactNames = Prisma.ContactGetPayload<{ select: typeof contactNames }>;

export function findContactNames(tx: Transaction, id: string): Promise<ContactNames> {
  return tx.contact.findUniqueOrThrow({ where: { id }, select: contactNames });
}

/**
 * The contact of a claim: by e-mail; without one by phone; else a new one. Another e-mail with a known phone is a
 * new contact, since a typed number proves nothing. What is stored of a contact stays as it is, but for a proof.
 */
export async function findOrCreateContact(
  tx: Transaction,
  claim: ContactClaim,
  actor: Pick<Actor, 'type' | 'id'> | null,
): Promise<ContactNames> {
  const phone = phoneColumns(claim.phone);
  const known = await findByClaim(tx, claim, phone.phone);
  if (known) return claim.verified ? prove(tx, known, phone) : known;
  const { name, email, verified } = claim;
  const id = newId();
  const phoneVerified = verified && phone.phone !== null;
  // Two forms with one e-mail at the same moment: the second finds the row of the first.
  const made = await tx.contact.createMany({
    data: { id, name, email, verified, phoneVerified, ...phone },
    skipDuplicates: true,
  });
  if (made.count === 0) return findOrCreateContact(tx, claim, actor);
  const event = { type: 'contact.created', subjectType: 'contact', subjectId: id, actor } as const;
  await recordEvent(tx, { ...event, detail: { after: { name, email, phone: claim.phone } } });
  return { id, name, email, ...phone };
}

/** A proof finds by phone only where a number was proved: anybody can have typed this one elsewhere. */
function findByClaim(tx: Transaction, { email, verified }: ContactClaim, phone: string | null) {
  if (email) return tx.contact.findUnique({ where: { email }, select: contactNames });
  if (!phone) return null;
  return tx.contact.findFirst({
    where: { phone, ...(verified && { phoneVerified: true }) },
    orderBy: { createdAt: 'asc' },
    select: contactNames,
  });
}

/** Writes what a signed identity proved of a known contact: who it is, and the number if it is the contact's. */
function prove(tx: Transaction, known: ContactNames, phone: PhoneColumns): Promise<ContactNames> {
  const hasNone = known.phone === null && known.phoneTyped === null;
  const isProved = phone.phone !== null && (hasNone || known.phone === phone.phone);
  const data = { verified: true, ...(hasNone && phone), ...(isProved && { phoneVerified: true }) };
  return tx.contact.update({ where: { id: known.id }, data, select: contactNames });
}
