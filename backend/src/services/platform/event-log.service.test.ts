import { describe, expect, test } from '@jest/globals';
import type { Client } from 'pg';
import { app } from '../../../tests/app.js';
import { asOwner } from '../../../tests/owner.js';
import { inTransaction, pool } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';
import { followEvents, type LoggedEvent } from './event-log.service.js';
import { recordEvent } from './events.service.js';

/** Follows the log until the event of a subject was read. Each batch goes through `fail` before it counts as read. */
function reading(
  name: string,
  lastSubjectId: string,
  fail: (events: LoggedEvent[]) => void = () => undefined,
) {
  const abort = new AbortController();
  const read: string[] = [];
  let done: () => void = () => undefined;
  const whole = new Promise<void>((resolve) => (done = resolve));
  const following = followEvents(
    {
      name,
      types: ['contact.created'],
      read: async (events) => {
        await Promise.resolve(events).then(fail);
        read.push(...events.map(({ subjectId }) => subjectId));
        if (read.includes(lastSubjectId)) done();
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

/** All that a reader of this name reads up to the event of a subject. */
async function readThrough(name: string, lastSubjectId: string): Promise<string[]> {
  const { read, whole, stop } = reading(name, lastSubjectId);
  await whole;
  await stop();
  return read;
}

async function write(): Promise<string> {
  const subjectId = newId();
  await inTransaction((tx) =>
    recordEvent(tx, { type: 'contact.created', subjectType: 'contact', subjectId, actor: null }),
  );
  return subjectId;
}

describe('a reader of the event log', () => {
  test('never skips an event whose transaction commits late', async () => {
    await app();
    const late = newId();
    const slow = await pool.connect();
    await slow.query('BEGIN');
    const insert = `INSERT INTO "DomainEvent" (type, "subjectType", "subjectId", "actorType") VALUES ('contact.created', 'contact', $1, 'SYSTEM')`;
    await slow.query(insert, [late]);
    const early = await write();
    const { read, whole, stop } = reading('late-commit', early);
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
    expect(read).toEqual([late, early]);
  });

  test('goes on where it stopped', async () => {
    await app();
    await readThrough('resumed', await write());
    const next = await write();
    expect(await readThrough('resumed', next)).toEqual([next]);
  });

  test('reads a failed batch again', async () => {
    await app();
    await readThrough('failing', await write());
    const subjectId = await write();
    const tried: string[][] = [];
    const { read, whole, stop } = reading('failing', subjectId, (events) => {
      tried.push(events.map((event) => event.subjectId));
      if (tried.length === 1) throw new Error('the reader fails once');
    });
    await whole;
    await stop();
    expect(tried).toEqual([[subjectId], [subjectId]]);
    expect(read).toEqual([subjectId]);
  });

  test('goes on after the database was restored on another server, whose transaction ids are lower', async () => {
    await app();
    await readThrough('restored', await write());
    const [unread, ...others] = [await write(), await write(), await write()];
    // What the old server counted lies far above this one's; the first of the unread committed last.
    const move = (client: Client) =>
      client.query(
        `WITH readers AS (UPDATE "EventReader" SET xid = (xid::text::bigint + 1000000000)::text::xid8)
       UPDATE "DomainEvent" SET xid =
         (xid::text::bigint + CASE WHEN "subjectId" = $1 THEN 1000000010 ELSE 1000000000 END)::text::xid8`,
        [unread],
      );
    await asOwner(move);
    const fresh = await write();
    expect(await readThrough('restored', fresh)).toEqual([unread, ...others, fresh]);
    const next = await write();
    expect(await readThrough('restored', next)).toEqual([next]);
  });
});
