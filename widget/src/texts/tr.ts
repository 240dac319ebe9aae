import type { SystemNews, Texts } from './en';

/** What became of an order; a state that is not here is told in the API's words. */
const orderMoves: Partial<Record<SystemNews['status'], string>> = {
  PENDING: 'gönderildi',
  CONFIRMED: 'onaylandı',
  PROCESSING: 'hazırlanıyor',
  SHIPPED: 'kargoya verildi',
  DELIVERED: 'teslim edildi',
  COMPLETED: 'tamamlandı',
  CANCELLED: 'iptal edildi',
  RETURNED: 'iade edildi',
};

const money = (amount: string, currency: string): string =>
  new Intl.NumberFormat('tr', { style: 'currency', currency }).format(Number(amount));

export const tr: Texts = {
  chat: 'Sohbet',
  launcher: (unread) => (unread === 0 ? 'Sohbet' : `Sohbet, ${unread} okunmamış mesaj`),
  title: 'Bize yazın',
  greeting: 'Merhaba! Nasıl yardımcı olabiliriz?',
  close: 'Sohbet penceresini kapat',
  allConversations: 'Tüm görüşmeler',
  conversations: 'Görüşmeleriniz',
  newConversation: 'Yeni görüşme başlat',
  endConversation: 'Görüşmeyi bitir',
  endQuestion: 'Bu görüşme bitirilsin mi?',
  endConfirm: 'Bitir',
  endCancel: 'Açık kalsın',
  ended: 'Bu görüşme sona erdi. Yeniden açmak için yazın ya da bir başkasını başlatın.',
  resolved: 'Sona erdi',
  unread: (count) => `${count} okunmamış`,

  waitingForAgent: 'Bir temsilci kısa süre içinde sizinle olacak',
  agentPresent: 'Çevrimiçi',
  agentAway: 'Şu anda burada değil; yanıtlar buraya gelecek',
  connecting: 'Bağlanıyor…',
  unreachable: 'Bağlantı yok. Yazdıklarınız saklanır ve bağlantı gelince gönderilir.',

  formIntro: 'Lütfen kendinizi tanıtın, ardından bize yazın.',
  knownAs: (name) => `${name} olarak yazıyorsunuz.`,
  optional: 'isteğe bağlı',
  choose: 'Seçin…',
  start: 'Sohbeti başlat',
  starting: 'Başlatılıyor…',
  fieldMissing: 'Lütfen bu alanı doldurun.',
  fieldInvalid: 'Lütfen bu alanı kontrol edin.',
  emailInvalid: 'Lütfen ad@ornek.com gibi bir e-posta adresi girin.',
  phoneInvalid: 'Lütfen bir telefon numarası girin.',

  messages: 'Mesajlar',
  write: 'Mesaj yazın',
  writePlaceholder: 'Mesaj yazın…',
  send: 'Gönder',
  tooLong: (over) => `${over} karakter fazla`,
  you: 'Siz',
  typing: (name) => `${name} yazıyor…`,
  earlier: 'Önceki mesajlar',
  loading: 'Yükleniyor…',
  newMessages: 'Yeni mesajlar',
  sending: 'Gönderiliyor…',
  waiting: 'Bağlantı bekleniyor',
  sent: 'Gönderildi',
  read: 'Okundu',
  notSent: 'Gönderilemedi:',
  tryAgain: 'Yeniden dene',
  discard: 'Vazgeç',
  loadFailed: 'Görüşme yüklenemedi.',
  opensInNewTab: 'yeni sekmede açılır',
  tell: (body, { number, status, pieces, total, currency }) => {
    const became = orderMoves[status];
    if (!became) return body;
    const hasSum = pieces !== undefined && total !== undefined && currency !== undefined;
    return `${number} numaralı sipariş ${became}${hasSum ? `: ${pieces} adet, ${money(total, currency)}` : ''}.`;
  },

  errors: {
    UNREACHABLE: 'Bağlantı yok. Lütfen yeniden deneyin.',
    RATE_LIMITED: 'Çok hızlı gittiniz. Lütfen biraz bekleyip yeniden deneyin.',
    ORIGIN_REFUSED: 'Bu web sitesinin bu sohbeti kullanmasına izin verilmiyor.',
    IDENTITY_REFUSED: 'Oturumunuz doğrulanamadı. Lütfen formu doldurun.',
    NOT_FOUND: 'Bu görüşmeye artık ulaşılamıyor.',
    BODY_TOO_LARGE: 'Bu çok uzun.',
    UNAVAILABLE: 'Hizmet şu anda yanıt veremiyor. Lütfen birazdan yeniden deneyin.',
    OVERLOADED: 'Hizmet şu anda yanıt veremiyor. Lütfen birazdan yeniden deneyin.',
    INTERNAL: 'Bizim tarafta bir sorun oluştu. Lütfen yeniden deneyin.',
  },
};
