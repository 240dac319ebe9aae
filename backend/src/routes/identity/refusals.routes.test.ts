import { afterEach, describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import { password, signedIn } from '../../../tests/factories.js';
import { until } from '../../../tests/faults/until.js';
import { environment } from '../../config/environment.js';
import { prisma } from '../../db/client.js';

afterEach(() => {
  environment.SIGN_IN_THROTTLE = false;
});

const login = (email: string, secret: string) =>
  ask('post', '/auth/login', { body: { email, password: secret } });

/** Of whom the history says that they were refused, once it says so of this person. */
async function refusals(subjectId: string, count: number) {
  const where = { type: 'login-session.refused' };
  await until(
    async () => (await prisma.domainEvent.count({ where: { ...where, subjectId } })) >= count,
    10_000,
  );
  return prisma.domainEvent.findMany({ where, orderBy: { position: 'asc' }, include: { detail: true } });
}

describe('the history tells who was refused', () => {
  test('with from where, and neither what was typed nor of an e-mail that nobody has', async () => {
    const [{ id, email }, admin] = [await signedIn('AGENT'), await signedIn('ADMIN')];
    for (const named of ['nobody@example.com', email.toUpperCase()])
      expect((await login(named, 'a secret guess')).status).toBe(401);
    const [told, ...others] = await refusals(id, 1);
    expect(others).toEqual([]);
    expect([told?.actorType, told?.actorId, told?.data]).toEqual([
      'SYSTEM',
      null,
      { reason: 'WRONG_CREDENTIALS' },
    ]);
    expect(told?.detail?.address).toContain('127.0.0.1');
    expect([told?.detail?.before, told?.detail?.after]).toEqual([null, null]);
    const { body } = await ask('get', '/events?type=login-session.refused', { token: admin.token });
    expect(body.data[0].subject).toEqual({ type: 'user', id, label: 'Test agent' });
    const manager = await signedIn('MANAGER');
    const seen = await ask('get', '/events?type=login-session.refused', { token: manager.token });
    expect(seen.body.data).toEqual([]);
  });

  test('also of who is signed in and cannot prove anew to be it', async () => {
    const { id, token } = await signedIn('AGENT');
    await ask('post', '/auth/prove', { token, body: { password: 'wrong' } });
    const told = (await refusals(id, 1)).find(({ subjectId }) => subjectId === id);
    expect([told?.actorType, told?.actorId]).toEqual(['USER', id]);
  });

  test('of attempts without number as often as they were looked at, and once that there were too many', async () => {
    const { id, email } = await signedIn('AGENT');
    const last = await signedIn('AGENT');
    environment.SIGN_IN_THROTTLE = true;
    await Promise.all(Array.from({ length: 15 }, () => login(email, 'wrong')));
    await login(last.email, 'wrong');
    // They are written in order: behind the last one none is to come.
    const told = (await refusals(last.id, 1)).filter(({ subjectId }) => subjectId === id);
    const reasons = told.map(({ data }) => (data as { reason: string }).reason).sort();
    expect(reasons).toEqual(['RATE_LIMITED', ...Array<string>(5).fill('WRONG_CREDENTIALS')]);
  });

  test('of nobody who signs in', async () => {
    const [{ id, email }, last] = [await signedIn('AGENT'), await signedIn('AGENT')];
    expect((await login(email, password)).status).toBe(200);
    await login(last.email, 'wrong');
    expect((await refusals(last.id, 1)).filter(({ subjectId }) => subjectId === id)).toEqual([]);
  });
});
