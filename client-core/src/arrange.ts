import type { Unsent } from './outbox';
import type { Message } from './transport';

type Sender = Message['sender'];

/** Of what our side said to the other; of anything else null. */
export type EntryState = 'sending' | 'refused' | 'sent' | 'read' | null;

export interface Entry {
  /** The message's clientId: it stays the same when the server has it. */
  key: string;
  body: string;
  /** What a message of the system tells, for words of one's own. */
  news: NonNullable<Message['data']> | null;
  at: Date;
  state: EntryState;
  unsent: Unsent | null;
}

/** Messages of one sender, close together. */
export interface Group {
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
  groups: Group[];
}

interface Given {
  messages: readonly Message[];
  unsent: readonly Unsent[];
  /** The side of the person who looks. */
  side: 'USER' | 'CONTACT';
  /** Their own id; null: they are all of their side. */
  ownId: string | null;
  /** How far the other side has read. */
  readThrough: number;
}

type Piece = Omit<Group, 'key' | 'entries'> & { entry: Entry };

const closeTogether = 5 * 60_000;

function ofMessage(message: Message, { side: ownSide, ownId, readThrough }: Given): Piece {
  const { clientId, body, data: news = null, createdAt, seq, sender, kind } = message;
  const side = sideOf(sender, ownSide);
  const isNote = kind === 'NOTE';
  const state = side === 'ours' && !isNote ? (seq <= readThrough ? 'read' : 'sent') : null;
  return {
    side,
    isNote,
    isOwn: side === 'ours' && (ownId === null || sender.id === ownId),
    name: sender.name,
    entry: { key: clientId, body, news, at: new Date(createdAt), state, unsent: null },
  };
}

function sideOf({ type }: Sender, ownSide: Given['side']): Group['side'] {
  if (type === 'SYSTEM') return 'system';
  return type === ownSide ? 'ours' : 'theirs';
}

function ofUnsent(unsent: Unsent): Piece {
  const { clientId, body, at, kind, refused } = unsent;
  return {
    side: 'ours',
    isNote: kind === 'NOTE',
    isOwn: true,
    name: '',
    entry: {
      key: clientId,
      body,
      news: null,
      at: new Date(at),
      state: refused ? 'refused' : 'sending',
      unsent,
    },
  };
}

function goesOn(group: Group | undefined, { side, isNote, isOwn, name, entry }: Piece): group is Group {
  const last = group?.entries.at(-1);
  return (
    group?.side === side &&
    group.isNote === isNote &&
    group.isOwn === isOwn &&
    (group.name === name || isOwn) &&
    last?.state === entry.state &&
    entry.state !== 'refused' &&
    entry.at.getTime() - last.at.getTime() < closeTogether
  );
}

/**
 * Messages and unsent ones as the log shows them: by local day, then by sender, the state told once a group. Whoever
 * answered has read what was before.
 */
export function arrange(given: Given): Day[] {
  const { messages, unsent, side, readThrough } = given;
  const answered = messages.findLast(({ sender }) => sideOf(sender, side) === 'theirs')?.seq ?? 0;
  const stored = new Set(messages.map(({ clientId }) => clientId));
  const known = { ...given, readThrough: Math.max(readThrough, answered) };
  const pieces = [
    ...messages.map((message) => ofMessage(message, known)),
    ...unsent.filter(({ clientId }) => !stored.has(clientId)).map(ofUnsent),
  ];
  const days: Day[] = [];
  for (const { entry, ...sender } of pieces) {
    const key = entry.at.toDateString();
    let day = days.at(-1);
    if (day?.key !== key) days.push((day = { key, at: entry.at, groups: [] }));
    const group = day.groups.at(-1);
    if (goesOn(group, { entry, ...sender })) group.entries.push(entry);
    else day.groups.push({ key: entry.key, ...sender, entries: [entry] });
  }
  return days;
}
