import { logger } from '../../config/logger.js';
import { requirePermission, type UserActor } from '../../policies/actor.js';
import type { ChangeUsers, UpdateUser, UserOutcomes } from '../../schemas/identity/user.schema.js';
import { AppError } from '../../utils/app-error.js';
import { asAppError } from '../../utils/known-errors.js';
import { inviteAgain } from './invitations.service.js';
import { requireProofToGive } from './roles.service.js';
import { changeUser } from './user-changes.service.js';

type Outcome = UserOutcomes['outcomes'][number];

/**
 * Does the same to each of the people named, by the rules of one alone and in a transaction of its own. What is refused
 * to one costs no other, and is told.
 * @throws AppError FORBIDDEN for who may change nobody, PROOF_NEEDED for a role that decides who else gets in
 */
export async function changeUsers(actor: UserActor, input: ChangeUsers): Promise<Outcome[]> {
  requirePermission(actor, 'users:update');
  if (input.roleId) await requireProofToGive(actor, [input.roleId]);
  const outcomes: Outcome[] = [];
  for (const id of input.ids) outcomes.push(await attempt(actor, id, input));
  return outcomes;
}

async function attempt(actor: UserActor, id: string, input: ChangeUsers): Promise<Outcome> {
  try {
    await change(actor, id, input);
    return { id, done: true };
  } catch (error) {
    const refusal = asAppError(error);
    if (refusal.code === 'INTERNAL')
      logger.error({ err: error, user: id }, 'one of many could not be changed');
    return { id, done: false, code: refusal.code, message: sentenceOf(refusal) };
  }
}

async function change(
  actor: UserActor,
  id: string,
  { action, roleId, companyId }: ChangeUsers,
): Promise<void> {
  if (action === 'inviteAgain') {
    if (actor.grants['users:create'] === undefined) throw new AppError('FORBIDDEN');
    await inviteAgain(actor, id);
    return;
  }
  const inputs: Record<typeof action, UpdateUser> = {
    suspend: { status: 'SUSPENDED' },
    reactivate: { status: 'ACTIVE' },
    setRole: { roleId },
    setCompany: { companyId },
  };
  await changeUser(actor, id, inputs[action]);
}

/** What was wrong, where the refusal says so. */
export function sentenceOf({ message, faults }: AppError): string {
  return faults.length === 0 ? message : faults.map((fault) => `${fault.path} ${fault.message}`).join('; ');
}
