import type { Entry } from '@toprak/client-core';
import { useI18n } from 'vue-i18n';
import { useMoney } from '@/composables/useMoney';

/** What messages of the system say, in the person's language. */
export function useSystemText() {
  const { t, te, n } = useI18n();
  const { totalMoney } = useMoney();

  function systemText({ body, news }: Pick<Entry, 'body' | 'news'>): string {
    if (news === null) return body;
    const key = `threads.moves.${news.status}`;
    if (!te(key)) return body;
    const moved = t(key, { number: news.number });
    const { pieces, total, currency } = news;
    if (pieces === undefined || total === undefined || currency === undefined) return `${moved}.`;
    const items = t('threads.pieces', { count: n(pieces) }, pieces);
    return `${moved}: ${items}, ${totalMoney(total, currency)}.`;
  }

  return { systemText };
}
