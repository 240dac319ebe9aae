import { describe, expect, test } from '@jest/globals';
import { app } from '../../../tests/app.js';
import { inTransaction, pool } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';
import { followEvents, type LoggedEvent } from './event-log.service.js';
import { recordEvent } from './events.service.js';

/** Follows the log until `count` events of the subjects were read. */
function reading(name: string, count: number) {
  const abort = new AbortController();
  const read: LoggedEvent[] = [];
  let done: () => void = () => undefined;
  const whole = new Promise<void>((resolve) => (done = resolve));
  const following = followEvents(
    {
      name,
      types: ['contact.created'],
      read: (events) => {
        read.push(...events);
        if (read.length >= count) done();
        return Promise.resolve();
      },
    },
    abort.signal,
  );
  const stop = async () => {
    abort.abort();
    await following;
  };
  return { read, whole, stop };
}

const write = (subjectId: string) =>
  inTransaction((tx) =>
    recordEvent(tx, { type: 'contact.created', subjectType: 'contact', subjectId, actor: null }),
  );

describe('a reader of the event log', () => {
  test('never skips an event whose transaction commits late', async () => {
    await app();
    const [late, early] = [newId(), newId()];
    const slow = await pool.connect();
    await slow.query('BEGIN');
    const insert = `INSERT INTO "DomainEvent" (type, "subjectType", "subjectId", "actorType") VALUES ('contact.created', 'contact', $1, 'SYSTEM')`;
    await slow.query(insert, [late]);
    await write(early);
    const { read, whole, stop } = reading('late-commit', 2);
    // The later event is committed already, and must wait for the one before it.
    const { rows } = await pool.query<{ waits: boolean }>(
      `SELECT count(*) = 1 AS waits FROM "DomainEvent" WHERE type = 'contact.created'`,
    );
    expect(rows[0]?.waits).toBe(true);
    expect(read).toHaveLength(0);
    await slow.query('COMMIT');
    slow.release();
    await whole;
    await stop();
    expect(read.map(({ subjectId }) => subjectId)).toEqual([late, early]);
  });

  test('goes on where it stopped, and reads a failed batch again', async () => {
    await app();
    const first = reading('resumed', 2);
    await first.whole;
    await first.stop();
    const subjectId = newId();
    await write(subjectId);
    const second = reading('resumed', 1);
    await second.whole;
    await second.stop();
    expect(second.read.map((event) => event.subjectId)).toEqual([subjectId]);
  });
});
