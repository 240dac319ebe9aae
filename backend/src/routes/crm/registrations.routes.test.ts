import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { app, ask } from '../../../tests/app.js';
import { createProduct, password, roleIdOf, signedIn } from '../../../tests/factories.js';
import { type MailServer, startMailServer, tokenOf } from '../../../tests/mail-server.js';
import { until } from '../../../tests/faults/until.js';
import { prisma } from '../../db/client.js';

let mails: MailServer;
let adminToken: string;
beforeAll(async () => {
  await app();
  mails = await startMailServer();
  adminToken = (await signedIn('ADMIN')).token;
});
afterAll(() => mails.close());
beforeEach(() => setOpen(true));

async function setOpen(registrationOpen: boolean): Promise<void> {
  const { status } = await ask('patch', '/settings/security', {
    token: adminToken,
    body: { registrationOpen },
  });
  expect(status).toBe(200);
}

const newEmail = () => `${randomUUID()}@example.com`;
const registration = (email: string, more: object = {}) => ({
  email,
  profile: { firstName: 'Defne', lastName: 'Buyer', phone: '+90 212 555 01 01' },
  company: { name: 'Defne Ltd' },
  ...more,
});
const register = (email: string, more: object = {}) =>
  ask('post', '/auth/register', { body: registration(email, more) });
const confirm = (token: string, chosen = password) =>
  ask('post', '/auth/register/confirm', { body: { token, password: chosen } });
const login = (email: string) => ask('post', '/auth/login', { body: { email, password, delivery: 'body' } });
const passQuietTime = (email: string) =>
  prisma.registration.update({ where: { email }, data: { createdAt: new Date(Date.now() - 121_000) } });
const linkTo = async (email: string) => tokenOf(await mails.mailTo(email));

describe('who may not', () => {
  test('nobody while registration is closed, not by an earlier link either', async () => {
    const email = newEmail();
    await register(email);
    const token = await linkTo(email);
    await setOpen(false);
    expect((await register(newEmail())).body.code).toBe('REGISTRATION_CLOSED');
    expect((await confirm(token)).body.code).toBe('REGISTRATION_CLOSED');
    await setOpen(true);
    expect((await confirm(token)).status).toBe(200);
  });

  test('nobody by a wrong, used or old link', async () => {
    const [email, old] = [newEmail(), newEmail()];
    await register(email);
    const token = await linkTo(email);
    const both = await Promise.all([confirm(token), confirm(token)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 400]);
    expect((await confirm(token)).body.code).toBe('LINK_EXPIRED');
    expect((await confirm('nonsense')).body.code).toBe('LINK_EXPIRED');
    await register(old);
    const late = await linkTo(old);
    await prisma.registration.updateMany({ where: { email: old }, data: { expiresAt: new Date() } });
    expect((await confirm(late)).body.code).toBe('LINK_EXPIRED');
  });

  test('nobody with a password that is too weak', async () => {
    const email = newEmail();
    await register(email);
    const token = await linkTo(email);
    for (const weak of ['1q2w3e4r5t6y', email.toUpperCase()]) {
      const { status, body } = await confirm(token, weak);
      expect([status, body.errors[0].path]).toEqual([400, 'password']);
    }
    expect((await confirm(token)).status).toBe(200);
  });

  test.each([
    'id',
    'password',
    'roleId',
    'role',
    'status',
    'companyId',
    'passwordHash',
    'createdAt',
    'version',
    'extension',
    'availability',
  ])('a column that is not theirs to set: %s', async (column) => {
    const { status, body } = await register(newEmail(), { [column]: 'x' });
    expect([status, body.errors]).toEqual([400, [{ path: column, message: 'is not known here' }]]);
  });

  test.each([
    ['company', { name: 'A', kind: 'SELLER' }, 'company.kind'],
    ['company', { name: 'A', id: 'x' }, 'company.id'],
    ['profile', { firstName: 'A', lastName: 'B', userId: 'x' }, 'profile.userId'],
  ])('nor one of its %s', async (part, value, path) => {
    const { body } = await register(newEmail(), { [part]: value });
    expect(body.errors).toEqual([{ path, message: 'is not known here' }]);
  });
});

describe('a registration', () => {
  test('makes nobody before its mail is answered, then a buyer with a company and a contact who orders', async () => {
    const email = newEmail();
    expect((await register(email)).status).toBe(200);
    const mail = await mails.mailTo(email);
    // What was typed by a stranger is no text of our mails.
    expect(mail.text).not.toMatch(/Defne/);
    expect(await prisma.user.count({ where: { email } })).toBe(0);
    expect((await login(email)).status).toBe(401);
    expect((await confirm(tokenOf(mail))).status).toBe(200);

    const { data } = (await login(email)).body;
    expect(data.user).toMatchObject({ status: 'ACTIVE', role: { key: 'BUYER' } });
    expect(data.user.profile.phone).toBe('+902125550101');
    const companies = await ask('get', '/companies', { token: data.accessToken });
    expect(companies.body.data).toMatchObject([
      { id: data.user.companyId, name: 'Defne Ltd', kind: 'BUYER' },
    ]);
    expect(await prisma.contact.findUniqueOrThrow({ where: { email } })).toMatchObject({
      name: 'Defne Buyer',
      verified: true,
      companyId: data.user.companyId,
    });
    const { id, companyId } = data.user;
    const contact = await prisma.contact.findUniqueOrThrow({ where: { email } });
    const history = await prisma.domainEvent.findMany({
      where: { actorId: id, subjectId: { in: [id, companyId, contact.id] } },
      include: { detail: true },
      orderBy: { position: 'asc' },
    });
    expect(history.map(({ type, detail }) => [type, detail?.before ?? null, detail?.after])).toEqual([
      ['company.created', null, { kind: 'BUYER', name: 'Defne Ltd' }],
      [
        'user.created',
        null,
        {
          ...{ email, roleId: data.user.role.id, status: 'ACTIVE', extension: null, companyId },
          ...{ firstName: 'Defne', lastName: 'Buyer', phone: '+90 212 555 01 01' },
        },
      ],
      ['contact.created', null, expect.objectContaining({ name: 'Defne Buyer', email })],
      ['contact.updated', { companyId: null }, { companyId }],
    ]);
    const { id: productId } = await createProduct({ stock: 3 });
    const body = { currency: 'GBP', lines: [{ productId, quantity: 1 }] };
    const order = await ask('post', '/orders', { token: data.accessToken, body });
    expect([order.status, order.body.data.company.id]).toEqual([201, data.user.companyId]);
    expect(await prisma.registration.count({ where: { email } })).toBe(0);
  });

  test('keeps the contact that was known before, with the company that it had', async () => {
    const [email, other] = [newEmail(), newEmail()];
    const company = await prisma.company.create({ data: { id: randomUUID(), kind: 'BUYER', name: 'Old' } });
    const { id } = await prisma.contact.create({
      data: { id: randomUUID(), name: 'Known', email, companyId: company.id },
    });
    await prisma.contact.create({ data: { id: randomUUID(), name: 'Free', email: other } });
    for (const address of [email, other]) {
      await register(address);
      expect((await confirm(await linkTo(address))).status).toBe(200);
    }
    const kept = await prisma.contact.findUniqueOrThrow({ where: { email } });
    expect(kept).toMatchObject({ id, name: 'Known', verified: true, companyId: company.id });
    const taken = await prisma.contact.findUniqueOrThrow({
      where: { email: other },
      include: { company: true },
    });
    expect([taken.name, taken.company?.name]).toEqual(['Free', 'Defne Ltd']);
  });

  test('again after a while ends the link before, and the later one counts', async () => {
    const email = newEmail();
    await register(email);
    const first = await linkTo(email);
    await passQuietTime(email);
    await register(email, { company: { name: 'Second' } });
    const second = await linkTo(email);
    expect((await confirm(first)).body.code).toBe('LINK_EXPIRED');
    expect((await confirm(second)).status).toBe(200);
    const user = await prisma.user.findUniqueOrThrow({ where: { email }, include: { company: true } });
    expect(user.company?.name).toBe('Second');
  });

  test('again at once is mailed once, known or not, and the one link is good for what was typed last', async () => {
    const [email, person] = [newEmail(), await signedIn('BUYER')];
    for (const name of ['First', 'Second', 'Third'])
      for (const address of [email, person.email])
        expect((await register(address, { company: { name } })).status).toBe(200);
    const token = await linkTo(email);
    await until(async () => (await prisma.mailRequest.count()) === 0, 10_000);
    for (const address of [email, person.email])
      expect(await prisma.mail.count({ where: { toAddress: address } })).toBe(1);
    expect((await confirm(token)).status).toBe(200);
    const user = await prisma.user.findUniqueOrThrow({ where: { email }, include: { company: true } });
    expect(user.company?.name).toBe('Third');
  });

  test('of a known address gets the same answer, and a mail that says so; nothing of the account changes', async () => {
    const person = await signedIn('BUYER');
    const unknown = newEmail();
    const answers = [];
    for (const email of [person.email, unknown]) {
      const { status, body } = await register(email);
      answers.push([status, body]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect((await mails.mailTo(person.email)).subject).toBe('You have an account already');
    expect((await mails.mailTo(unknown)).subject).toBe('Confirm your registration');
    expect((await login(person.email)).status).toBe(200);
  });

  test('whose address got an account meanwhile is refused, and its link stays', async () => {
    const email = newEmail();
    await register(email);
    const token = await linkTo(email);
    const roleId = await roleIdOf('AGENT');
    const profile = { create: { firstName: 'A', lastName: 'B' } };
    await prisma.user.create({ data: { id: randomUUID(), email, roleId, profile } });
    expect((await confirm(token)).body.code).toBe('ALREADY_EXISTS');
    expect(await prisma.company.count({ where: { users: { some: { email } } } })).toBe(0);
  });

  test('leads to the panel’s own page', async () => {
    const { server } = await app();
    const { default: supertest } = await import('supertest');
    const { status, headers } = await supertest(server).get('/open/registration');
    expect([status, headers.location]).toEqual([302, 'http://127.0.0.1:5173/registration/confirm']);
  });
});
