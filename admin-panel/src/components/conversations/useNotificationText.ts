import { useI18n } from 'vue-i18n';
import type { Notification } from '@/stores/conversations/notifications';

/** What notifications say, in the person's language. */
export function useNotificationText() {
  const { t } = useI18n();

  function titleOf({ type, title, data }: Notification): string {
    const { senderName: name = '', isNote, number = '', status } = data;
    if (type === 'MESSAGE') return t(`threads.notifications.${isNote ? 'note' : 'message'}`, { name });
    if (type === 'ASSIGNMENT') return t('threads.notifications.assigned');
    if (type === 'ORDER_SUBMITTED') return t('threads.notifications.submitted', { number });
    return status ? t(`threads.moves.${status}`, { number }) : title;
  }

  function bodyOf({ type, data }: Notification): string {
    const { contactName: name = '', number } = data;
    if (type === 'ASSIGNMENT') return t('threads.notifications.with', { name });
    if (type === 'ORDER_SUBMITTED') return t('threads.notifications.waits');
    if (type !== 'MESSAGE') return '';
    return number === undefined
      ? t('threads.notifications.inChat', { name })
      : t('threads.notifications.aboutOrder', { number });
  }

  return { titleOf, bodyOf };
}
