import type { NotificationKind } from '../../config/notification-types.js';
import type { NotificationFacts } from '../../schemas/conversations/notification.schema.js';
import type { Language } from '../../schemas/identity/preference.schema.js';
import type { MailText } from '../../utils/mail-layout.js';
import { orderMoveTexts } from '../../utils/order-texts.js';

/** One thing to tell; of what was written only that it was. */
export interface Told {
  type: NotificationKind;
  facts: NotificationFacts;
}

type Moves = Record<keyof typeof orderMoveTexts, string>;

const movesTurkish: Moves = {
  DRAFT: 'taslak oldu',
  AWAITING_APPROVAL: 'onay bekliyor',
  PENDING: 'gönderildi',
  CONFIRMED: 'onaylandı',
  PROCESSING: 'hazırlanıyor',
  SHIPPED: 'kargoya verildi',
  DELIVERED: 'teslim edildi',
  COMPLETED: 'tamamlandı',
  CANCELLED: 'iptal edildi',
  RETURNED: 'iade edildi',
};

const words = {
  en: {
    hello: (name: string) => `Hello ${name},`,
    subjectOne: 'One thing happened while you were away',
    subject: (count: number) => `${count} things happened while you were away`,
    inChat: (count: number, name: string) =>
      `${count === 1 ? 'A new message' : `${count} new messages`} in the chat with ${name}.`,
    aboutOrder: (count: number, number: string) =>
      `${count === 1 ? 'A new message' : `${count} new messages`} about order ${number}.`,
    assigned: (name: string) => `The chat with ${name} was given to you.`,
    submitted: (number: string) => `Order ${number} was submitted and waits for its confirmation.`,
    moved: (number: string, status: keyof Moves) => `Order ${number} ${orderMoveTexts[status]}.`,
    open: 'Open the panel',
    footer: 'You chose to be told by mail while you are away. Change it on your account page.',
  },
  tr: {
    hello: (name: string) => `Merhaba ${name},`,
    subjectOne: 'Siz yokken bir şey oldu',
    subject: (count: number) => `Siz yokken ${count} şey oldu`,
    inChat: (count: number, name: string) =>
      `${name} ile görüşmede ${count === 1 ? 'yeni bir mesaj' : `${count} yeni mesaj`} var.`,
    aboutOrder: (count: number, number: string) =>
      `${number} numaralı sipariş hakkında ${count === 1 ? 'yeni bir mesaj' : `${count} yeni mesaj`} var.`,
    assigned: (name: string) => `${name} ile görüşme size verildi.`,
    submitted: (number: string) => `${number} numaralı sipariş gönderildi ve onay bekliyor.`,
    moved: (number: string, status: keyof Moves) => `${number} numaralı sipariş ${movesTurkish[status]}.`,
    open: 'Paneli aç',
    footer: 'Siz yokken e-posta ile haber verilmesini seçtiniz. Hesap sayfanızda değiştirebilirsiniz.',
  },
} as const;

const mostLines = 20;

/** One mail about all that somebody missed: the messages of one conversation are one line. */
export function writeNotificationMail(
  language: Language,
  name: string,
  told: readonly Told[],
  panelUrl: string,
): MailText {
  const said = words[language];
  const lines = linesOf(said, told);
  const shown = lines.slice(0, mostLines);
  return {
    language,
    subject: lines.length === 1 ? said.subjectOne : said.subject(lines.length),
    paragraphs: [...(name ? [said.hello(name)] : []), ...shown, ...(lines.length > mostLines ? ['…'] : [])],
    button: { label: said.open, url: new URL(placeOf(told, lines.length), panelUrl).href },
    footer: said.footer,
  };
}

/** Straight to the one thing there is, else to the list of all. */
function placeOf(told: readonly Told[], lines: number): string {
  const [first] = told;
  if (!first || lines !== 1) return '/notifications';
  const { orderId, conversationId } = first.facts;
  return orderId ? `/orders/${orderId}` : `/inbox/${conversationId ?? ''}`;
}

function linesOf(said: (typeof words)[Language], told: readonly Told[]): string[] {
  const messages = new Map<string, number>();
  for (const { type, facts } of told)
    if (type === 'MESSAGE') messages.set(placeKey(facts), (messages.get(placeKey(facts)) ?? 0) + 1);
  const isFirst = (each: Told, index: number) =>
    each.type !== 'MESSAGE' ||
    told.findIndex(({ type, facts }) => type === 'MESSAGE' && placeKey(facts) === placeKey(each.facts)) ===
      index;
  return told.filter(isFirst).map(({ type, facts }) => {
    const { number = '', contactName = '', status = 'PENDING' } = facts;
    const count = messages.get(placeKey(facts)) ?? 1;
    if (type === 'ASSIGNMENT') return said.assigned(contactName);
    if (type === 'ORDER_SUBMITTED') return said.submitted(number);
    if (type === 'ORDER_MOVED') return said.moved(number, status);
    return facts.orderId ? said.aboutOrder(count, number) : said.inChat(count, contactName);
  });
}

const placeKey = ({ orderId, conversationId }: NotificationFacts) => orderId ?? conversationId ?? '';
