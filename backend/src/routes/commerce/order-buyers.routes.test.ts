import { describe, expect, test } from '@jest/globals';
import { ask } from '../../../tests/app.js';
import {
  createCompany,
  createProduct,
  newOrder,
  type Person,
  signedIn,
  withPermissions,
} from '../../../tests/factories.js';
import { prisma } from '../../db/client.js';

/** Orders for a buyer's account, in the name of whoever does it. */
async function orderFor(buyerId: string, { token }: Person) {
  const { id: productId } = await createProduct({ stock: 5 });
  return ask('post', '/orders', { token, body: newOrder(undefined, [[productId, 1]], { buyerId }) });
}

async function expectNoBuyer(buyerId: string, as: Person): Promise<void> {
  const { status, body } = await orderFor(buyerId, as);
  expect([status, body.code, body.errors]).toEqual([
    400,
    'VALIDATION_FAILED',
    [{ path: 'buyerId', message: 'is no buyer' }],
  ]);
}

describe('a buyer’s account', () => {
  test.each(['ADMIN', 'MANAGER', 'AGENT'] as const)('is not one’s own as %s', async (role) => {
    const person = await signedIn(role);
    await expectNoBuyer(person.id, person);
    expect(await prisma.contact.count({ where: { email: person.email } })).toBe(0);
  });

  test.each(['MANAGER', 'ANALYST', 'SELLER'] as const)('is not that of %s', async (role) => {
    await expectNoBuyer((await signedIn(role)).id, await signedIn('AGENT'));
  });

  test('is no more that of who is suspended', async () => {
    const buyer = await signedIn('BUYER');
    await prisma.user.update({ where: { id: buyer.id }, data: { status: 'SUSPENDED' } });
    await expectNoBuyer(buyer.id, await signedIn('AGENT'));
  });

  test.each(['company', 'own'] as const)('is that of whose role orders for their %s', async (scope) => {
    const [companyId, agent] = [await createCompany('BUYER'), await signedIn('AGENT')];
    const buyer = await signedIn('SELLER', [], companyId);
    await withPermissions(buyer, { 'orders:create': scope });
    const { status, body } = await orderFor(buyer.id, agent);
    const parties = [body.data?.buyer.id, body.data?.company.id];
    expect([status, ...parties]).toEqual([201, buyer.id, companyId]);
  });

  test('is not that of a role that orders for others, whatever it is called', async () => {
    const person = await signedIn('BUYER');
    await withPermissions(person, { 'orders:create': 'all', 'orders:read': 'all' });
    await expectNoBuyer(person.id, await signedIn('AGENT'));
    await expectNoBuyer(person.id, person);
  });
});
