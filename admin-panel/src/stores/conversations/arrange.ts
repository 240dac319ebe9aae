import type { Message } from './types';
import type { Unsent } from './outbox';

export type EntryState = 'sending' | 'refused' | 'sent' | 'seen';

export interface Entry {
  /** The message's clientId: it stays the same when the server has it. */
  key: string;
  body: string;
  at: Date;
  /** Of what our side said aloud; of anything else null. */
  state: EntryState | null;
  unsent: Unsent | null;
}

/** Messages of one sender, close together. */
export interface EntryGroup {
  key: string;
  side: 'ours' | 'theirs' | 'system';
  isNote: boolean;
  /** Whether the person who looks wrote it. */
  isOwn: boolean;
  name: string;
  entries: Entry[];
}

export interface Day {
  key: string;
  at: Date;
  groups: EntryGroup[];
}

interface Given {
  messages: Message[];
  unsent: Unsent[];
  ownId: string | null;
  /** How far the contact has read. */
  seenThrough: number;
}

type Piece = Omit<EntryGroup, 'key' | 'entries'> & { entry: Entry };

const closeTogether = 5 * 60_000;
const sides = { CONTACT: 'theirs', USER: 'ours', SYSTEM: 'system' } as const;

function ofMessage(message: Message, ownId: string | null, seenThrough: number): Piece {
  const { clientId, body, createdAt, seq, sender, kind } = message;
  const isSaidByUs = sender.type === 'USER' && kind !== 'NOTE';
  const state = isSaidByUs ? (seq <= seenThrough ? 'seen' : 'sent') : null;
  return {
    side: sides[sender.type],
    isNote: kind === 'NOTE',
    isOwn: sender.id === ownId,
    name: sender.name,
    entry: { key: clientId, body, at: new Date(createdAt), state, unsent: null },
  };
}

function ofUnsent(unsent: Unsent): Piece {
  const state = unsent.refused ? 'refused' : 'sending';
  return {
    side: 'ours',
    isNote: unsent.kind === 'NOTE',
    isOwn: true,
    name: '',
    entry: { key: unsent.clientId, body: unsent.body, at: new Date(unsent.at), state, unsent },
  };
}

function goesOn(group: EntryGroup | undefined, piece: Piece): group is EntryGroup {
  const last = group?.entries.at(-1);
  return (
    last !== undefined &&
    group?.side === piece.side &&
    group.isNote === piece.isNote &&
    group.isOwn === piece.isOwn &&
    (group.name === piece.name || piece.isOwn) &&
    last.state === piece.entry.state &&
    piece.entry.state !== 'refused' &&
    piece.entry.at.getTime() - last.at.getTime() < closeTogether
  );
}

/**
 * Messages and unsent ones as the log shows them: by local day, then by sender, the state told once a group. A contact
 * who answered has read what was before.
 */
export function arrange({ messages, unsent, ownId, seenThrough }: Given): Day[] {
  const answered = messages.findLast(({ sender }) => sender.type === 'CONTACT')?.seq ?? 0;
  const stored = new Set(messages.map(({ clientId }) => clientId));
  const pieces = [
    ...messages.map((message) => ofMessage(message, ownId, Math.max(seenThrough, answered))),
    ...unsent.filter(({ clientId }) => !stored.has(clientId)).map(ofUnsent),
  ];
  const days: Day[] = [];
  for (const piece of pieces) {
    const { entry, ...sender } = piece;
    const key = entry.at.toDateString();
    if (days.at(-1)?.key !== key) days.push({ key, at: entry.at, groups: [] });
    const { groups } = days.at(-1)!;
    const group = groups.at(-1);
    if (goesOn(group, piece)) group.entries.push(entry);
    else groups.push({ key: entry.key, ...sender, entries: [entry] });
  }
  return days;
}
