import { prisma, type Transaction } from '../../src/db/client.js';
import { putUserDay } from '../../src/services/identity/user-days.service.js';
import { environment } from '../../src/config/environment.js';
import { addDays, dayIn } from '../../src/utils/days.js';
import { hashSecret, newId, newSecret } from '../../src/utils/identifiers.js';

const dayMilliseconds = 86_400_000;

/** How each of the demo's people came: days after the merchant opened, and how many days they took to accept. */
const arrivals: Record<string, { after: number; accepts?: number; registered?: boolean; share: number }> = {
  admin: { after: 0, share: 0.9 },
  manager: { after: 1, accepts: 1, share: 0.85 },
  agent: { after: 3, accepts: 1, share: 0.8 },
  agent2: { after: 16, accepts: 2, share: 0.7 },
  analyst: { after: 24, accepts: 3, share: 0.45 },
  seller: { after: 31, accepts: 1, share: 0.35 },
  seller2: { after: 45, accepts: 6, share: 0.15 },
  buyer: { after: 38, registered: true, share: 0.3 },
  buyer2: { after: 59, registered: true, share: 0.25 },
};

/** The same every time, and yet without a pattern to the eye. */
const isHere = (person: number, day: number, share: number): boolean =>
  ((person * 7919 + day * 104_729 + person * day * 31) % 1000) / 1000 < share;

/** When the demo's people came. */
export async function seedArrivals(
  tx: Transaction,
  userIds: Map<string, string>,
  opened: Date,
): Promise<void> {
  for (const [mailbox, { after, accepts, registered }] of Object.entries(arrivals)) {
    const registeredAt = new Date(opened.getTime() + after * dayMilliseconds);
    const joinedAt = new Date(registeredAt.getTime() + (accepts ?? 0) * dayMilliseconds);
    const way = registered ? 'REGISTERED' : accepts === undefined ? 'CREATED' : 'INVITED';
    await tx.userRegistration.update({
      where: { userId: userIds.get(mailbox) ?? '' },
      data: { way, registeredAt, joinedAt },
    });
  }
}

/** On which days each of them was here since, and the last sign-in of each, fewer at weekends; today is left to whoever tries the demo. */
export async function seedUserDays(userIds: Map<string, string>, opened: Date): Promise<void> {
  const zone = environment.MERCHANT_TIME_ZONE;
  const [first, today] = [dayIn(zone, opened), dayIn(zone, new Date())];
  const lastDays = new Map<string, string>();
  for (let [day, n] = [first, 0]; day < today; day = addDays(day, 1), n += 1) {
    const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
    const here = Object.entries(arrivals).flatMap(([mailbox, { after, accepts = 0, share }], person) => {
      const isIn =
        n >= after + accepts &&
        (n === after + accepts || isHere(person + 1, n, isWeekend ? share / 4 : share));
      return isIn ? [userIds.get(mailbox) ?? ''] : [];
    });
    await putUserDay(day, here);
    for (const userId of here) lastDays.set(userId, day);
  }
  await prisma.loginSession.createMany({ data: [...lastDays].map(endedSignIn) });
}

/** The sign-in of somebody's last day, which they ended in the evening. */
function endedSignIn([userId, day]: [string, string]) {
  const [morning, evening] = [new Date(`${day}T06:30:00Z`), new Date(`${day}T15:00:00Z`)];
  return {
    id: newId(),
    userId,
    tokenHash: hashSecret(newSecret()),
    ...{ client: 'panel', device: '', ip: '127.0.0.1' },
    ...{ createdAt: morning, rotatedAt: morning, provedAt: morning },
    ...{ lastUsedAt: evening, revokedAt: evening, revokedReason: 'SIGNED_OUT', expiresAt: evening },
  };
}
