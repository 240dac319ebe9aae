import type { Prisma } from '../../generated/prisma/client.js';

/** The tables as Kysely sees them, derived from the Prisma models: columns carry the fields' names. */
export type Tables = { [M in Prisma.ModelName]: Prisma.TypeMap['model'][M]['payload']['scalars'] };
