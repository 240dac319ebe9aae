import type { Schemas } from '@toprak/contract';

/** What of the mail settings the form edits; what is not set is empty. */
export interface MailValues {
  senderName: string;
  senderAddress: string;
  replyTo: string;
  footer: string;
  host: string;
  port: string;
  user: string;
  /** Typed anew; the one that is kept is told to nobody. */
  password: string;
}

export const mailValues = ({ values }: Schemas['MailSettingsView']): MailValues => ({
  senderName: values.senderName,
  senderAddress: values.senderAddress ?? '',
  replyTo: values.replyTo ?? '',
  footer: values.footer,
  host: values.host ?? '',
  port: String(values.port),
  user: values.user ?? '',
  password: '',
});

const nullable = ['senderAddress', 'replyTo', 'host', 'user'] as const;

/** What changed as the API takes it: empty is null, a port is a number, and no password leaves the kept one. */
export function mailBody(changed: Partial<MailValues>): Schemas['ChangeMailSettings'] {
  const { port, senderName, footer, password } = changed;
  const orNull = Object.fromEntries(
    nullable.flatMap((name) => (changed[name] === undefined ? [] : [[name, changed[name].trim() || null]])),
  );
  return {
    ...orNull,
    ...(senderName !== undefined && { senderName: senderName.trim() }),
    ...(footer !== undefined && { footer: footer.trim() }),
    ...(port !== undefined && { port: Number(port) }),
    ...(password && { password }),
  };
}
