import { onScopeDispose, type Ref, ref, watch } from 'vue';
import { connected } from '@/services/socket';
import { useUnsentStore } from '@/stores/conversations/unsent';
import type { OpenConversation } from './useOpenConversation';

/** Whether the person looks at this page. */
export function useAttention(): Ref<boolean> {
  const isAttentive = ref(false);
  const look = () => (isAttentive.value = document.visibilityState === 'visible' && document.hasFocus());
  look();
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  window.addEventListener('blur', look);
  onScopeDispose(() => {
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('focus', look);
    window.removeEventListener('blur', look);
  });
  return isAttentive;
}

/** Marks the conversation as read while its end is in view of somebody who looks. */
export function useReadMark({ id, conversation, thread }: OpenConversation, isAtEnd: Ref<boolean>): void {
  const isAttentive = useAttention();
  const unsent = useUnsentStore();
  watch(
    [() => thread.messages.value.at(-1)?.seq ?? 0, isAtEnd, isAttentive, conversation, connected] as const,
    ([lastSeq, atEnd, attentive, known]) => {
      if (atEnd && attentive && known && known.unread > 0) unsent.markAsRead(id, lastSeq);
    },
    // All of it may be known already when the log appears.
    { immediate: true },
  );
}
