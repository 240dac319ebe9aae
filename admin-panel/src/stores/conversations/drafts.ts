import { keptOf } from './kept';

/** What stands in a conversation's composer and was not sent. */
export interface Draft {
  text: string;
  isNote: boolean;
}

const keyOf = (conversationId: string) => `draft:${conversationId}`;

/** The draft of a person in a conversation, as kept in this tab. */
export function readDraft(ownId: string, conversationId: string): Draft {
  const { text = '', isNote = false } = keptOf(ownId).read<Partial<Draft>>(keyOf(conversationId)) ?? {};
  return { text, isNote };
}

/** Keeps a draft for the lifetime of the tab; an empty one is forgotten. */
export function keepDraft(ownId: string, conversationId: string, draft: Draft): void {
  const isEmpty = draft.text === '' && !draft.isNote;
  keptOf(ownId).set(keyOf(conversationId), isEmpty ? null : JSON.stringify(draft));
}
