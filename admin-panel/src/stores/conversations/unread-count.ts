import type { ConversationChange } from '@toprak/contract';
import { computed, shallowRef } from 'vue';
import { mergeConversation, withMessage, withReadMark } from './reconcile';
import type { Conversation, Message } from './types';

export type UnreadCount = ReturnType<typeof createUnreadCount>;

/**
 * How many conversations that are the person's to answer have unread messages: assigned to them and not resolved.
 * Kept from what the server tells, in whatever order it arrives.
 */
export function createUnreadCount(ownId: string) {
  const byId = shallowRef<ReadonlyMap<string, Conversation>>(new Map());
  const total = computed(() => [...byId.value.values()].filter(({ unread }) => unread > 0).length);

  const isOwn = ({ assignee, status }: Pick<Conversation, 'assignee' | 'status'>) =>
    assignee?.id === ownId && status !== 'RESOLVED';

  function put(conversation: Conversation): void {
    const next = new Map(byId.value);
    if (isOwn(conversation)) next.set(conversation.id, conversation);
    else next.delete(conversation.id);
    byId.value = next;
  }

  /** Takes conversations as the server answered them. */
  function take(conversations: Conversation[]): void {
    for (const one of conversations) {
      const known = byId.value.get(one.id);
      put(known ? mergeConversation(known, one) : one);
    }
  }

  /** Takes the whole answer to "which are mine": those known when it was asked for that it does not name are gone. */
  function takeAll(conversations: Conversation[], knownBefore: string[]): void {
    const named = new Set(conversations.map(({ id }) => id));
    const gone = new Set(knownBefore.filter((id) => !named.has(id)));
    byId.value = new Map([...byId.value].filter(([id]) => !gone.has(id)));
    take(conversations);
  }

  /** True when the message came to one of the person's conversations and is not read yet. */
  function receiveMessage(message: Message): boolean {
    const known = byId.value.get(message.conversationId);
    if (!known) return false;
    const next = withMessage(known, message, ownId);
    put(next);
    return next.unread > 0 && message.sender.id !== ownId;
  }

  /** True when the conversation became the person's, so that its unread messages must be asked for. */
  function receiveChange(change: ConversationChange): boolean {
    const known = byId.value.get(change.id);
    if (known) put(mergeConversation(known, change));
    return !known && isOwn(change);
  }

  function receiveRead(conversationId: string, seq: number): void {
    const known = byId.value.get(conversationId);
    if (known) put(withReadMark(known, seq));
  }

  const ids = (): string[] => [...byId.value.keys()];

  return { total, ids, take, takeAll, receiveMessage, receiveChange, receiveRead };
}
