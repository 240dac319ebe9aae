import { prisma } from '../../db/client.js';

/** One connection of a person. */
export interface Seat {
  userId: string;
  loginSessionId: string;
  /** Milliseconds since 1970. */
  since: number;
  /** What kind of page its client shows, if that tells. */
  section: string | null;
}

/** Who is connected now, on any instance, as far as this one knows. Told by the sockets; without them nobody is. */
export interface PresenceSource {
  presentUserIds(): ReadonlySet<string>;
  isVisitorPresent(visitorId: string): boolean;
  seats(): Seat[];
  visitorCount(): number;
}

let source: PresenceSource = {
  presentUserIds: () => new Set(),
  isVisitorPresent: () => false,
  seats: () => [],
  visitorCount: () => 0,
};

export function readPresenceFrom(sockets: PresenceSource): void {
  source = sockets;
}

/** At once, from memory: nothing waits for other instances. */
export const presentUserIds = (): ReadonlySet<string> => source.presentUserIds();

/** Every connection of people. */
export const presentSeats = (): Seat[] => source.seats();

/** How many browsers are in the widget. */
export const presentVisitorCount = (): number => source.visitorCount();

/** Whether somebody who sees the visitor's chats is there: that browser, or a proven one of the same contact. */
export const isVisitorPresent = (visitorId: string | null): boolean =>
  visitorId !== null && source.isVisitorPresent(visitorId);

export type PresenceStatus = 'AVAILABLE' | 'AWAY' | 'OFFLINE';

/** Whom a person's coming and going concerns. */
export interface PresenceCircle {
  /** Their stored choice, which counts while they are connected. */
  availability: 'AVAILABLE' | 'AWAY';
  inboxIds: string[];
  /** The visitors of chats that the person answers now. */
  servedVisitorIds: string[];
}

/** @returns null for a person who is no more. */
export async function readCircle(userId: string): Promise<PresenceCircle | null> {
  const [user, served] = await Promise.all([
    prisma.user.findUnique({
      where: { id: userId },
      select: { availability: true, inboxes: { select: { inboxId: true } } },
    }),
    prisma.conversation.findMany({
      where: { assigneeId: userId, status: { not: 'RESOLVED' }, visitorId: { not: null } },
      select: { visitorId: true },
      orderBy: { updatedAt: 'desc' },
      take: 1000,
    }),
  ]);
  if (!user) return null;
  return {
    availability: user.availability,
    inboxIds: user.inboxes.map(({ inboxId }) => inboxId),
    servedVisitorIds: served.flatMap(({ visitorId }) => visitorId ?? []),
  };
}

/** The newest chats of browsers, by browser: in these the visitor is there or not. */
export async function listConversationsOf(
  visitorIds: readonly string[],
): Promise<{ id: string; inboxId: string | null }[]> {
  return prisma.conversation.findMany({
    where: { visitorId: { in: [...visitorIds] } },
    select: { id: true, inboxId: true },
    orderBy: { updatedAt: 'desc' },
    take: 100,
  });
}
