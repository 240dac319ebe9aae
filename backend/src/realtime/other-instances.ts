import { randomUUID } from 'node:crypto';
import type { Seat } from '../services/conversations/presence.service.js';
import type { AgentNamespace } from './socket-state.js';

/** How often an instance tells the others who is connected to it. */
const beatMilliseconds = 1000;
/** An instance that was not heard for so long is gone, or Redis is: nobody is counted as present there. */
const silenceMilliseconds = 3 * beatMilliseconds;
/** Visitors are many: between changes, which are told at once, their whole list is repeated only so often. */
const beatsPerVisitorList = 10;

/** Who is connected to this instance: exact at any moment. */
export interface Here {
  seats(): Seat[];
  visitorIds(): string[];
  visitorCount(): number;
}

/** Who is connected to the other instances, as they told last. Asking never waits for them. */
export interface Elsewhere {
  seats(): Seat[];
  hasVisitor(visitorId: string): boolean;
  visitorCount(): number;
  /** Tells the others that somebody came to this instance or left it. */
  tellUsers(): void;
  tellVisitor(visitorId: string, isPresent: boolean): void;
  /** The last word: nobody is here any more. */
  leave(): void;
}

interface Instance {
  seats: Seat[];
  visitorIds: Set<string>;
  visitorCount: number;
  heardAt: number;
}

type Beat = [instance: string, seats: Seat[], visitorIds: string[] | null, visitorCount: number];
type VisitorMove = [instance: string, visitorId: string, isPresent: boolean];

/** Without Redis there is no other instance. */
export const nobodyElsewhere: Elsewhere = {
  seats: () => [],
  hasVisitor: () => false,
  visitorCount: () => 0,
  tellUsers: () => undefined,
  tellVisitor: () => undefined,
  leave: () => undefined,
};

/** What is known of the other instances. `changed` hears of people who came or went there. */
function createRoster(changed: (userId: string) => void) {
  const instances = new Map<string, Instance>();
  return {
    seats: () => [...instances.values()].flatMap(({ seats }) => seats),
    visitorCount: () => [...instances.values()].reduce((sum, { visitorCount }) => sum + visitorCount, 0),
    hasVisitor: (id: string) => [...instances.values()].some(({ visitorIds }) => visitorIds.has(id)),
    /** @returns whether the instance was unknown. */
    hear([name, seats, visitorIds, visitorCount]: Beat): boolean {
      const known = instances.get(name);
      instances.set(name, {
        seats,
        visitorIds: visitorIds ? new Set(visitorIds) : (known?.visitorIds ?? new Set<string>()),
        visitorCount,
        heardAt: Date.now(),
      });
      for (const id of differences(peopleOf(known?.seats ?? []), peopleOf(seats))) changed(id);
      return known === undefined;
    },
    move([name, visitorId, isPresent]: VisitorMove): void {
      const visitorIds = instances.get(name)?.visitorIds;
      if (isPresent) visitorIds?.add(visitorId);
      else visitorIds?.delete(visitorId);
    },
    forgetSilent(): void {
      for (const [name, { seats, heardAt }] of instances) {
        if (Date.now() - heardAt < silenceMilliseconds) continue;
        instances.delete(name);
        peopleOf(seats).forEach(changed);
      }
    },
  };
}

/**
 * Keeps in mind who is connected to the other instances. Each repeats it in every beat, so a lost word is made good by
 * the next one, and no instance ever asks another. `changed` hears of people who came or went elsewhere.
 */
export function followOtherInstances(
  agents: AgentNamespace,
  here: Here,
  changed: (userId: string) => void,
): Elsewhere {
  const self = randomUUID();
  const roster = createRoster(changed);
  const tell = (seats: Seat[], visitorIds: string[] | null, visitorCount: number) =>
    agents.serverSideEmit('presence:beat', [self, seats, visitorIds, visitorCount] satisfies Beat);
  const send = (visitorIds: string[] | null) => tell(here.seats(), visitorIds, here.visitorCount());
  agents.on('presence:beat', (beat: Beat) => {
    // Who is new here, or was silent for long, knows nothing of us.
    if (roster.hear(beat)) send(here.visitorIds());
  });
  agents.on('presence:visitor', (move: VisitorMove) => roster.move(move));
  let beats = 0;
  const timer = setInterval(() => {
    roster.forgetSilent();
    send(beats % beatsPerVisitorList === 0 ? here.visitorIds() : null);
    beats += 1;
  }, beatMilliseconds);
  return {
    seats: roster.seats,
    hasVisitor: roster.hasVisitor,
    visitorCount: roster.visitorCount,
    tellUsers: () => send(null),
    tellVisitor: (visitorId, isPresent) =>
      agents.serverSideEmit('presence:visitor', [self, visitorId, isPresent] satisfies VisitorMove),
    leave() {
      clearInterval(timer);
      tell([], [], 0);
    },
  };
}

const peopleOf = (seats: readonly Seat[]): Set<string> => new Set(seats.map(({ userId }) => userId));

function* differences(before: ReadonlySet<string>, after: ReadonlySet<string>): Generator<string> {
  for (const id of before) if (!after.has(id)) yield id;
  for (const id of after) if (!before.has(id)) yield id;
}
