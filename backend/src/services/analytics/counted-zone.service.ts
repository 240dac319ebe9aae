import { environment } from '../../config/environment.js';
import { prisma } from '../../db/client.js';

const where = { id: 1 };

/** Notes that all figures are cut into days of this time zone. */
export async function keepCountedZone(timeZone: string): Promise<void> {
  await prisma.countedZone.upsert({ where, create: { timeZone }, update: { timeZone } });
}

/**
 * In which time zone the days of the figures were cut. What was counted before this was noted was cut in the one of the
 * environment.
 */
export async function readCountedZone(): Promise<string> {
  const noted = await prisma.countedZone.findUnique({ where, select: { timeZone: true } });
  if (noted) return noted.timeZone;
  const timeZone = environment.MERCHANT_TIME_ZONE;
  await prisma.countedZone.createMany({ data: { timeZone }, skipDuplicates: true });
  return timeZone;
}

const claimMilliseconds = 60_000;

/** Makes this instance the one that counts anew, for a minute. @returns false while another is at it */
export async function claimRecount(): Promise<boolean> {
  const now = new Date();
  const claim = { id: 1, claimedTo: { lte: now } };
  const { count } = await prisma.countedZone.updateMany({ where: claim, data: nextClaim(now) });
  return count === 1;
}

/** Another minute for whoever holds the claim. */
export async function extendClaim(): Promise<void> {
  await prisma.countedZone.updateMany({ where, data: nextClaim(new Date()) });
}

/** Ends the claim, done or not. */
export async function endClaim(): Promise<void> {
  await prisma.countedZone.updateMany({ where, data: { claimedTo: new Date(0) } });
}

const nextClaim = (now: Date) => ({ claimedTo: new Date(now.getTime() + claimMilliseconds) });
