import { environment } from '../../config/environment.js';
import type { Transaction } from '../../db/client.js';
import type { MailText } from '../../utils/mail-layout.js';
import type { Language } from '../../schemas/identity/preference.schema.js';
import { queueMail } from '../platform/mails.service.js';
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
  subject: string;
  said: (about: string) => string[];
  label: string;
}

const english: Record<AccountMail['kind'], Texts> = {
  INVITATION: {
    subject: 'You are invited to Toprak',
    said: (about) => [
      `${about} invites you to Toprak. Choose a password, and you can begin.`,
      'The invitation is good for seven days and works once.',
    ],
    label: 'Accept the invitation',
  },
  PASSWORD_RESET: {
    subject: 'Choose a new password',
    said: () => [
      'Somebody, probably you, asked to choose a new password for your Toprak account.',
      'The link is good for an hour and works once. If it was not you, leave it: nothing changes.',
    ],
    label: 'Choose a new password',
  },
  EMAIL_CHANGE: {
    subject: 'Confirm your new e-mail address',
    said: (about) => [
      `You want to sign in to Toprak with ${about} from now on. Confirm that this address is yours.`,
      'The link is good for a day and works once. If it was not you, leave it: nothing changes.',
    ],
    label: 'Confirm the address',
  },
  REGISTRATION: {
    subject: 'Confirm your registration',
    said: () => [
      'Welcome to Toprak. Confirm that this address is yours, and you can sign in.',
      'The link is good for a day and works once. If it was not you, leave it: nobody can sign in.',
    ],
    label: 'Confirm the registration',
  },
  KNOWN_ADDRESS: {
    subject: 'You have an account already',
    said: () => [
      'Somebody, probably you, wanted to register at Toprak with this address. It has an account already.',
      'Sign in with it; if you forgot the password, the sign-in page helps.',
    ],
    label: 'Sign in',
  },
  ACCOUNT_CHANGED: {
    subject: 'Your account was changed',
    said: (about) => [
      `${about} Toprak tells you so that nobody can do it unseen.`,
      'If it was not you, choose a new password at once and tell an administrator.',
    ],
    label: 'Sign in',
  },
  MAIL_TEST: {
    subject: 'A test of the mail settings',
    said: () => ['Mails of Toprak arrive: this one was sent by the settings of now.'],
    label: 'Open Toprak',
  },
};

const turkish: Record<AccountMail['kind'], Texts> = {
  INVITATION: {
    subject: 'Toprak’a davet edildiniz',
    said: (about) => [
      `${about} sizi Toprak’a davet ediyor. Bir parola seçin ve başlayın.`,
      'Davet yedi gün geçerlidir ve bir kez kullanılabilir.',
    ],
    label: 'Daveti kabul et',
  },
  PASSWORD_RESET: {
    subject: 'Yeni bir parola seçin',
    said: () => [
      'Birisi, büyük olasılıkla siz, Toprak hesabınız için yeni bir parola seçmek istedi.',
      'Bağlantı bir saat geçerlidir ve bir kez kullanılabilir. Siz değilseniz bir şey yapmayın: hiçbir şey değişmez.',
    ],
    label: 'Yeni parola seç',
  },
  EMAIL_CHANGE: {
    subject: 'Yeni e-posta adresinizi onaylayın',
    said: (about) => [
      `Bundan böyle Toprak’ta ${about} ile oturum açmak istiyorsunuz. Adresin size ait olduğunu onaylayın.`,
      'Bağlantı bir gün geçerlidir ve bir kez kullanılabilir. Siz değilseniz bir şey yapmayın: hiçbir şey değişmez.',
    ],
    label: 'Adresi onayla',
  },
  REGISTRATION: {
    subject: 'Kaydınızı onaylayın',
    said: () => [
      'Toprak’a hoş geldiniz. Adresin size ait olduğunu onaylayın, sonra oturum açabilirsiniz.',
      'Bağlantı bir gün geçerlidir ve bir kez kullanılabilir. Siz değilseniz bir şey yapmayın: kimse oturum açamaz.',
    ],
    label: 'Kaydı onayla',
  },
  KNOWN_ADDRESS: {
    subject: 'Zaten bir hesabınız var',
    said: () => [
      'Birisi, büyük olasılıkla siz, bu adresle Toprak’a kaydolmak istedi. Adresin zaten bir hesabı var.',
      'Onunla oturum açın; parolanızı unuttuysanız oturum açma sayfası yardım eder.',
    ],
    label: 'Oturum aç',
  },
  ACCOUNT_CHANGED: {
    subject: 'Hesabınız değiştirildi',
    said: (about) => [
      `${about} Kimse bunu gizlice yapamasın diye Toprak size haber veriyor.`,
      'Siz değilseniz hemen yeni bir parola seçin ve bir yöneticiye bildirin.',
    ],
    label: 'Oturum aç',
  },
  MAIL_TEST: {
    subject: 'E-posta ayarlarının denemesi',
    said: () => ['Toprak’ın e-postaları ulaşıyor: bu ileti şu anki ayarlarla gönderildi.'],
    label: 'Toprak’ı aç',
  },
};

const texts = { en: english, tr: turkish };
const greetings = { en: (name: string) => `Hello ${name},`, tr: (name: string) => `Merhaba ${name},` };
const footers = {
  en: 'You receive this mail because of your account at Toprak.',
  tr: 'Bu e-postayı Toprak’taki hesabınız nedeniyle alıyorsunuz.',
};

/** The mail in the language of its reader. */
export function writeAccountMail(
  language: keyof typeof texts,
  { kind, name, about = '', url }: AccountMail,
): MailText {
  const { subject, said, label } = texts[language][kind];
  const paragraphs = [...(name ? [greetings[language](name)] : []), ...said(about)];
  return { language, subject, paragraphs, ...(url && { button: { label, url } }), footer: footers[language] };
}

/**
 * Writes a mail to somebody about their account, in their language, which leads to the sign-in unless another address is
 * given. Who has chosen no language is written to in that of `causedById`, else in
 * the merchant's. Whoever is nobody here yet has no id.
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
  await queueMail(tx, to.email, writeAccountMail(language, given));
}
