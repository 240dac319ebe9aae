import { createTransport, type Transporter } from 'nodemailer';

export interface OutgoingMail {
  /** Also the Message-ID's left part: a mail that is sent again is the same one to its reader. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
}

/** Where mails are handed over, and in whose name. */
export interface MailServer {
  host: string;
  port: number;
  user: string | null;
  password: string | null;
  /** An address, with or without a name: `Toprak <no-reply@example.com>`. */
  from: string | { name: string; address: string };
  replyTo: string | null;
  /** The right part of Message-IDs. */
  domain: string;
}

let known: { key: string; transporter: Transporter } | undefined;

/** The connections to a server; those to another one end when they have sent what they were at. */
function connect({ host, port, user, password }: MailServer): Transporter {
  const key = JSON.stringify([host, port, user, password]);
  if (known?.key === key) return known.transporter;
  closeMailConnections();
  const transporter = createTransport({
    host,
    port,
    // Port 465 speaks TLS from the first byte (RFC 8314), the others begin it where the server offers it.
    secure: port === 465,
    // Without TLS no password leaves.
    requireTLS: port !== 465 && user !== null,
    ...(user !== null && { auth: { user, pass: password ?? '' } }),
    pool: true,
    maxConnections: 2,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  known = { key, transporter };
  return transporter;
}

/** Ends the kept connections, each when it has sent what it was at; the next mail would make new ones. */
export function closeMailConnections(): void {
  known?.transporter.close();
  known = undefined;
}

/** Hands a mail to the server. @returns its words @throws what the server or the network answers */
export async function sendMail(server: MailServer, { id, to, ...said }: OutgoingMail): Promise<string> {
  const { from, replyTo, domain } = server;
  const messageId = `<${id}@${domain}>`;
  // As objects: what stands in them is never read as a list of addresses.
  const answered = await connect(server).sendMail({
    from,
    ...(replyTo !== null && { replyTo: { name: '', address: replyTo } }),
    to: { name: '', address: to },
    messageId,
    ...said,
  });
  return (answered as { response?: string }).response ?? '';
}
