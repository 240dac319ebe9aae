import { afterEach, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { app, ask } from '../../../tests/app.js';
import { manager, type Person, signedIn } from '../../../tests/factories.js';
import { startOwnClock, whenLastLetThrough } from '../../../tests/own-clock.js';
import { readUntil } from '../../../tests/trade.js';
import { png, read as readFile, send } from '../../../tests/uploads.js';
import { pool, prisma } from '../../db/client.js';
import { readSettings, settingIds } from '../../services/platform/settings.service.js';
import { newId } from '../../utils/identifiers.js';

afterEach(async () => {
  await prisma.setting.deleteMany();
});

const read = (path: string, { token }: Partial<Person> = {}) => ask('get', `/settings${path}`, { token });
const change = (group: string, body: object, { token }: Partial<Person>, version?: number) =>
  ask('patch', `/settings/${group}`, {
    token,
    body,
    headers: version === undefined ? {} : { 'If-Match': `"${version}"` },
  });
const eventsOf = (group: keyof typeof settingIds) =>
  prisma.domainEvent.findMany({
    where: { subjectId: settingIds[group] },
    include: { detail: true },
    orderBy: { position: 'desc' },
  });

describe('who may not', () => {
  test('without a sign-in nothing but the public part is to be seen', async () => {
    for (const path of ['', '/merchant', '/security', '/mail', '/hours', '/appearance'])
      expect((await read(path)).body.code).toBe('NOT_SIGNED_IN');
    expect((await read('/public')).status).toBe(200);
  });

  test.each(['AGENT', 'ANALYST', 'SELLER', 'BUYER'] as const)('%s sees and changes nothing', async (role) => {
    const person = await signedIn(role);
    for (const path of ['', '/merchant', '/security']) expect((await read(path, person)).status).toBe(403);
    expect((await change('merchant', { name: 'Mine' }, person)).body.code).toBe('FORBIDDEN');
  });

  test('a manager has nothing to do with security and mails', async () => {
    const staff = await manager();
    expect(Object.keys((await read('', staff)).body.data)).toEqual(['merchant', 'hours', 'appearance']);
    for (const group of ['security', 'mail']) {
      expect((await read(`/${group}`, staff)).status).toBe(403);
      expect((await change(group, {}, staff)).status).toBe(403);
    }
    expect((await ask('post', '/settings/mail/test', { token: staff.token })).status).toBe(403);
  });
});

describe('a change', () => {
  test('counts, is told with its values before and after, and leaves the rest to the environment', async () => {
    const staff = await manager();
    const { body, headers } = await read('/merchant', staff);
    expect([body.data.version, headers.etag, body.data.abilities]).toEqual([0, '"0"', { update: true }]);
    expect(body.data.values).toMatchObject({ name: 'Toprak', currency: 'GBP', timeZone: 'Europe/London' });
    const changed = await change('merchant', { name: 'Kil & Taş', legalAddress: 'A\nB' }, staff, 0);
    expect([changed.status, changed.body.data.version, changed.headers.etag]).toEqual([200, 1, '"1"']);
    expect(changed.body.data.values).toMatchObject({ name: 'Kil & Taş', currency: 'GBP' });
    const stored = await prisma.setting.findUniqueOrThrow({ where: { key: 'merchant' } });
    expect(stored.value).toEqual({ name: 'Kil & Taş', legalAddress: 'A\nB' });
    const [event] = await eventsOf('merchant');
    expect(event).toMatchObject({
      type: 'setting.updated',
      actorId: staff.id,
      data: { group: 'merchant', fields: ['name', 'legalAddress'] },
      detail: {
        before: { name: 'Toprak', legalAddress: '' },
        after: { name: 'Kil & Taş', legalAddress: 'A\nB' },
      },
    });
  });

  test('by two at once is one', async () => {
    const staff = await manager();
    const both = await Promise.all([
      change('hours', { holidays: [{ date: '2026-12-25', name: 'Christmas' }] }, staff, 0),
      change('hours', { holidays: [{ date: '2026-12-26', name: 'Boxing Day' }] }, staff, 0),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await change('hours', { week: [] }, staff, 7)).body.code).toBe('VERSION_STALE');
  });

  test('refuses nobody who was reading at that moment, and nothing that was read before it is kept', async () => {
    const staff = await manager();
    await change('merchant', { name: 'Before' }, staff);
    const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<unknown>;
    let [isRead, answer] = [false, () => {}];
    const answered = new Promise<void>((resolve) => (answer = resolve));
    const hold = async (...given: unknown[]) => {
      const result = await query(...given);
      if (!isRead && JSON.stringify(given[0]).includes('"Setting\\".\\"value')) {
        isRead = true;
        await answered;
      }
      return result;
    };
    const spy = jest
      .spyOn(pool, 'query')
      .mockImplementation((...given: unknown[]) => hold(...given) as never);
    try {
      const readings: ReturnType<typeof readSettings<'merchant'>>[] = [];
      await readUntil(() => Promise.resolve(readings.push(readSettings('merchant')) > 0 && isRead), Boolean);
      expect((await change('merchant', { name: 'After' }, staff)).status).toBe(200);
      answer();
      expect((await readings.at(-1))?.name).toBe('Before');
      expect((await readSettings('merchant')).name).toBe('After');
    } finally {
      spy.mockRestore();
    }
  });

  test('of nothing writes nothing', async () => {
    const staff = await manager();
    const before = (await eventsOf('appearance')).length;
    const { status, body } = await change('appearance', { theme: 'system' }, staff);
    expect([status, body.data.version, (await eventsOf('appearance')).length]).toEqual([200, 0, before]);
  });

  test('by another instance is felt within a second', async () => {
    await app();
    expect((await readSettings('merchant')).name).toBe('Toprak');
    const elsewhere = new pg.Client(process.env.DATABASE_URL);
    await elsewhere.connect();
    await elsewhere.query(
      `INSERT INTO "Setting" (key, value, version, "updatedAt") VALUES ('merchant', '{"name": "Elsewhere"}', 1, now())`,
    );
    await elsewhere.end();
    const clock = startOwnClock();
    const isOld = async () => (await readSettings('merchant')).name === 'Toprak';
    expect(await whenLastLetThrough(isOld, clock)).toBeLessThan(1000);
    clock.stop();
    expect((await readSettings('merchant')).name).toBe('Elsewhere');
  });
});

describe('the logo', () => {
  const upload = async ({ token }: Person, purpose = 'LOGO') => {
    const sent = await send(`/uploads?purpose=${purpose}`, {
      token,
      bytes: await png(64, 32),
      name: 'a.png',
    });
    return sent.body.data as { id: string; address: string };
  };
  const publicLogo = async () => (await read('/public')).body.data.logo as string;
  // How long an address is good for is part of it, and moves on.
  const placeOf = (address: string) => new URL(address, 'http://api.example').pathname;
  const isThere = async (address: string) => (await readFile(address)).status === 200;

  test('is chosen from what one uploaded, shown to everybody, and gone when another one is chosen', async () => {
    const staff = await manager();
    const [first, second] = [await upload(staff), await upload(staff)];
    const { body } = await change('merchant', { logoFileId: first.id }, staff);
    expect(body.data.values.logoFileId).toBe(first.id);
    for (const shown of [body.data.values.logo, await publicLogo()])
      expect(placeOf(shown)).toBe(placeOf(first.address));
    expect(await isThere(first.address)).toBe(true);
    const [event] = await eventsOf('merchant');
    expect(event?.detail).toMatchObject({ before: { logoFileId: null }, after: { logoFileId: first.id } });

    await change('merchant', { logoFileId: second.id }, staff);
    expect(placeOf(await publicLogo())).toBe(placeOf(second.address));
    expect([await isThere(first.address), await isThere(second.address)]).toEqual([false, true]);
    const gone = await change('merchant', { logoFileId: null, name: 'Kil' }, staff);
    expect(gone.body.data.values).toMatchObject({ logoFileId: null, logo: null, name: 'Kil' });
    expect(await isThere(second.address)).toBe(false);
  });

  test('is no attachment, and nothing that was deleted or never there', async () => {
    const staff = await manager();
    const [used, old] = [await upload(staff), await upload(staff)];
    for (const { id } of [old, used]) await change('merchant', { logoFileId: id }, staff);
    for (const { id } of [old, await upload(staff, 'ATTACHMENT'), { id: newId() }]) {
      const { status, body } = await change('merchant', { logoFileId: id, name: 'Not kept' }, staff);
      expect(status).toBe(400);
      expect(body.errors).toEqual([{ path: 'logoFileId', message: 'is no file that can be used here' }]);
    }
    const { values } = (await read('/merchant', staff)).body.data;
    expect(values).toMatchObject({ logoFileId: used.id, name: 'Toprak' });
  });
});

describe('what is refused', () => {
  test.each([
    ['merchant', { currency: 'XYZ' }, 'currency'],
    ['merchant', { currency: null }, 'currency'],
    ['merchant', { timeZone: '+02:00' }, 'timeZone'],
    ['merchant', { timeZone: 'Europe/Nowhere' }, 'timeZone'],
    ['merchant', { name: '  ' }, 'name'],
    ['merchant', { name: 'x'.repeat(101) }, 'name'],
    ['merchant', { language: 'de' }, 'language'],
    ['merchant', { logoFileId: 'logo.png' }, 'logoFileId'],
    ['appearance', { accent: '#ffcc00' }, 'accent'],
    ['appearance', { accent: 'red' }, 'accent'],
    ['appearance', { theme: 'sepia' }, 'theme'],
    ['hours', { week: [{ day: 8, from: '09:00', to: '17:00' }] }, 'week.0.day'],
    ['hours', { week: [{ day: 1, from: '9', to: '17:00' }] }, 'week.0.from'],
    ['hours', { week: [{ day: 1, from: '17:00', to: '09:00' }] }, 'week.0'],
    [
      'hours',
      {
        week: [
          { day: 1, from: '09:00', to: '12:30' },
          { day: 1, from: '12:00', to: '17:00' },
        ],
      },
      'week.1',
    ],
    ['hours', { holidays: [{ date: '2026-02-30', name: 'None' }] }, 'holidays.0.date'],
    [
      'hours',
      {
        holidays: [
          { date: '2026-01-01', name: 'One' },
          { date: '2026-01-01', name: 'Two' },
        ],
      },
      'holidays.1.date',
    ],
  ])('%s %j', async (group, body, path) => {
    const answer = await change(group, body, await manager());
    expect([answer.status, answer.body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(answer.body.errors[0].path).toBe(path);
  });

  test.each(['merchant', 'hours', 'appearance'])('every unknown column of %s', async (group) => {
    for (const column of ['id', 'key', 'value', 'version', 'updatedAt', 'logo', 'passwordHash']) {
      const { status, body } = await change(group, { [column]: 'x' }, await manager());
      expect([status, body.errors]).toEqual([400, [{ path: column, message: 'is not known here' }]]);
    }
  });
});

test('hours that touch do not overlap, and a day may end at 24:00', async () => {
  const week = [
    { day: 1, from: '09:00', to: '12:00' },
    { day: 1, from: '12:00', to: '24:00' },
    { day: 2, from: '09:00', to: '12:00' },
  ];
  const { status, body } = await change('hours', { week }, await manager());
  expect([status, body.data.values]).toEqual([200, { week, holidays: [] }]);
});

test('another currency is the one that figures are told in; what was sold stays in its own', async () => {
  const staff = await manager();
  await change('merchant', { currency: 'EUR' }, staff);
  const overview = (query: string) => ask('get', `/analytics/overview${query}`, { token: staff.token });
  expect((await overview('')).body.data.currency).toBe('EUR');
  expect((await overview('?currency=GBP')).body.data.currency).toBe('GBP');
});

test('what everybody may know is cacheable and has no secret', async () => {
  const staff = await manager();
  await change('merchant', { name: 'Kil', language: 'tr' }, staff);
  await change('appearance', { accent: '#823f22', theme: 'dark' }, staff);
  const { body, headers } = await read('/public');
  expect(headers['cache-control']).toBe('public, max-age=60');
  expect(body.data).toEqual({
    name: 'Kil',
    logo: null,
    language: 'tr',
    accent: '#823f22',
    theme: 'dark',
    registrationOpen: false,
    passwordLength: 12,
  });
});
