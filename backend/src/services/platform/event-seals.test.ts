import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Client } from 'pg';
import { app } from '../../../tests/app.js';
import { asOwner } from '../../../tests/owner.js';
import { inTransaction, pool, prisma } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';
import { eraseEventDetails } from './event-details.service.js';
import { sealEvents } from './event-sealing.service.js';
import { type Verification, verifyEvents } from './event-verification.service.js';
import { recordEvent } from './events.service.js';

const subjectIds: string[] = [];

async function write(count: number): Promise<void> {
  await inTransaction(async (tx) => {
    for (let made = 0; made < count; made += 1) {
      const subjectId = newId();
      const event = { type: 'contact.updated', subjectType: 'contact', subjectId, actor: null } as const;
      const detail = { before: { name: `Ada ${made}` }, after: { name: 'Zoë "🌱"' } };
      await recordEvent(tx, { ...event, data: { fields: ['name'] }, detail });
      subjectIds.push(subjectId);
    }
  });
}

/** Waits until older transactions of the server have ended and everything has its seal. */
async function sealAll(): Promise<void> {
  while ((await verifyEvents()).waiting > 0) {
    await sealEvents();
    await delay(5);
  }
}

const kinds = ({ faults }: Verification) => faults.map(({ kind, position }) => [kind, Number(position)]);

/** Ten sealed events; what a test did to them is undone, since all of them share a chain. */
let positions: number[] = [];
let kept: Record<string, unknown[]> = {};
const tables = ['DomainEvent', 'EventDetail', 'EventSeal'];

beforeEach(async () => {
  await app();
  await write(10);
  await sealAll();
  const { rows } = await pool.query<{ position: string }>(
    'SELECT position::text FROM "EventSeal" ORDER BY ordinal DESC LIMIT 10',
  );
  positions = rows.map(({ position }) => Number(position)).reverse();
  await asOwner(async (client) => {
    for (const table of tables)
      kept[table] = (await client.query(`SELECT to_jsonb(t) AS row FROM "${table}" t`)).rows.map(
        ({ row }) => row,
      );
  });
});

afterEach(() =>
  asOwner(async (client) => {
    await client.query('BEGIN');
    for (const table of tables) {
      await client.query(`DELETE FROM "${table}"`);
      const restore = `INSERT INTO "${table}" SELECT * FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`;
      await client.query(restore, [JSON.stringify(kept[table])]);
    }
    await client.query('COMMIT');
    kept = {};
  }),
);

/** What is found after somebody with the server in hand did this to the fourth of ten events. */
async function afterwards(sql: string, values: unknown[] = [positions[3]]): Promise<unknown[]> {
  await asOwner((client: Client) => client.query(sql, values));
  return kinds(await verifyEvents());
}

describe('the chain of seals', () => {
  test('goes over every event once, in the form that docs/audit.md tells', async () => {
    const { faultCount, sealed, head } = await verifyEvents();
    expect(faultCount).toBe(0);
    const { rows } = await pool.query<Record<string, string | null> & { digest: string | null }>(`
      SELECT s.ordinal::text, e.position::text, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at,
        e.type, e."subjectType", e."subjectId", e."actorType", e."actorId", e."loginSessionId", e."apiKeyId",
        e."requestId", e.data::text, d.salt, d.before::text, d.after::text, d.address, d.device, d.client
      FROM "EventSeal" s JOIN "DomainEvent" e USING (position) LEFT JOIN "EventDetail" d USING (position)
      ORDER BY s.ordinal`);
    expect(rows).toHaveLength(sealed);
    const sha256 = (...parts: (string | Buffer)[]) =>
      parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
    let link = Buffer.alloc(32);
    for (const row of rows) {
      const detail = [row.salt, row.before, row.after, row.address, row.device, row.client];
      const digest = row.salt && sha256(JSON.stringify(detail)).toString('hex');
      const event = [
        row.ordinal,
        row.position,
        row.at,
        row.type,
        row.subjectType,
        row.subjectId,
        row.actorType,
      ];
      const from = [row.actorId, row.loginSessionId, row.apiKeyId, row.requestId, row.data];
      link = sha256(link, JSON.stringify(['toprak-event-1', ...event, ...from, digest]));
    }
    expect(head?.hash).toBe(link.toString('hex'));
  });

  test('tells an edited event, whichever of its columns, and only that one', async () => {
    const [, , , edited] = positions;
    for (const change of [
      `"actorId" = gen_random_uuid()`,
      `type = 'contact.created'`,
      `at = at + interval '1 microsecond'`,
      `data = '{"fields": []}'`,
      `"requestId" = 'another'`,
    ]) {
      const undo = await pool.query('SELECT * FROM "DomainEvent" WHERE position = $1', [edited]);
      expect(undo.rows).toHaveLength(1);
      expect(await afterwards(`UPDATE "DomainEvent" SET ${change} WHERE position = $1`)).toEqual([
        ['event-changed', edited],
      ]);
      await asOwner((client) =>
        client.query(
          `UPDATE "DomainEvent" e SET "actorId" = k."actorId", type = k.type, at = k.at, data = k.data, "requestId" = k."requestId"
           FROM jsonb_populate_recordset(NULL::"DomainEvent", $1::jsonb) k WHERE k.position = e.position`,
          [JSON.stringify(kept.DomainEvent)],
        ),
      );
    }
  });

  test('tells an edited detail, a removed one and one that came later', async () => {
    const [, , , one] = positions;
    expect(
      await afterwards(`UPDATE "EventDetail" SET after = '{"name": "Eve"}' WHERE position = $1`),
    ).toEqual([['detail-changed', one]]);
    expect(await afterwards(`DELETE FROM "EventDetail" WHERE position = $1`)).toEqual([
      ['detail-missing', one],
    ]);
    await inTransaction((tx) =>
      recordEvent(tx, { type: 'contact.updated', subjectType: 'contact', subjectId: newId(), actor: null }),
    );
    await sealAll();
    const added = `INSERT INTO "EventDetail" (position, after) SELECT max(position), '{}' FROM "DomainEvent"`;
    expect(await afterwards(added, [])).toContainEqual(['detail-added', expect.any(Number)]);
  });

  test('tells a missing event and two that changed places', async () => {
    const [, , , one, other] = positions;
    expect(await afterwards(`DELETE FROM "DomainEvent" WHERE position = $1`)).toEqual([
      ['event-missing', one],
    ]);
    const swap = `UPDATE "DomainEvent" e SET "subjectId" = o."subjectId", at = o.at FROM "DomainEvent" o
      WHERE e.position IN ($1, $2) AND o.position = $1::bigint + $2 - e.position`;
    await asOwner((client) =>
      client.query(
        `INSERT INTO "DomainEvent" SELECT * FROM jsonb_populate_recordset(NULL::"DomainEvent", $1::jsonb) k
        WHERE k.position = $2`,
        [JSON.stringify(kept.DomainEvent), one],
      ),
    );
    expect(await afterwards(swap, [one, other])).toEqual([
      ['event-changed', one],
      ['event-changed', other],
    ]);
  });

  test('tells what was put behind the seals', async () => {
    const added = `INSERT INTO "DomainEvent" (position, xid, type, "subjectType", "subjectId", "actorType")
      VALUES (-$1::bigint, '1', 'contact.created', 'contact', gen_random_uuid(), 'SYSTEM')`;
    expect(await afterwards(added)).toEqual([['event-behind-seal', -positions[3]!]]);
  });

  test('tells a changed seal, a removed one, and a chain that was cut at its end', async () => {
    const [, , , one, next] = positions;
    const { head } = await verifyEvents();
    expect(await afterwards(`UPDATE "EventSeal" SET hash = sha256('x') WHERE position = $1`)).toEqual([
      ['seal-changed', one],
    ]);
    const removed = await afterwards(`DELETE FROM "EventSeal" WHERE position = $1`);
    expect(removed).toEqual([
      ['event-behind-seal', one],
      ['seal-missing', next],
    ]);
    const anchor = { ordinal: BigInt(head?.ordinal ?? 0), hash: head?.hash ?? '' };
    await asOwner(async (client) => {
      await client.query(`DELETE FROM "EventSeal" WHERE ordinal >= $1 - 5`, [head?.ordinal]);
      await client.query(
        `DELETE FROM "DomainEvent" e WHERE NOT EXISTS (SELECT FROM "EventSeal" s WHERE s.position = e.position)`,
      );
    });
    expect((await verifyEvents(anchor)).faults.map(({ kind }) => kind)).toContain('anchor-missing');
  });

  test('has its anchor as long as nobody makes it anew', async () => {
    const { head } = await verifyEvents();
    const anchor = { ordinal: BigInt(head?.ordinal ?? 0), hash: head?.hash ?? '' };
    await write(3);
    await sealAll();
    expect((await verifyEvents(anchor)).faultCount).toBe(0);
    const other = { ...anchor, hash: createHash('sha256').update('x').digest('hex') };
    expect(kinds(await verifyEvents(other))).toEqual([['anchor-differs', positions[9]]]);
  });

  test('holds over what was erased, counts it, and keeps nothing to guess it by', async () => {
    const before = await verifyEvents();
    const erased = await inTransaction((tx) => eraseEventDetails(tx, [subjectIds.at(-1)!]));
    const { faultCount, erased: counted } = await verifyEvents();
    expect([erased, faultCount, counted - before.erased]).toEqual([1, 0, 1]);
    const detail = await prisma.eventDetail.findUniqueOrThrow({ where: { position: positions[9]! } });
    expect(detail).toMatchObject({ before: null, after: null, address: null, device: null, salt: null });
    expect(
      await afterwards(`UPDATE "EventDetail" SET after = '{"name": "Eve"}' WHERE position = $1`, [
        positions[9],
      ]),
    ).toEqual([['detail-changed', positions[9]]]);
  });

  test('holds after the database was restored on another server', async () => {
    await write(3);
    await asOwner(async (client) => {
      // A restore finds nobody in the middle of sealing, or of writing.
      await client.query('BEGIN');
      await client.query(`SELECT pg_advisory_xact_lock(hashtext('event-seals'))`);
      await client.query('LOCK TABLE "DomainEvent", "EventReader" IN EXCLUSIVE MODE');
      await client.query(`WITH readers AS (UPDATE "EventReader" SET xid = (xid::text::bigint + 1000000000)::text::xid8)
        UPDATE "DomainEvent" SET xid = (xid::text::bigint + 1000000000)::text::xid8`);
      await client.query('COMMIT');
    });
    await write(1);
    await sealAll();
    const { faults, waiting, sealed } = await verifyEvents();
    expect([faults, waiting]).toEqual([[], 0]);
    expect(await prisma.domainEvent.count()).toBe(sealed);
  });
});
