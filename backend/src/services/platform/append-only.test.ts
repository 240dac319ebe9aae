import { beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { app } from '../../../tests/app.js';
import { asOwner } from '../../../tests/owner.js';
import { inTransaction, pool, prisma } from '../../db/client.js';
import { newId } from '../../utils/identifiers.js';
import { recordEvent } from './events.service.js';

const denied = { code: '42501' };
let position: bigint;

async function write(): Promise<void> {
  const subjectId = newId();
  const event = { type: 'contact.updated', subjectType: 'contact', subjectId, actor: null } as const;
  await inTransaction((tx) => recordEvent(tx, { ...event, detail: { after: { name: 'Ada' } } }));
  ({ position } = await prisma.domainEvent.findFirstOrThrow({ where: { subjectId } }));
}

beforeAll(async () => {
  await app();
  await write();
});

const changes = [
  `UPDATE "DomainEvent" SET type = 'contact.created'`,
  `UPDATE "DomainEvent" SET xid = '0'`,
  `DELETE FROM "DomainEvent"`,
  `TRUNCATE "DomainEvent" CASCADE`,
  `UPDATE "EventSeal" SET hash = '\\x00'`,
  `DELETE FROM "EventSeal"`,
  `TRUNCATE "EventSeal"`,
  `UPDATE "EventDetail" SET after = '{}'`,
  `UPDATE "EventDetail" SET after = NULL`,
  `DELETE FROM "EventDetail"`,
  `TRUNCATE "EventDetail"`,
];

describe('the connections of the application', () => {
  test.each([
    ...changes,
    `INSERT INTO "DomainEvent" (position, type, "subjectType", "subjectId", "actorType") VALUES (-1, 'x', 'x', gen_random_uuid(), 'x')`,
    `INSERT INTO "DomainEvent" (at, type, "subjectType", "subjectId", "actorType") VALUES (now(), 'x', 'x', gen_random_uuid(), 'x')`,
    `ALTER TABLE "DomainEvent" DISABLE TRIGGER USER`,
    `DROP TABLE "EventSeal"`,
    `CREATE OR REPLACE FUNCTION toprak_refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END'`,
  ])('are refused: %s', async (statement) => {
    await expect(pool.query(statement)).rejects.toMatchObject(denied);
  });

  test('are refused it through Prisma too', async () => {
    await expect(prisma.domainEvent.deleteMany()).rejects.toThrow(/permission denied/);
    await expect(prisma.domainEvent.updateMany({ data: { type: 'x' } })).rejects.toThrow(/permission denied/);
  });

  test('may erase a detail as a whole', async () => {
    await pool.query(
      `UPDATE "EventDetail" SET before = NULL, after = NULL, salt = NULL, "erasedAt" = now() WHERE position = $1`,
      [position],
    );
    const { after, erasedAt } = await prisma.eventDetail.findUniqueOrThrow({ where: { position } });
    expect([after, erasedAt]).toEqual([null, expect.any(Date)]);
  });

  test('have the rights of the role, and no way to rewrite a log that was not restored', async () => {
    const { rows } = await pool.query<{ role: string }>('SELECT current_user AS role');
    expect(rows).toEqual([{ role: 'toprak_app' }]);
    const adopted = await pool.query('SELECT * FROM toprak_adopt_restored_log()');
    expect(adopted.rows).toEqual([{ events: '0', readers: '0' }]);
  });
});

test('without the role, the triggers refuse the same to everybody', async () => {
  await write();
  const owner = new pg.Client(process.env.DATABASE_URL);
  await owner.connect();
  await owner.query(`INSERT INTO "EventSeal" VALUES (0, 0, '\\x00') ON CONFLICT DO NOTHING`);
  for (const change of changes.filter((statement) => !statement.includes('xid')))
    await expect(owner.query(change)).rejects.toMatchObject({
      code: '42501',
      message: expect.stringMatching(/append-only/),
    });
  await owner.end();
  await asOwner((client) => client.query(`DELETE FROM "EventSeal" WHERE ordinal = 0`));
});

test('an account that may not make roles is told so, and goes without', async () => {
  const name = `poor_${process.pid}`;
  await asOwner(async (client) => {
    await client.query(`CREATE ROLE ${name}`);
    await client.query(`GRANT EXECUTE ON FUNCTION toprak_protect_history() TO ${name}`);
    await client.query(`SET ROLE ${name}`);
    const told = await client.query('SELECT toprak_protect_history() AS "isProtected"');
    expect(told.rows).toEqual([{ isProtected: false }]);
    await client.query('RESET ROLE');
    await client.query(`DROP OWNED BY ${name}`);
    await client.query(`DROP ROLE ${name}`);
  });
});
