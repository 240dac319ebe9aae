/** What stands in a conversation's composer and was not sent. */
export interface Draft {
  text: string;
  isNote: boolean;
}

const keyOf = (ownId: string, conversationId: string) => `toprak:draft:${ownId}:${conversationId}`;

/** The draft of a person in a conversation, as kept in this tab. */
export function readDraft(ownId: string, conversationId: string): Draft {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(ownId, conversationId)) ?? '{}') as Partial<Draft>;
    return { text: kept.text ?? '', isNote: kept.isNote ?? false };
  } catch {
    return { text: '', isNote: false };
  }
}

/** Keeps a draft for the lifetime of the tab; an empty one is forgotten. */
export function keepDraft(ownId: string, conversationId: string, draft: Draft): void {
  const key = keyOf(ownId, conversationId);
  try {
    if (draft.text === '' && !draft.isNote) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A full storage loses the draft at the next reload, not now.
  }
}
