import { expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { type Person, signedIn } from '../../../tests/factories.js';

const profile = { firstName: 'Nur', phone: '+442079460018', address: '1 Kiln Lane\nLeeds' };
const change = ({ token }: Person, { id }: Person, body: object, headers = {}) =>
  ask('patch', `/users/${id}`, { token, body, headers });

test('a profile is changed by its person and by whoever may update people, by nobody else and by no key', async () => {
  const [person, colleague, manager] = [
    await signedIn('AGENT'),
    await signedIn('ANALYST'),
    await signedIn('MANAGER'),
  ];
  expect((await change(colleague, person, { profile })).status).toBe(404);
  expect((await change(person, manager, { profile })).status).toBe(404);
  expect((await change(manager, await signedIn('ADMIN'), { profile })).status).toBe(403);
  const made = await ask('post', '/api-keys', {
    token: manager.token,
    body: { name: 'x', permissions: { 'users:read': 'all' } },
  });
  const headers = { 'X-Api-Key': made.body.data.key };
  expect((await ask('patch', `/users/${manager.id}`, { headers, body: { profile } })).status).toBe(403);

  const own = await change(person, person, { profile });
  expect([own.status, own.body.data.profile]).toEqual([200, { ...profile, lastName: 'agent', avatar: null }]);
  const byOther = await change(manager, person, { profile: { address: null } });
  expect([byOther.status, byOther.body.data.profile.address]).toEqual([200, null]);
  expect((await change(person, person, { profile }, { 'If-Match': '"1"' })).status).toBe(412);
});

test.each([
  [{ firstName: ' ' }, 'profile.firstName'],
  [{ address: 'x'.repeat(501) }, 'profile.address'],
  [{ userId: '0' }, 'profile.userId'],
])('%j is refused', async (given, path) => {
  const person = await signedIn('AGENT');
  const { status, body } = await change(person, person, { profile: given });
  expect([status, body.errors[0].path]).toEqual([400, path]);
});
