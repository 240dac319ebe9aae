import { findStorage, KeptValues } from '@toprak/client-core';

const byPerson = new Map<string, KeptValues>();

/** What this tab keeps of a person over reloads: their drafts, and what was not sent. */
export function keptOf(ownId: string): KeptValues {
  const kept = byPerson.get(ownId) ?? new KeptValues(`toprak:${ownId}:`, findStorage('sessionStorage'));
  byPerson.set(ownId, kept);
  return kept;
}
