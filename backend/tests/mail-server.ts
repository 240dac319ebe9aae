import { once } from 'node:events';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { environment } from '../src/config/environment.js';
import { readUntil } from './trade.js';

export interface MailServer {
  /** What it took, the oldest first. */
  mails: Email[];
  /** The next mail to an address that has not been read here yet. */
  mailTo: (address: string) => Promise<Email>;
  /** Answers every mail with this code from now on; null: takes them. */
  refuseWith: (code: number | null) => void;
  /** Answers every sender with this code, as a server does whose settings are wrong here. */
  refuseSenderWith: (code: number | null) => void;
  close: () => Promise<void>;
}

/** A real SMTP server inside the test. */
export async function startMailServer(): Promise<MailServer> {
  const mails: Email[] = [];
  const read = new Set<Email>();
  let refusal: number | null = null;
  let senderRefusal: number | null = null;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    // The app keeps its connections open between mails: closing does not wait for them.
    closeTimeout: 100,
    onMailFrom(_address, _session, done) {
      done(
        senderRefusal === null ? null : Object.assign(new Error('not you'), { responseCode: senderRefusal }),
      );
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (refusal !== null) return done(Object.assign(new Error('not now'), { responseCode: refusal }));
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          mails.push(mail);
          done();
        });
      });
    },
  });
  server.listen(environment.SMTP_PORT, '127.0.0.1');
  await once(server.server, 'listening');
  const find = (address: string) =>
    mails.find((mail) => !read.has(mail) && mail.to?.some((to) => to.address === address));
  return {
    mails,
    async mailTo(address) {
      const mail = await readUntil(
        () => Promise.resolve(find(address)),
        (found) => found !== undefined,
      );
      if (!mail) throw new Error(`no mail came to ${address}`);
      read.add(mail);
      return mail;
    },
    refuseWith: (code) => (refusal = code),
    refuseSenderWith: (code) => (senderRefusal = code),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** The token of the link in a mail. */
export function tokenOf({ text = '' }: Email): string {
  const token = /\/open\/[a-z-]+#([\w-]+)/.exec(text)?.[1];
  if (!token) throw new Error(`the mail has no link:\n${text}`);
  return token;
}
