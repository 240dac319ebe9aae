import { inTransaction } from '../../../db/client.js';
import { requirePermission, type UserActor } from '../../../policies/actor.js';
import type { ImportedUsers } from '../../../schemas/identity/user.schema.js';
import { AppError } from '../../../utils/app-error.js';
import { newId } from '../../../utils/identifiers.js';
import { requireMailPossible } from '../../platform/mail-server.service.js';
import { inviteUser } from '../invitations.service.js';
import { requireGrantable, requireProofToGive } from '../roles.service.js';
import { asTaken, profileColumns, recordCreated } from '../user-rules.service.js';
import { type StoredUser, userFields } from '../users.service.js';
import { type Invitee, type JudgedRow, judgePeople } from './judge-people.js';
import { readPeople } from './read-people.js';

type ImportedRow = ImportedUsers['rows'][number];

/** So many are invited in one transaction: it stays well below a second. */
const batchSize = 20;

export interface ImportOptions {
  /** Tells what would happen, and does nothing. */
  dryRun: boolean;
  /** Of a reader who left: what was not begun is not done. */
  signal: AbortSignal;
  /** Asked before each batch: whether the actor stands, with the rights that they had at the beginning. */
  mayGoOn: () => Promise<boolean>;
}

/**
 * Invites the people of a CSV file. Who is known already is left as they are, a bad row costs no other.
 * @throws AppError FORBIDDEN, PROOF_NEEDED for a role that decides who else gets in, MAIL_UNAVAILABLE, BODY_TOO_LARGE,
 * VALIDATION_FAILED for a file that is none
 */
export async function importUsers(
  actor: UserActor,
  bytes: AsyncIterable<Uint8Array>,
  { dryRun, ...options }: ImportOptions,
): Promise<ImportedUsers> {
  requirePermission(actor, 'users:create');
  await requireMailPossible();
  const judged = await judgePeople(actor, await readPeople(bytes));
  const roleIds = judged.flatMap((row) => ('person' in row ? [row.roleId] : []));
  if (!dryRun) await requireProofToGive(actor, roleIds);
  const refusals = dryRun ? new Map<number, Refusal>() : await invitePeople(actor, judged, options);
  const rows = judged.map((row) => outcomeOf(row, refusals));
  const counted = (outcome: ImportedRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const rejected = rows.flatMap(({ line, email, outcome, reason = '' }) =>
    outcome === 'REJECTED' ? [{ line, email, reason }] : [],
  );
  return { created: counted('CREATED'), skipped: counted('SKIPPED'), rejected, rows };
}

type Refusal = Pick<ImportedRow, 'outcome' | 'reason'>;

function outcomeOf(row: JudgedRow, refusals: Map<number, Refusal>): ImportedRow {
  if ('reason' in row) return row;
  const { email, firstName, lastName, role } = row.person;
  const shown = { line: row.line, email, name: `${firstName} ${lastName}`, role };
  return { ...shown, ...(refusals.get(row.line) ?? { outcome: 'CREATED' }) };
}

/** @returns by line, who could not be invited after all */
async function invitePeople(
  actor: UserActor,
  judged: JudgedRow[],
  { signal, mayGoOn }: Omit<ImportOptions, 'dryRun'>,
): Promise<Map<number, Refusal>> {
  const invitees = judged.filter((row) => 'person' in row);
  const refusals = new Map<number, Refusal>();
  for (let at = 0; at < invitees.length; at += batchSize) {
    if (signal.aborted || !(await mayGoOn())) {
      // What was invited until now stays, and is told.
      for (const { line } of invitees.slice(at)) refusals.set(line, stopped);
      break;
    }
    await inviteBatch(actor, invitees.slice(at, at + batchSize), refusals);
  }
  return refusals;
}

const stopped: Refusal = { outcome: 'REJECTED', reason: 'The import was stopped before this row.' };

/** All of a batch in one transaction; where somebody took an e-mail or extension meanwhile, each in one of their own. */
async function inviteBatch(
  actor: UserActor,
  batch: Invitee[],
  refusals: Map<number, Refusal>,
): Promise<void> {
  try {
    await inTransaction((tx) => writeBatch(tx, actor, batch));
  } catch (error) {
    const refusal = asTaken(error);
    if (!(refusal instanceof AppError)) throw error;
    const [only, second] = batch;
    if (only && !second) {
      const isKnown = refusal.faults.some(({ path }) => path === 'email');
      refusals.set(only.line, { outcome: isKnown ? 'SKIPPED' : 'REJECTED', reason: refusal.message });
      return;
    }
    for (const one of batch) await inviteBatch(actor, [one], refusals);
  }
}

type Tx = Parameters<Parameters<typeof inTransaction>[0]>[0];

async function writeBatch(tx: Tx, actor: UserActor, batch: Invitee[]): Promise<void> {
  for (const roleId of new Set(batch.map((row) => row.roleId))) await requireGrantable(tx, actor, roleId);
  const made = batch.map((row) => ({ id: newId(), ...row }));
  await tx.user.createMany({
    data: made.map(({ id, person: { email, extension }, roleId, companyId }) => {
      return { id, email, roleId, companyId, extension: extension ?? null, status: 'INVITED' as const };
    }),
  });
  await tx.userProfile.createMany({
    data: made.map(({ id, person }) => {
      const { firstName, lastName } = person;
      return { userId: id, firstName, lastName, ...profileColumns(person) };
    }),
  });
  const users = await tx.user.findMany({
    where: { id: { in: made.map(({ id }) => id) } },
    include: userFields,
  });
  const people = new Map(made.map(({ id, person }) => [id, person]));
  for (const user of users) {
    const { firstName, lastName, phone, address } = people.get(user.id)!;
    const profile = { firstName, lastName, ...(phone && { phone }), ...(address && { address }) };
    await recordCreated(tx, actor, { ...accountOf(user), profile }, { fields: fieldsOf(user) });
    await inviteUser(tx, actor, user);
  }
}

const accountOf = ({ id, email, roleId, extension, companyId }: StoredUser) => {
  return { id, email, roleId, status: 'INVITED' as const, extension, companyId };
};

const fieldsOf = ({ extension, companyId }: StoredUser) => [
  'email',
  'roleId',
  ...(extension === null ? [] : ['extension']),
  ...(companyId === null ? [] : ['companyId']),
  'profile',
];
