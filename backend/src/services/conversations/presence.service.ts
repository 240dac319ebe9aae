import { prisma } from '../../db/client.js';

/** Who is connected now, on any instance. Told by the sockets; without them nobody is. */
export interface PresenceSource {
  presentUserIds(): Promise<Set<string>>;
  presentContactIds(): Promise<Set<string>>;
}

let source: PresenceSource = {
  presentUserIds: () => Promise.resolve(new Set()),
  presentContactIds: () => Promise.resolve(new Set()),
};

export function readPresenceFrom(sockets: PresenceSource): void {
  source = sockets;
}

export const presentUserIds = (): Promise<Set<string>> => source.presentUserIds();
export const presentContactIds = (): Promise<Set<string>> => source.presentContactIds();

export type PresenceStatus = 'AVAILABLE' | 'AWAY' | 'OFFLINE';

/** How a person stands: their stored choice while connected, else offline. */
export async function readPresence(userIds: string[]): Promise<Map<string, PresenceStatus>> {
  const [present, users] = await Promise.all([
    presentUserIds(),
    prisma.user.findMany({ where: { id: { in: userIds } }, select: { id: true, availability: true } }),
  ]);
  return new Map(users.map((user) => [user.id, present.has(user.id) ? user.availability : 'OFFLINE']));
}
