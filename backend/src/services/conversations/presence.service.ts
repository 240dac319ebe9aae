import { prisma } from '../../db/client.js';

/** Who is connected now, on any instance. Told by the sockets; without them nobody is. */
export interface PresenceSource {
  presentUserIds(): Promise<Set<string>>;
  isContactPresent(contactId: string): Promise<boolean>;
}

let source: PresenceSource = {
  presentUserIds: () => Promise.resolve(new Set()),
  isContactPresent: () => Promise.resolve(false),
};

export function readPresenceFrom(sockets: PresenceSource): void {
  source = sockets;
}

export const presentUserIds = (): Promise<Set<string>> => source.presentUserIds();
export const isContactPresent = (contactId: string): Promise<boolean> => source.isContactPresent(contactId);

export type PresenceStatus = 'AVAILABLE' | 'AWAY' | 'OFFLINE';

/** How a person stands: their stored choice while connected, else offline. */
export async function readPresence(userId: string): Promise<PresenceStatus> {
  const present = await presentUserIds();
  if (!present.has(userId)) return 'OFFLINE';
  const { availability } = await prisma.user.findUniqueOrThrow({
    where: { id: userId },
    select: { availability: true },
  });
  return availability;
}

/** The visitors of chats that the person answers now: they are told when the person comes and goes. */
export async function listServedVisitorIds(userId: string): Promise<string[]> {
  const served = await prisma.conversation.findMany({
    where: { assigneeId: userId, status: { not: 'RESOLVED' }, visitorId: { not: null } },
    select: { visitorId: true },
    orderBy: { updatedAt: 'desc' },
    take: 1000,
  });
  return served.flatMap(({ visitorId }) => visitorId ?? []);
}
