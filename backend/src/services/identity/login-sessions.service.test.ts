import { expect, test } from '@jest/globals';
import { Prisma } from '../../../generated/prisma/client.js';
import { ask } from '../../../tests/app.js';
import { manager, type Person, signedIn, signIn } from '../../../tests/factories.js';
import { prisma } from '../../db/client.js';
import { forgetOldLoginSessions } from './login-sessions.service.js';

const many = 20_000;

const makeSignIns = ({ id }: Person, count: number, expiresAt: Date) =>
  prisma.$executeRaw`
    INSERT INTO "LoginSession" (id, "userId", "tokenHash", client, device, ip, "expiresAt")
    SELECT gen_random_uuid(), ${id}::uuid, gen_random_uuid()::text, 'api', 'A script', '127.0.0.1', ${expiresAt}
    FROM generate_series(1, ${count}::int)`;
const makeKeys = ({ id }: Person, count: number) =>
  prisma.$executeRaw`
    INSERT INTO "ApiKey" (id, "userId", name, prefix, "secretHash", permissions)
    SELECT gen_random_uuid(), ${id}::uuid, 'A script', left(key, 10), key, '{}'
    FROM (SELECT gen_random_uuid()::text AS key FROM generate_series(1, ${count}::int)) AS made`;
const tomorrow = () => new Date(Date.now() + 86_400_000);
const told = (type: string, { id }: Person) =>
  prisma.$queryRaw<{ count: number; from: number }[]>(Prisma.sql`
    SELECT count(*)::int AS count, count(d.address)::int AS from
    FROM "DomainEvent" e LEFT JOIN "EventDetail" d USING (position)
    WHERE e.type = ${type} AND e.data->>'userId' = ${id}`);

test('who signed in thousands of times is suspended all the same, and each end is told with its origin', async () => {
  const [staff, person] = [await manager(), await signedIn('AGENT')];
  await makeSignIns(person, many, tomorrow());
  const { token } = staff;
  const { status } = await ask('patch', `/users/${person.id}`, { token, body: { status: 'SUSPENDED' } });
  expect(status).toBe(200);
  const left = { userId: person.id, revokedAt: null };
  expect(await prisma.loginSession.count({ where: left })).toBe(0);
  expect(await told('login-session.ended', person)).toEqual([{ count: many + 1, from: many + 1 }]);
});

test('of more than a hundred sign-ins those end that were not used for the longest time', async () => {
  const person = await signedIn('AGENT');
  await makeSignIns(person, 102, tomorrow());
  const yesterday = new Date(Date.now() - 86_400_000);
  const where = { id: person.loginSessionId };
  await prisma.loginSession.update({ where, data: { lastUsedAt: yesterday } });
  const signIns = await Promise.all([signIn(person.email), signIn(person.email)]);
  const left = await prisma.loginSession.findMany({ where: { userId: person.id, revokedAt: null } });
  expect(left.length).toBeLessThanOrEqual(101);
  const ids = left.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(signIns.map(({ loginSessionId }) => loginSessionId)));
  expect(ids).not.toContain(person.loginSessionId);
});

test('sign-ins that are over already are left as they are', async () => {
  const person = await signedIn('AGENT');
  await makeSignIns(person, 3, new Date(Date.now() - 1000));
  const { token } = await manager();
  await ask('patch', `/users/${person.id}`, { token, body: { status: 'SUSPENDED' } });
  expect(await told('login-session.ended', person)).toEqual([{ count: 1, from: 1 }]);
});

test('who made thousands of keys loses them all', async () => {
  const [admin, person] = [await signedIn('ADMIN'), await signedIn('AGENT')];
  await makeKeys(person, many);
  const path = `/users/${person.id}/api-keys`;
  const { status } = await ask('delete', path, { token: admin.token });
  expect(status).toBe(200);
  expect(await prisma.apiKey.count({ where: { userId: person.id, revokedAt: null } })).toBe(0);
  expect(await told('api-key.revoked', person)).toEqual([{ count: many, from: many }]);
});

test('sign-ins that ended long ago are forgotten, but for everybody’s last one', async () => {
  const person = await signedIn('AGENT');
  const day = 86_400_000;
  const ago = (days: number) => new Date(Date.now() - days * day);
  await makeSignIns(person, 2, ago(91));
  await makeSignIns(person, 1, ago(89));
  const sleeper = await signedIn('AGENT');
  await prisma.loginSession.deleteMany({ where: { userId: sleeper.id } });
  await makeSignIns(sleeper, 2, ago(400));
  await prisma.loginSession.updateMany({
    where: { id: person.loginSessionId },
    data: { lastUsedAt: new Date(Date.now() + 1000) },
  });
  expect(await forgetOldLoginSessions()).toBe(3);
  const left = ({ id: userId }: Person) => prisma.loginSession.count({ where: { userId } });
  expect([await left(person), await left(sleeper)]).toEqual([2, 1]);
});
