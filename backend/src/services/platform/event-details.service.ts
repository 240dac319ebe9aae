import type { Transaction } from '../../db/client.js';

/**
 * Erases what events tell of people: values before and after, address and device, and the salt without which nobody
 * guesses them from their digest. The events themselves stay, and their seals hold.
 * @param subjectIds whose events; what these did themselves loses its address
 * @returns how many details were erased
 */
export function eraseEventDetails(tx: Transaction, subjectIds: readonly string[]): Promise<number> {
  return tx.$executeRaw`
    UPDATE "EventDetail" d SET before = NULL, after = NULL, address = NULL, device = NULL, client = NULL, salt = NULL,
      "erasedAt" = now()
    FROM "DomainEvent" e WHERE e.position = d.position AND d."erasedAt" IS NULL
      AND (e."subjectId" = ANY(${[...subjectIds]}::uuid[]) OR e."actorId" = ANY(${[...subjectIds]}::uuid[]))`;
}
