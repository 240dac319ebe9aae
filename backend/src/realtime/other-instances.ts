import { randomUUID } from 'node:crypto';
import type { AgentNamespace } from './socket-state.js';

/** How often an instance tells the others who is connected to it. */
const beatMilliseconds = 1000;
/** An instance that was not heard for so long is gone, or Redis is: nobody is counted as present there. */
const silenceMilliseconds = 3 * beatMilliseconds;
/** Visitors are many: between changes, which are told at once, their whole list is repeated only so often. */
const beatsPerVisitorList = 10;

/** Who is connected to this instance: exact at any moment. */
export interface Here {
  userIds(): string[];
  visitorIds(): string[];
}

/** Who is connected to the other instances, as they told last. Asking never waits for them. */
export interface Elsewhere {
  userIds(): string[];
  hasVisitor(visitorId: string): boolean;
  /** Tells the others that somebody came to this instance or left it. */
  tellUsers(): void;
  tellVisitor(visitorId: string, isPresent: boolean): void;
  /** The last word: nobody is here any more. */
  leave(): void;
}

interface Instance {
  userIds: Set<string>;
  visitorIds: Set<string>;
  heardAt: number;
}

type Beat = [instance: string, userIds: string[], visitorIds: string[] | null];
type VisitorMove = [instance: string, visitorId: string, isPresent: boolean];

/** Without Redis there is no other instance. */
export const nobodyElsewhere: Elsewhere = {
  userIds: () => [],
  hasVisitor: () => false,
  tellUsers: () => undefined,
  tellVisitor: () => undefined,
  leave: () => undefined,
};

/** What is known of the other instances. `changed` hears of people who came or went there. */
function createRoster(changed: (userId: string) => void) {
  const instances = new Map<string, Instance>();
  return {
    userIds: () => [...instances.values()].flatMap(({ userIds }) => [...userIds]),
    hasVisitor: (id: string) => [...instances.values()].some(({ visitorIds }) => visitorIds.has(id)),
    /** @returns whether the instance was unknown. */
    hear([name, userIds, visitorIds]: Beat): boolean {
      const known = instances.get(name);
      const now = {
        userIds: new Set(userIds),
        visitorIds: visitorIds ? new Set(visitorIds) : (known?.visitorIds ?? new Set<string>()),
        heardAt: Date.now(),
      };
      instances.set(name, now);
      for (const id of differences(known?.userIds ?? new Set(), now.userIds)) changed(id);
      return known === undefined;
    },
    move([name, visitorId, isPresent]: VisitorMove): void {
      const visitorIds = instances.get(name)?.visitorIds;
      if (isPresent) visitorIds?.add(visitorId);
      else visitorIds?.delete(visitorId);
    },
    forgetSilent(): void {
      for (const [name, { userIds, heardAt }] of instances) {
        if (Date.now() - heardAt < silenceMilliseconds) continue;
        instances.delete(name);
        userIds.forEach(changed);
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
  const send = (userIds: string[], visitorIds: string[] | null) =>
    agents.serverSideEmit('presence:beat', [self, userIds, visitorIds] satisfies Beat);
  agents.on('presence:beat', (beat: Beat) => {
    // Who is new here, or was silent for long, knows nothing of us.
    if (roster.hear(beat)) send(here.userIds(), here.visitorIds());
  });
  agents.on('presence:visitor', (move: VisitorMove) => roster.move(move));
  let beats = 0;
  const timer = setInterval(() => {
    roster.forgetSilent();
    send(here.userIds(), beats % beatsPerVisitorList === 0 ? here.visitorIds() : null);
    beats += 1;
  }, beatMilliseconds);
  return {
    userIds: roster.userIds,
    hasVisitor: roster.hasVisitor,
    tellUsers: () => send(here.userIds(), null),
    tellVisitor: (visitorId, isPresent) =>
      agents.serverSideEmit('presence:visitor', [self, visitorId, isPresent] satisfies VisitorMove),
    leave() {
      clearInterval(timer);
      send([], []);
    },
  };
}

function* differences(before: ReadonlySet<string>, after: ReadonlySet<string>): Generator<string> {
  for (const id of before) if (!after.has(id)) yield id;
  for (const id of after) if (!before.has(id)) yield id;
}
