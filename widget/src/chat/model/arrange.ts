import type { Message } from '../../transport/api';
import type { Unsent } from './outbox';

export type State = 'sending' | 'refused' | 'sent' | 'read';

export interface Entry {
  /** The message's clientId: it stays the same when the server has it. */
  key: string;
  body: string;
  at: Date;
  state: State | null;
  unsent: Unsent | null;
}

/** Messages of one sender, close together. */
export interface Group {
  key: string;
  side: 'visitor' | 'agent' | 'system';
  name: string;
  entries: Entry[];
}

export interface Day {
  at: Date;
  groups: Group[];
}

interface Given {
  messages: Message[];
  unsent: Unsent[];
  /** How far agents have read. */
  readThrough: number;
  isSameDay(one: Date, other: Date): boolean;
}

const closeTogether = 5 * 60_000;
const sides = { CONTACT: 'visitor', USER: 'agent', SYSTEM: 'system' } as const;

type Piece = Omit<Group, 'key' | 'entries'> & { entry: Entry };

function ofMessage({ clientId, body, createdAt, seq, sender }: Message, readThrough: number): Piece {
  const side = sides[sender.type];
  const state = side === 'visitor' ? (seq <= readThrough ? 'read' : 'sent') : null;
  return {
    side,
    name: sender.name,
    entry: { key: clientId, body, at: new Date(createdAt), state, unsent: null },
  };
}

function ofUnsent(unsent: Unsent): Piece {
  const state = unsent.refused ? 'refused' : 'sending';
  const entry = { key: unsent.clientId, body: unsent.body, at: new Date(unsent.at), state, unsent } as const;
  return { side: 'visitor', name: '', entry };
}

function goesOn(group: Group | undefined, { side, name, entry }: Piece): group is Group {
  const last = group?.entries.at(-1);
  return (
    group?.side === side &&
    (group.name === name || side === 'visitor') &&
    last?.state === entry.state &&
    entry.state !== 'refused' &&
    entry.at.getTime() - last.at.getTime() < closeTogether
  );
}

/**
 * Messages and unsent ones as the log shows them: by day, then by sender, the state told once a group. An agent who
 * answered has read what was before.
 */
export function arrange({ messages, unsent, readThrough, isSameDay }: Given): Day[] {
  const answered = messages.findLast(({ sender }) => sender.type === 'USER')?.seq ?? 0;
  const stored = new Set(messages.map(({ clientId }) => clientId));
  const pieces = [
    ...messages.map((message) => ofMessage(message, Math.max(readThrough, answered))),
    ...unsent.filter(({ clientId }) => !stored.has(clientId)).map(ofUnsent),
  ];
  const days: Day[] = [];
  for (const piece of pieces) {
    let day = days.at(-1);
    if (!day || !isSameDay(day.at, piece.entry.at)) days.push((day = { at: piece.entry.at, groups: [] }));
    const group = day.groups.at(-1);
    if (goesOn(group, piece)) group.entries.push(piece.entry);
    else
      day.groups.push({ key: piece.entry.key, side: piece.side, name: piece.name, entries: [piece.entry] });
  }
  return days;
}
