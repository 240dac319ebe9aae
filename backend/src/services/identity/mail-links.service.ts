import type { MailLinkKind } from '../../../generated/prisma/client.js';
import { environment } from '../../config/environment.js';
import { prisma, type Transaction } from '../../db/client.js';
import { AppError } from '../../utils/app-error.js';
import { hashSecret, newId, newSecret } from '../../utils/identifiers.js';

const hour = 3_600_000;

/** What each link opens: the panel's page (at a path of its own name, unless another is given), and for how long. */
const links = {
  INVITATION: { page: 'invitation', milliseconds: 7 * 24 * hour },
  PASSWORD_RESET: { page: 'new-password', milliseconds: hour },
  EMAIL_CHANGE: { page: 'new-email', milliseconds: 24 * hour },
  REGISTRATION: { page: 'registration', path: 'registration/confirm', milliseconds: 24 * hour },
} as const satisfies Record<MailLinkKind, { page: string; path?: string; milliseconds: number }>;

/** The panel's paths of the pages that links in mails open, and that other clients lead to. */
export const linkedPages: ReadonlyMap<string, string> = new Map([
  ...Object.values(links).map((link) => [link.page, 'path' in link ? link.path : link.page] as const),
  ['needed-second-factor', 'needed-second-factor'],
]);

/** What a link is made of: its token goes into the mail, of which the hash alone is kept. */
interface FormedLink {
  url: string;
  tokenHash: string;
  expiresAt: Date;
}

/** When a link of this kind ends that is made now; null for what is no link. */
export const endOfLink = (kind: string): Date | null =>
  kind in links ? new Date(Date.now() + links[kind as MailLinkKind].milliseconds) : null;

/** Forms a link whose token stands behind `#`, so that no server and no log on the way sees it. */
export function formMailLink(kind: MailLinkKind): FormedLink {
  const token = newSecret();
  const url = `${environment.PUBLIC_URL.replace(/\/$/, '')}/open/${links[kind].page}#${token}`;
  const expiresAt = new Date(Date.now() + links[kind].milliseconds);
  return { url, tokenHash: hashSecret(token), expiresAt };
}

export interface NewLink {
  kind: MailLinkKind;
  userId: string;
  /** The address that an EMAIL_CHANGE confirms. */
  email?: string;
}

/**
 * Makes a link for a mail; an earlier one of the kind for the person works no longer.
 * @returns its address
 */
export async function createMailLink(tx: Transaction, { kind, userId, email }: NewLink): Promise<string> {
  const { url, tokenHash, expiresAt } = formMailLink(kind);
  await tx.mailLink.updateMany({ where: { kind, userId, usedAt: null }, data: { usedAt: new Date() } });
  const data = { id: newId(), kind, userId, tokenHash, email: email ?? null, expiresAt };
  await tx.mailLink.create({ data, select: { id: true } });
  return url;
}

/** Another password or address: no link that was mailed before works any more, whatever it is for. */
export async function endMailLinks(tx: Transaction, userId: string): Promise<void> {
  await tx.mailLink.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date() } });
}

const isOpen = (kinds: MailLinkKind[], token: string) => ({
  kind: { in: kinds },
  tokenHash: hashSecret(token),
  usedAt: null,
  expiresAt: { gt: new Date() },
});

export interface UsedLink {
  kind: MailLinkKind;
  userId: string;
  email: string | null;
}

/** Uses a link up, in the transaction of what it allows. @throws AppError LINK_EXPIRED, the same for a wrong one. */
export async function takeMailLink(tx: Transaction, kinds: MailLinkKind[], token: string): Promise<UsedLink> {
  // The person before the link, as whoever changes a person and ends their links locks them: no two wait for each other.
  await tx.$queryRaw`
    SELECT FROM "User" WHERE id = (SELECT "userId" FROM "MailLink" WHERE "tokenHash" = ${hashSecret(token)}) FOR UPDATE`;
  const [link] = await tx.mailLink.updateManyAndReturn({
    where: isOpen(kinds, token),
    data: { usedAt: new Date() },
    select: { kind: true, userId: true, email: true },
  });
  if (!link) throw new AppError('LINK_EXPIRED');
  return link;
}

/** Whose link this is, without using it up: whoever chooses a password by it. @throws AppError LINK_EXPIRED */
export async function readLinkOwner(kind: MailLinkKind, token: string) {
  const link = await prisma.mailLink.findFirst({
    where: isOpen([kind], token),
    select: { user: { select: { email: true, profile: true } } },
  });
  if (!link) throw new AppError('LINK_EXPIRED');
  return link.user;
}

/** @returns how many were old enough to be forgotten */
export async function forgetOldLinks(): Promise<number> {
  const expiresAt = { lt: new Date(Date.now() - 30 * 24 * hour) };
  return (await prisma.mailLink.deleteMany({ where: { expiresAt } })).count;
}
