/** What presenters need of an instant: a Date, or one that is only written out again. */
export type Instant = Pick<Date, 'toISOString'>;

/** `2026-11-21 09:00:00.123456+00`, as PostgreSQL writes an instant in UTC. */
const inUtc = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?:\.\d{1,6})?\+00$/;

/** An instant as PostgreSQL wrote it. To make a Date of it and text of that again costs five times as much. */
export class WrittenInstant implements Instant {
  constructor(private readonly written: string) {}

  /** ISO-8601 in UTC to the millisecond, as a Date writes it. */
  toISOString(): string {
    const { written } = this;
    if (!inUtc.test(written)) return new Date(written).toISOString();
    const milliseconds = written.slice(20, -3).slice(0, 3).padEnd(3, '0');
    return `${written.slice(0, 10)}T${written.slice(11, 19)}.${milliseconds}Z`;
  }
}
