import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { createCompany, manager, roleIdOf, signedIn } from '../../../tests/factories.js';
import { asOwner } from '../../../tests/owner.js';
import { prisma } from '../../db/client.js';

const bulk = async (token: string | undefined, body: object) => ask('post', '/users/bulk', { token, body });

test('who may not is refused', async () => {
  const body = { action: 'suspend', ids: [(await signedIn('AGENT')).id] };
  expect((await bulk(undefined, body)).status).toBe(401);
  for (const role of ['AGENT', 'ANALYST', 'SELLER', 'BUYER'] as const)
    expect((await bulk((await signedIn(role)).token, body)).status).toBe(403);
});

describe('doing the same to many', () => {
  test('tells of each what became of it, and what is refused to one costs no other', async () => {
    const [staff, admin, agent] = [await manager(), await signedIn('ADMIN'), await signedIn('AGENT')];
    const nobody = randomUUID();
    const { status, body } = await bulk(staff.token, {
      action: 'suspend',
      ids: [admin.id, agent.id, nobody],
    });
    expect(status).toBe(200);
    expect(body.data.outcomes).toEqual([
      { id: admin.id, done: false, code: 'FORBIDDEN', message: expect.any(String) },
      { id: agent.id, done: true },
      { id: nobody, done: false, code: 'NOT_FOUND', message: expect.any(String) },
    ]);
    expect((await ask('get', '/auth/me', { token: agent.token })).body.code).toBe('SESSION_ENDED');
    const back = await bulk(staff.token, { action: 'reactivate', ids: [agent.id] });
    expect(back.body.data.outcomes).toEqual([{ id: agent.id, done: true }]);
  });

  test('with an idempotency key is done once, refusals among it', async () => {
    const [staff, agent] = [await manager(), await signedIn('AGENT')];
    const headers = { 'Idempotency-Key': randomUUID() };
    const body = { action: 'setRole', ids: [randomUUID(), agent.id], roleId: await roleIdOf('ANALYST') };
    const once = await ask('post', '/users/bulk', { token: staff.token, body, headers });
    const again = await ask('post', '/users/bulk', { token: staff.token, body, headers });
    expect(once.body.data.outcomes.map(({ done }: { done: boolean }) => done)).toEqual([false, true]);
    expect(again.body.data).toEqual(once.body.data);
    expect(await prisma.domainEvent.count({ where: { subjectId: agent.id, type: 'user.updated' } })).toBe(1);
  });

  test('with an idempotency key costs nobody else what the database refuses to one', async () => {
    const [staff, one, refused, other] = [
      await manager(),
      await signedIn('AGENT'),
      await signedIn('AGENT'),
      await signedIn('AGENT'),
    ];
    // Refused late: the person is written already, their event fails.
    await asOwner((client) =>
      client.query(
        `ALTER TABLE "DomainEvent" ADD CONSTRAINT refused CHECK ("subjectId" <> '${refused.id}') NOT VALID`,
      ),
    );
    try {
      const body = { action: 'suspend', ids: [one.id, refused.id, other.id] };
      const headers = { 'Idempotency-Key': randomUUID() };
      const answer = await ask('post', '/users/bulk', { token: staff.token, body, headers });
      const done = answer.body.data.outcomes.map((outcome: { done: boolean }) => outcome.done);
      expect(done).toEqual([true, false, true]);
    } finally {
      await asOwner((client) => client.query(`ALTER TABLE "DomainEvent" DROP CONSTRAINT refused`));
    }
    const after = await prisma.user.findMany({
      where: { id: { in: [one.id, refused.id, other.id] }, status: 'SUSPENDED' },
      select: { id: true },
    });
    expect(after.map(({ id }) => id).sort()).toEqual([one.id, other.id].sort());
  });

  test('keeps the last admin, whoever else goes', async () => {
    const [one, other] = [await signedIn('ADMIN'), await signedIn('ADMIN')];
    await prisma.user.updateMany({
      where: { role: { key: 'ADMIN' }, id: { notIn: [one.id, other.id] } },
      data: { status: 'SUSPENDED' },
    });
    const { body } = await bulk(one.token, { action: 'suspend', ids: [other.id, one.id] });
    const codes = body.data.outcomes.map(({ code }: { code?: string }) => code);
    expect(codes).toEqual([undefined, 'LAST_ADMIN']);
  });

  test('sets companies and invites again by the rules of one', async () => {
    const [staff, agent, companyId] = [await manager(), await signedIn('AGENT'), await createCompany('BOTH')];
    const set = await bulk(staff.token, { action: 'setCompany', ids: [agent.id], companyId });
    expect(set.body.data.outcomes).toEqual([{ id: agent.id, done: true }]);
    const again = await bulk(staff.token, { action: 'inviteAgain', ids: [agent.id] });
    expect(again.body.data.outcomes[0].code).toBe('STATE_REFUSED');
  });

  test.each([
    [{ action: 'delete', ids: [randomUUID()] }, 'action'],
    [{ action: 'suspend', ids: [] }, 'ids'],
    [{ action: 'suspend', ids: Array.from({ length: 201 }, () => randomUUID()) }, 'ids'],
    [{ action: 'setRole', ids: [randomUUID()] }, 'roleId'],
    [{ action: 'setCompany', ids: [randomUUID()] }, 'companyId'],
    [
      {
        action: 'suspend',
        ids: ['a2f0c5a8-0000-4000-8000-000000000000', 'a2f0c5a8-0000-4000-8000-000000000000'],
      },
      'ids',
    ],
    [{ action: 'suspend', ids: [randomUUID()], passwordHash: 'x' }, 'passwordHash'],
  ])('refuses a bad request (%#)', async (body, path) => {
    const answer = await bulk((await manager()).token, body);
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, path]);
  });
});
