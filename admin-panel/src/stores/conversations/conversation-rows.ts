import type { ConversationChange } from '@toprak/contract';
import { computed, shallowRef } from 'vue';
import { compareRows, mergeConversation, passesFilters, withMessage, withReadMark } from './reconcile';
import type { Conversation, ListFilters, Message } from './types';

/** The rows of a list, each once whoever tells of it, as long as they pass the list's filters. */
export function createConversationRows(filters: ListFilters, ownId: string | null) {
  const byId = shallowRef<ReadonlyMap<string, Conversation>>(new Map());
  const rows = computed(() => [...byId.value.values()].sort(compareRows));
  /** When anything of the list was moved last, those included that left it. */
  let newestAt: string | null = null;

  /** Takes rows as they stand; what is known better already is kept. */
  function take(fetched: Conversation[]): void {
    const next = new Map(byId.value);
    for (const row of fetched) {
      const known = next.get(row.id);
      const merged = known ? mergeConversation(known, row) : row;
      if (newestAt === null || merged.updatedAt > newestAt) newestAt = merged.updatedAt;
      if (passesFilters(merged, filters, ownId)) next.set(row.id, merged);
      else next.delete(row.id);
    }
    byId.value = next;
  }

  function clear(): void {
    byId.value = new Map();
  }

  function changeRow(id: string, change: (row: Conversation) => Conversation): boolean {
    const known = byId.value.get(id);
    if (known) take([change(known)]);
    return known !== undefined;
  }

  /** Takes a message from the socket; true when its row is not here and the list should `sync`. */
  function receiveMessage(message: Message): boolean {
    return !changeRow(message.conversationId, (row) => withMessage(row, message, ownId));
  }

  /** Takes a changed conversation from the socket; true when the list should `sync` for it. */
  function receiveChange(change: ConversationChange): boolean {
    if (changeRow(change.id, (row) => mergeConversation(row, change))) return false;
    return passesFilters(change, filters, ownId);
  }

  function receiveRead(conversationId: string, seq: number): void {
    changeRow(conversationId, (row) => withReadMark(row, seq));
  }

  const has = (id: string): boolean => byId.value.has(id);
  return { rows, newestAt: () => newestAt, has, clear, take, receiveMessage, receiveChange, receiveRead };
}
