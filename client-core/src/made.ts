/** Makes what tests talk about, here and in the clients. */
import type { Clock } from './clock';
import type { Message } from './transport';

/** That many seconds into the year. */
export const instant = (second: number): string =>
  new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString();

/** Message `seq` of a conversation, written that many seconds into the year. */
export function madeMessage(seq: number, more: Partial<Message> = {}): Message {
  return {
    id: `message-${seq}`,
    conversationId: 'c1',
    seq,
    clientId: `client-${seq}`,
    kind: 'TEXT',
    body: `message ${seq}`,
    sender: { type: 'CONTACT', id: 'contact-1', name: 'Ada' },
    attachments: [],
    createdAt: instant(seq),
    ...more,
  };
}

export const cell = <T>(value: T): { value: T } => ({ value });

/** A clock that stands still until it is told to go on. */
export function madeClock(): Clock & { waiting(): number; pass(milliseconds: number): Promise<void> } {
  let time = Date.UTC(2026, 0, 1);
  let alarms: { at: number; work: () => void }[] = [];
  return {
    now: () => time,
    after(milliseconds, work) {
      const alarm = { at: time + milliseconds, work };
      alarms.push(alarm);
      return () => void (alarms = alarms.filter((other) => other !== alarm));
    },
    waiting: () => alarms.length,
    async pass(milliseconds) {
      const end = time + milliseconds;
      for (;;) {
        // Whatever was promised comes first, as between two timers of a browser.
        await new Promise<void>((resolve) => setImmediate(resolve));
        const next = alarms.toSorted((a, b) => a.at - b.at)[0];
        if (!next || next.at > end) break;
        alarms = alarms.filter((other) => other !== next);
        time = next.at;
        next.work();
      }
      time = end;
    },
  };
}
