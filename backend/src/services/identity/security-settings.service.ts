import { environment } from '../../config/environment.js';
import { prisma } from '../../db/client.js';
import type { UserActor } from '../../policies/actor.js';
import { canReadSettings } from '../../policies/platform/setting.policy.js';
import type { ChangeMail, ChangeSecurity } from '../../schemas/platform/settings.schema.js';
import { AppError } from '../../utils/app-error.js';
import { sealMailPassword } from '../platform/mail-server.service.js';
import { sendAtOnce } from '../platform/mails.service.js';
import { readSettings, type SettingRecord, updateSettings } from '../platform/settings.service.js';
import { writeAccountMail } from './account-mails.service.js';
import { forgetActors } from './actors.service.js';
import { identityNews } from './identity-news.service.js';
import { moveSessionEnds } from './login-sessions.service.js';
import { requireProof } from './proofs.service.js';
import { isFactorOn } from './second-factor.service.js';

/**
 * Changes how people sign in, for everybody within a second.
 * @throws AppError FORBIDDEN, PROOF_NEEDED, VERSION_STALE; STATE_REFUSED for a second factor that the actor lacks
 */
export async function updateSecurity(
  actor: UserActor,
  input: ChangeSecurity,
  expectedVersion: number | undefined,
): Promise<SettingRecord<'security'>> {
  await requireProof(actor);
  const record = await updateSettings(actor, 'security', expectedVersion, async (before, tx) => {
    const turnsOn = input.secondFactorRequired === true && !before.secondFactorRequired;
    if (turnsOn && !(await isFactorOn(tx, actor.id)))
      throw new AppError('STATE_REFUSED', 'Set up a second factor of your own first.', [
        { path: 'secondFactorRequired', message: 'needs a second factor of your own first' },
      ]);
    if (input.sessionDays !== undefined || input.sessionLifetimeDays !== undefined)
      await moveSessionEnds(tx, { ...before, ...input });
    return input;
  });
  forgetActors();
  identityNews.tell('rights', {});
  return record;
}

/**
 * Changes how mails leave. Another host forgets the password of the one before, which would be told to it otherwise.
 * @throws AppError FORBIDDEN, PROOF_NEEDED, VERSION_STALE
 */
export async function updateMail(
  actor: UserActor,
  { password, ...input }: ChangeMail,
  expectedVersion: number | undefined,
): Promise<SettingRecord<'mail'>> {
  await requireProof(actor);
  return updateSettings(actor, 'mail', expectedVersion, (before) => {
    if (password) return { ...input, sealedPassword: sealMailPassword(password) };
    const isMoved = input.host !== undefined && input.host !== before.host;
    return { ...input, ...((password === null || password === '' || isMoved) && { sealedPassword: null }) };
  });
}

/** What came of a test mail. */
export interface MailTest {
  to: string;
  /** The server's words; empty where the mail lies in the demo's outbox. */
  answer: string;
}

/**
 * Sends a mail to the actor by the settings of now.
 * @throws AppError FORBIDDEN, MAIL_UNAVAILABLE; MAIL_REFUSED with the words of the server or the network
 */
export async function sendTestMail(actor: UserActor): Promise<MailTest> {
  if (!canReadSettings(actor, 'mail')) throw new AppError('FORBIDDEN');
  const { email, profile } = await prisma.user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { email: true, profile: true },
  });
  const merchant = await readSettings('merchant');
  const said = writeAccountMail(merchant.language, merchant.name, {
    kind: 'MAIL_TEST',
    name: profile?.firstName ?? '',
    url: environment.PANEL_URL,
  });
  return { to: email, answer: await sendAtOnce(email, said) };
}
