import { environment } from '../../config/environment.js';
import type { Transaction } from '../../db/client.js';
import type { MailText } from '../../utils/mail-layout.js';
import type { Language } from '../../schemas/identity/preference.schema.js';
import { queueMail } from '../platform/mails.service.js';
import { readSettings } from '../platform/settings.service.js';
import { endOfLink } from './mail-links.service.js';
import { readLanguage } from './preferences.service.js';

/** What a mail about somebody's account needs to say. */
interface AccountMail {
  kind:
    | 'INVITATION'
    | 'PASSWORD_RESET'
    | 'EMAIL_CHANGE'
    | 'REGISTRATION'
    | 'KNOWN_ADDRESS'
    | 'ACCOUNT_CHANGED'
    | 'MAIL_TEST';
  /** Of the reader. */
  name: string;
  /** Who invites, which address, what was changed. */
  about?: string;
  url?: string;
}

/** A name or an address, or a sentence in each language. */
type About = string | Record<Language, string>;

/** What was changed, as the mail about it begins. */
export const changes = {
  password: {
    en: 'The password of your account was changed.',
    tr: 'Hesabınızın parolası değiştirildi.',
  },
  email: {
    en: 'You sign in with another address now.',
    tr: 'Artık başka bir adresle oturum açıyorsunuz.',
  },
  emailBy: (name: string) => ({
    en: `${name} changed the address that you sign in with.`,
    tr: `${name}, oturum açtığınız adresi değiştirdi.`,
  }),
} as const;

interface Texts {
  subject: (merchant: string) => string;
  said: (merchant: string, about: string) => string[];
  label: string;
}

const english: Record<AccountMail['kind'], Texts> = {
  INVITATION: {
    subject: (merchant) => `You are invited to ${merchant}`,
    said: (merchant, about) => [
      `${about} invites you to ${merchant}. Choose a password, and you can begin.`,
      'The invitation is good for seven days and works once.',
    ],
    label: 'Accept the invitation',
  },
  PASSWORD_RESET: {
    subject: () => 'Choose a new password',
    said: (merchant) => [
      `Somebody, probably you, asked to choose a new password for your account at ${merchant}.`,
      'The link is good for an hour and works once. If it was not you, leave it: nothing changes.',
    ],
    label: 'Choose a new password',
  },
  EMAIL_CHANGE: {
    subject: () => 'Confirm your new e-mail address',
    said: (merchant, about) => [
      `You want to sign in at ${merchant} with ${about} from now on. Confirm that this address is yours.`,
      'The link is good for a day and works once. If it was not you, leave it: nothing changes.',
    ],
    label: 'Confirm the address',
  },
  REGISTRATION: {
    subject: () => 'Confirm your registration',
    said: (merchant) => [
      `Welcome to ${merchant}. Confirm that this address is yours, and you can sign in.`,
      'The link is good for a day and works once. If it was not you, leave it: nobody can sign in.',
    ],
    label: 'Confirm the registration',
  },
  KNOWN_ADDRESS: {
    subject: () => 'You have an account already',
    said: (merchant) => [
      `Somebody, probably you, wanted to register at ${merchant} with this address. It has an account already.`,
      'Sign in with it; if you forgot the password, the sign-in page helps.',
    ],
    label: 'Sign in',
  },
  ACCOUNT_CHANGED: {
    subject: () => 'Your account was changed',
    said: (_merchant, about) => [
      `${about} You are told so that nobody can do it unseen.`,
      'If it was not you, choose a new password at once and tell an administrator.',
    ],
    label: 'Sign in',
  },
  MAIL_TEST: {
    subject: () => 'A test of the mail settings',
    said: (merchant) => [`Mails of ${merchant} arrive: this one was sent by the settings of now.`],
    label: 'Open the panel',
  },
};

const turkish: Record<AccountMail['kind'], Texts> = {
  INVITATION: {
    subject: (merchant) => `${merchant}: davet edildiniz`,
    said: (merchant, about) => [
      `${about} sizi davet ediyor: ${merchant}. Bir parola seçin ve başlayın.`,
      'Davet yedi gün geçerlidir ve bir kez kullanılabilir.',
    ],
    label: 'Daveti kabul et',
  },
  PASSWORD_RESET: {
    subject: () => 'Yeni bir parola seçin',
    said: (merchant) => [
      `Birisi, büyük olasılıkla siz, ${merchant} hesabınız için yeni bir parola seçmek istedi.`,
      'Bağlantı bir saat geçerlidir ve bir kez kullanılabilir. Siz değilseniz bir şey yapmayın: hiçbir şey değişmez.',
    ],
    label: 'Yeni parola seç',
  },
  EMAIL_CHANGE: {
    subject: () => 'Yeni e-posta adresinizi onaylayın',
    said: (merchant, about) => [
      `Bundan böyle ${merchant} hesabınızda ${about} ile oturum açmak istiyorsunuz. Adresin size ait olduğunu onaylayın.`,
      'Bağlantı bir gün geçerlidir ve bir kez kullanılabilir. Siz değilseniz bir şey yapmayın: hiçbir şey değişmez.',
    ],
    label: 'Adresi onayla',
  },
  REGISTRATION: {
    subject: () => 'Kaydınızı onaylayın',
    said: (merchant) => [
      `Hoş geldiniz: ${merchant}. Adresin size ait olduğunu onaylayın, sonra oturum açabilirsiniz.`,
      'Bağlantı bir gün geçerlidir ve bir kez kullanılabilir. Siz değilseniz bir şey yapmayın: kimse oturum açamaz.',
    ],
    label: 'Kaydı onayla',
  },
  KNOWN_ADDRESS: {
    subject: () => 'Zaten bir hesabınız var',
    said: (merchant) => [
      `Birisi, büyük olasılıkla siz, bu adresle ${merchant} hesabı açmak istedi. Adresin zaten bir hesabı var.`,
      'Onunla oturum açın; parolanızı unuttuysanız oturum açma sayfası yardım eder.',
    ],
    label: 'Oturum aç',
  },
  ACCOUNT_CHANGED: {
    subject: () => 'Hesabınız değiştirildi',
    said: (_merchant, about) => [
      `${about} Kimse bunu gizlice yapamasın diye size haber veriyoruz.`,
      'Siz değilseniz hemen yeni bir parola seçin ve bir yöneticiye bildirin.',
    ],
    label: 'Oturum aç',
  },
  MAIL_TEST: {
    subject: () => 'E-posta ayarlarının denemesi',
    said: (merchant) => [`${merchant} e-postaları ulaşıyor: bu ileti şu anki ayarlarla gönderildi.`],
    label: 'Paneli aç',
  },
};

const texts = { en: english, tr: turkish };
const greetings = { en: (name: string) => `Hello ${name},`, tr: (name: string) => `Merhaba ${name},` };
const footers = {
  en: (merchant: string) => `You receive this mail because of your account at ${merchant}.`,
  tr: (merchant: string) => `Bu e-postayı ${merchant} hesabınız nedeniyle alıyorsunuz.`,
};

/** The mail in the language of its reader, in the merchant's name. */
export function writeAccountMail(
  language: keyof typeof texts,
  merchant: string,
  { kind, name, about = '', url }: AccountMail,
): MailText {
  const { subject, said, label } = texts[language][kind];
  const paragraphs = [...(name ? [greetings[language](name)] : []), ...said(merchant, about)];
  const footer = footers[language](merchant);
  return { language, subject: subject(merchant), paragraphs, ...(url && { button: { label, url } }), footer };
}

/**
 * Writes a mail to somebody about their account, in their language, which leads to the sign-in unless another address is
 * given. Who has chosen no language is written to in that of `causedById`, else in
 * the merchant's. Whoever is nobody here yet has no id. An invitation waits behind all others: an import writes thousands.
 */
export async function mailAbout(
  tx: Transaction,
  to: { id: string | null; email: string; profile: { firstName: string } | null },
  {
    causedById,
    about,
    ...mail
  }: Omit<AccountMail, 'name' | 'about'> & { about?: About; causedById?: string },
): Promise<void> {
  const name = to.profile?.firstName ?? '';
  const language = await readLanguage(tx, to.id, causedById);
  const said = typeof about === 'object' ? about[language] : about;
  const given = { url: environment.PANEL_URL, ...mail, name, ...(said !== undefined && { about: said }) };
  const merchant = await readSettings('merchant');
  const urgency = { isUrgent: mail.kind !== 'INVITATION', usefulUntil: endOfLink(mail.kind) };
  await queueMail(tx, to.email, writeAccountMail(language, merchant.name, given), urgency);
}
