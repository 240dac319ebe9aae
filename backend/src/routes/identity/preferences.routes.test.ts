import { expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { type Person, signedIn } from '../../../tests/factories.js';
import { readUntil } from '../../../tests/trade.js';
import { inTransaction, prisma } from '../../db/client.js';
import { mailAbout } from '../../services/identity/account-mails.service.js';
import { answerMailRequests } from '../../services/identity/mail-requests.service.js';

const show = async ({ token }: Person) => (await ask('get', '/auth/preferences', { token })).body.data;
const change = ({ token }: Person, body: object) => ask('patch', '/auth/preferences', { token, body });

test('nobody who is not signed in, and no key, has preferences', async () => {
  for (const method of ['get', 'patch'] as const) {
    const body = method === 'patch' ? { body: {} } : {};
    expect((await ask(method, '/auth/preferences', body)).status).toBe(401);
    const { token } = await signedIn('ADMIN');
    const made = await ask('post', '/api-keys', { token, body: { name: 'x', permissions: {} } });
    const headers = { 'X-Api-Key': made.body.data.key };
    expect((await ask(method, '/auth/preferences', { headers, ...body })).status).toBe(403);
  }
});

test('are as they come until changed, one’s own, and keep what a change does not name', async () => {
  const [person, other] = [await signedIn('AGENT'), await signedIn('AGENT')];
  const before = await show(person);
  expect(before).toMatchObject({ language: null, theme: 'system', sound: false });
  expect(before.notifications.MESSAGE).toEqual({ inPanel: true, byMail: false });
  expect((await change(person, { language: 'tr', theme: 'dark' })).status).toBe(200);
  const choice = { inPanel: false, byMail: true };
  await change(person, { notifications: { MESSAGE: choice }, sound: true });
  const { body } = await change(person, { notifications: { ORDER_MOVED: choice } });
  expect(body.data).toMatchObject({
    language: 'tr',
    theme: 'dark',
    sound: true,
    notifications: {
      MESSAGE: choice,
      ORDER_MOVED: choice,
      ASSIGNMENT: { inPanel: true, byMail: false },
    },
  });
  expect(await show(person)).toEqual(body.data);
  expect(await show(other)).toEqual(before);
  expect((await change(person, { language: null })).body.data.language).toBeNull();
});

test('two changes at once keep what each named', async () => {
  const person = await signedIn('AGENT');
  const choice = { inPanel: false, byMail: false };
  await Promise.all([
    change(person, { notifications: { MESSAGE: choice } }),
    change(person, { notifications: { ASSIGNMENT: choice } }),
    change(person, { theme: 'dark' }),
  ]);
  const { theme, notifications } = await show(person);
  expect([theme, notifications.MESSAGE, notifications.ASSIGNMENT]).toEqual(['dark', choice, choice]);
});

test.each([
  [{ language: 'xx' }, 'language'],
  [{ theme: 'blue' }, 'theme'],
  [{ sound: 'yes' }, 'sound'],
  [{ notifications: { MESSAGE: { inPanel: true } } }, 'notifications.MESSAGE.byMail'],
  [{ notifications: { NEWS: { inPanel: true, byMail: true } } }, 'notifications.NEWS'],
  [{ userId: '0' }, 'userId'],
])('%j is refused', async (body, path) => {
  const { status, body: refused } = await change(await signedIn('AGENT'), body);
  expect([status, refused.errors[0].path]).toEqual([400, path]);
});

test('mails about the account are in the language of their reader, else of who causes them', async () => {
  const [turkish, unknown, admin] = [
    await signedIn('AGENT'),
    await signedIn('AGENT'),
    await signedIn('ADMIN'),
  ];
  await change(turkish, { language: 'tr' });
  const lastSubjectTo = async (toAddress: string) =>
    (await prisma.mail.findFirst({ where: { toAddress }, orderBy: { id: 'desc' } }))?.subject;
  // The job of this process may be at work on the same requests.
  const expectSubjectTo = (toAddress: string, expected: string) =>
    readUntil(
      () => lastSubjectTo(toAddress),
      (subject) => subject === expected,
    );
  for (const { email } of [turkish, unknown]) await ask('post', '/auth/password/forgot', { body: { email } });
  await answerMailRequests({ REGISTRATION: () => Promise.resolve() });
  await expectSubjectTo(turkish.email, 'Yeni bir parola seçin');
  await expectSubjectTo(unknown.email, 'Choose a new password');
  await change(admin, { language: 'tr' });
  const to = { ...unknown, profile: null };
  await inTransaction((tx) => mailAbout(tx, to, { kind: 'INVITATION', about: 'Ada', causedById: admin.id }));
  await expectSubjectTo(unknown.email, 'Toprak: davet edildiniz');
});
