import { expect, test } from '@jest/globals';
import supertest from 'supertest';

Object.assign(process.env, { NODE_ENV: 'production', SIGN_IN_THROTTLE: 'true' });
const { app } = await import('../../tests/app.js');
const { signedIn } = await import('../../tests/factories.js');

test('in production the schema tells nothing of itself', async () => {
  const { token } = await signedIn('ANALYST');
  const { server } = await app();
  const ask = (query: string) =>
    supertest(server).post('/api/v1/graphql').set('Authorization', `Bearer ${token}`).send({ query });
  expect((await ask('{ sales { from } }')).status).toBe(200);
  for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Sales") { fields { name } } }']) {
    const { status, body } = await ask(query);
    expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
    expect(JSON.stringify(body)).not.toContain('SalesPoint');
  }
});
