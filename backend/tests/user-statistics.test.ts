/** The figures of people against a plain recount, over random histories in a zone whose midnight is never UTC's. */
import { afterEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

// Chosen before the app reads it.
process.env.MERCHANT_TIME_ZONE = 'Asia/Kolkata';
const { ask } = await import('./app.js');
const { signedIn } = await import('./factories.js');
const { readUntil } = await import('./trade.js');
const { prisma } = await import('../src/db/client.js');
const { noteActive, writeUserDays } = await import('../src/services/identity/user-days.service.js');
const { addDays, dayIn, intervalsOf } = await import('../src/utils/days.js');
const { newId } = await import('../src/utils/identifiers.js');

type Interval = 'day' | 'week' | 'month';
interface PersonHistory {
  way: 'INVITED' | 'CREATED' | 'REGISTERED';
  /** Minutes after the beginning of the history. */
  came: number;
  /** Minutes after that until the invitation is taken up; null: never. */
  waits: number | null;
  /** Minutes after the beginning at which the person was here. */
  here: number[];
}

const begins = new Date('2025-01-28T10:00:00Z');
const days = 70;
const minutes = days * 1440;
const instant = (minute: number) => new Date(begins.getTime() + minute * 60_000);
const dayOf = (at: Date) => dayIn('Asia/Kolkata', at);

const minute = fc.integer({ min: 0, max: minutes });
const person: fc.Arbitrary<PersonHistory> = fc.record({
  way: fc.constantFrom('INVITED', 'CREATED', 'REGISTERED'),
  came: minute,
  waits: fc.option(fc.integer({ min: 0, max: 20_000 })),
  here: fc.array(minute, { maxLength: 25 }),
});
const question = fc.record({
  from: fc.integer({ min: -3, max: days }),
  length: fc.integer({ min: 0, max: days }),
  interval: fc.constantFrom<Interval>('day', 'week', 'month'),
});

const joinedOf = ({ way, came, waits }: PersonHistory) =>
  way === 'CREATED' ? instant(came) : waits === null ? null : instant(came + waits);

/** Makes the person as the API would, at the times of the history. */
async function make(history: PersonHistory, roleId: string): Promise<void> {
  const id = newId();
  const { way, came } = history;
  const status = way === 'CREATED' ? ('ACTIVE' as const) : ('INVITED' as const);
  const profile = { create: { firstName: 'Random', lastName: 'Person' } };
  await prisma.user.create({
    data: { id, email: `${id}@example.com`, status, roleId, createdAt: instant(came), profile },
  });
  if (way === 'REGISTERED') await prisma.userRegistration.update({ where: { userId: id }, data: { way } });
  const joinedAt = joinedOf(history);
  if (joinedAt && way !== 'CREATED') {
    await prisma.user.update({ where: { id }, data: { status: 'ACTIVE' } });
    // The database took its own clock.
    await prisma.userRegistration.update({ where: { userId: id }, data: { joinedAt } });
  }
  for (const at of [...history.here].sort((one, other) => one - other)) noteActive(id, instant(at));
}

/** Writes down who was here; the job of this process may be at work on some of them. */
async function writeDown(people: PersonHistory[]): Promise<void> {
  await writeUserDays();
  const expected = people.reduce(
    (sum, { here }) => sum + new Set(here.map((at) => dayOf(instant(at)))).size,
    0,
  );
  const last = dayOf(instant(minutes));
  await readUntil(
    async () => {
      const [row] = await prisma.$queryRaw<{ count: number }[]>`
        SELECT coalesce(sum(bit_count(users)), 0)::int AS count FROM "UserDay" WHERE day <= ${last}::date`;
      return row?.count;
    },
    (count) => count === expected,
  );
}

/** What the answer has to be, person by person and day by day. */
function recount(people: PersonHistory[], from: string, to: string, interval: Interval) {
  const isWithin = (day: string, first: string, last: string) => first <= day && day <= last;
  const daysOf = ({ here }: PersonHistory) => here.map((at) => dayOf(instant(at)));
  const stretches = (starts: string[]) =>
    starts.map((date, n) => [date, starts[n + 1] ? addDays(starts[n + 1] ?? '', -1) : to] as const);
  const sum = (first: string, last: string) => {
    const joined = people.filter((one) => {
      const at = joinedOf(one);
      return at && isWithin(dayOf(at), first, last);
    });
    const count = (way: PersonHistory['way']) => joined.filter((one) => one.way === way).length;
    return {
      invited: people.filter(
        ({ way, came }) => way === 'INVITED' && isWithin(dayOf(instant(came)), first, last),
      ).length,
      accepted: count('INVITED'),
      created: count('CREATED'),
      registered: count('REGISTERED'),
      active: people.filter((one) => daysOf(one).some((day) => isWithin(day, first, last))).length,
    };
  };
  const unit = interval === 'month' ? 'month' : 'week';
  const cohortStretches = stretches(intervalsOf(from, to, unit)).slice(-24);
  const cohorts = cohortStretches.flatMap(([date, last], n) => {
    const members = people.filter((one) => {
      const at = joinedOf(one);
      return at && isWithin(dayOf(at), date, last);
    });
    if (members.length === 0) return [];
    const active = cohortStretches
      .slice(n)
      .map(
        ([first, end]) =>
          members.filter((one) => daysOf(one).some((day) => isWithin(day, first, end))).length,
      );
    return [{ date, people: members.length, active }];
  });
  const series = stretches(intervalsOf(from, to, interval)).map(([date, last]) => ({
    date,
    ...sum(date, last),
  }));
  return { totals: sum(from, to), series, cohorts };
}

async function answerTo(token: string, from: string, to: string, interval: Interval) {
  const { body } = await ask('get', `/stats/users?from=${from}&to=${to}&interval=${interval}`, { token });
  const { totals, series, retention } = body.data;
  const cohorts = retention.cohorts.map(
    (one: { date: string; people: number; periods: { active: number }[] }) => {
      return { date: one.date, people: one.people, active: one.periods.map(({ active }) => active) };
    },
  );
  return { totals, series, cohorts };
}

/** Everybody of the test before is taken away; who asks came long after every history. */
async function emptied() {
  await writeUserDays();
  await prisma.userDay.deleteMany();
  await prisma.user.deleteMany({
    where: { email: { endsWith: '@example.com' }, profile: { firstName: 'Random' } },
  });
}
afterEach(emptied);

describe('registrations, active people and retention', () => {
  test('are what a plain recount finds, whatever happened', async () => {
    const { token } = await signedIn('ADMIN');
    const { id: roleId } = await prisma.role.findUniqueOrThrow({ where: { key: 'AGENT' } });
    await fc.assert(
      fc
        .asyncProperty(
          fc.array(person, { maxLength: 12 }),
          fc.array(question, { minLength: 1, maxLength: 4 }),
          async (people, asked) => {
            for (const history of people) await make(history, roleId);
            await writeDown(people);
            for (const { from: offset, length, interval } of asked) {
              const from = addDays('2025-01-28', offset);
              const to = addDays(from, length);
              expect(await answerTo(token, from, to, interval)).toEqual(recount(people, from, to, interval));
            }
          },
        )
        .afterEach(emptied),
      { numRuns: 20 },
    );
    // Twenty histories of a dozen people, on a machine that may be busy.
  }, 120_000);

  test('a person is written once a day, however often and by however many instances they are seen', async () => {
    const { id, token } = await signedIn('ADMIN');
    await writeUserDays();
    await ask('get', '/auth/me', { token });
    expect(await writeUserDays()).toBe(0);
    const now = new Date();
    const tomorrow = new Date(now.getTime() + 86_400_000);
    noteActive(id, tomorrow);
    noteActive(id, tomorrow);
    await writeUserDays();
    await readUntil(
      () => prisma.userDay.count(),
      (count) => count === 2,
    );
    expect(await writeUserDays()).toBe(0);
  });

  test('an erased person leaves the totals of days, and nothing that tells whose they were', async () => {
    const { token } = await signedIn('ADMIN');
    const { id: roleId } = await prisma.role.findUniqueOrThrow({ where: { key: 'AGENT' } });
    const history: PersonHistory = { way: 'CREATED', came: 0, waits: null, here: [0] };
    await make(history, roleId);
    await writeDown([history]);
    await prisma.user.deleteMany({ where: { profile: { firstName: 'Random' } } });
    const from = dayOf(begins);
    const { totals, cohorts } = await answerTo(token, from, from, 'day');
    expect(totals).toEqual({ invited: 0, accepted: 0, created: 0, registered: 0, active: 1 });
    expect(cohorts).toEqual([]);
  });

  test('signing in and any use of the API count, a program’s key does not', async () => {
    const owner = await signedIn('MANAGER');
    await writeUserDays();
    const today = dayOf(new Date());
    const active = async () => (await answerTo(owner.token, today, today, 'day')).totals.active as number;
    // The job of this process may be writing them down.
    await readUntil(active, (count) => count > 0);
    const body = { name: 'Export', permissions: { 'users:read': 'all' } };
    const { body: made } = await ask('post', '/api-keys', { token: owner.token, body });
    await prisma.userDay.deleteMany();
    const headers = { 'X-Api-Key': made.data.key };
    expect((await ask('get', '/users', { headers })).status).toBe(200);
    expect(await writeUserDays()).toBe(0);
    expect(await active()).toBe(0);
    await signedIn('AGENT');
    await writeUserDays();
    await readUntil(active, (count) => count > 0);
    expect(await active()).toBe(1);
  });
});
