import { environment } from '../../config/environment.js';
import type { MailServer } from '../../integrations/smtp/smtp.js';
import { AppError } from '../../utils/app-error.js';
import { seal, unseal } from '../../utils/sealed.js';
import { type KeptMailSettings, readSettings } from './settings.service.js';

const purpose = 'password of the mail server';

export const sealMailPassword = (password: string): string =>
  Buffer.from(seal(password, purpose)).toString('base64');

const unsealMailPassword = (sealed: string): string | null =>
  unseal(new Uint8Array(Buffer.from(sealed, 'base64')), purpose);

/** Where mails go: to the server of the settings, the operator's, the demo's outbox, or nowhere. */
export function roadOfMails({ host }: Pick<KeptMailSettings, 'host'>) {
  if (host !== null) return 'settings' as const;
  if (environment.SMTP_HOST !== undefined) return 'environment' as const;
  return environment.DEMO ? ('outbox' as const) : ('nothing' as const);
}

/** Whether mails go anywhere now. */
export async function isMailPossible(): Promise<boolean> {
  return roadOfMails(await readSettings('mail')) !== 'nothing';
}

/** @throws AppError MAIL_UNAVAILABLE where no mail could ever be sent */
export async function requireMailPossible(): Promise<void> {
  if (!(await isMailPossible())) throw new AppError('MAIL_UNAVAILABLE');
}

/** The mail server of now, with the sender's name; null where there is none. */
export async function findMailServer(): Promise<MailServer | null> {
  const [mail, { name }] = await Promise.all([readSettings('mail'), readSettings('merchant')]);
  const domain = new URL(environment.PUBLIC_URL).hostname;
  const sender = { name: mail.senderName || name, address: mail.senderAddress ?? `no-reply@${domain}` };
  const from = mail.senderAddress === null ? (environment.SMTP_FROM ?? sender) : sender;
  const said = { from, replyTo: mail.replyTo, domain };
  if (mail.host !== null) {
    const { host, port, user, sealedPassword } = mail;
    const password = sealedPassword === null ? null : unsealMailPassword(sealedPassword);
    return { host, port, user, password, ...said };
  }
  const { SMTP_HOST: host, SMTP_PORT: port, SMTP_USER: user, SMTP_PASSWORD: password } = environment;
  // A password of the operator's goes to the operator's server alone.
  return host === undefined ? null : { host, port, user: user ?? null, password: password ?? null, ...said };
}
