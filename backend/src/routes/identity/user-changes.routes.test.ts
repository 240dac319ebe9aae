import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Prisma } from '../../../generated/prisma/client.js';
import { ask } from '../../../tests/app.js';
import {
  createCompany,
  manager,
  password,
  type Person,
  signedIn,
  roleIdOf,
} from '../../../tests/factories.js';
import { type MailServer, startMailServer } from '../../../tests/mail-server.js';
import { prisma } from '../../db/client.js';
import { UpdateUser } from '../../schemas/identity/user.schema.js';

let mails: MailServer;
beforeAll(async () => {
  mails = await startMailServer();
});
afterAll(() => mails.close());

const change = ({ token }: Pick<Person, 'token'>, id: string, body: object) =>
  ask('patch', `/users/${id}`, { token, body });
const newAddress = () => `${randomUUID()}@example.com`;
const newExtension = () => String(Math.floor(1e8 + Math.random() * 8e8));
const lastChange = async (subjectId: string) => {
  const where = { subjectId, type: 'user.updated' };
  return prisma.domainEvent.findFirst({ where, orderBy: { position: 'desc' }, include: { detail: true } });
};

describe('who may not', () => {
  test('change anything but their own profile and availability', async () => {
    for (const role of ['AGENT', 'ANALYST', 'SELLER', 'BUYER'] as const) {
      const person = await signedIn(role);
      const refused = [
        { email: newAddress() },
        { extension: newExtension() },
        { companyId: null },
        { status: 'SUSPENDED' },
        { roleId: await roleIdOf('ADMIN') },
      ];
      for (const body of refused)
        expect([role, body, (await change(person, person.id, body)).status]).toEqual([role, body, 403]);
      expect((await change(person, (await manager()).id, { profile: { firstName: 'X' } })).status).toBe(404);
    }
  });

  test('reach above themselves, or change their own address this way', async () => {
    const [staff, admin] = [await manager(), await signedIn('ADMIN')];
    for (const body of [{ email: newAddress() }, { profile: { firstName: 'X' } }, { extension: '77' }])
      expect((await change(staff, admin.id, body)).status).toBe(403);
    for (const one of [staff, admin])
      expect((await change(one, one.id, { email: newAddress() })).body.code).toBe('FORBIDDEN');
  });
});

describe('bad input', () => {
  const taken = Object.keys(UpdateUser.fields);
  const columns = [...Object.keys(Prisma.UserScalarFieldEnum), 'role', 'loginSessions', 'secondFactor'];
  test.each(columns.filter((column) => !taken.includes(column)))('a column: %s', async (column) => {
    const agent = await signedIn('AGENT');
    const { status, body } = await change(await manager(), agent.id, { [column]: 'x' });
    expect([status, body.errors]).toEqual([400, [{ path: column, message: 'is not known here' }]]);
  });

  test.each(['userId', 'phoneTyped', 'avatar'])('a column of the profile: %s', async (column) => {
    const agent = await signedIn('AGENT');
    const { status, body } = await change(agent, agent.id, { profile: { [column]: 'x' } });
    expect([status, body.errors[0].path]).toEqual([400, `profile.${column}`]);
  });

  test.each([
    [{ email: 'nobody' }, 'email'],
    [{ extension: '1' }, 'extension'],
    [{ companyId: randomUUID() }, 'companyId'],
    [{ status: 'INVITED' }, 'status'],
    [{ profile: { firstName: ' ' } }, 'profile.firstName'],
    [{ profile: { phone: 'call me' } }, 'profile.phone'],
    [{ profile: { address: 'x'.repeat(501) } }, 'profile.address'],
    [{ profile: null }, 'profile'],
  ])('%j', async (body, path) => {
    const answer = await change(await manager(), (await signedIn('AGENT')).id, body);
    expect([answer.status, answer.body.errors[0].path]).toEqual([400, path]);
  });

  test('an extension and an e-mail that somebody has', async () => {
    const [staff, one, other] = [await manager(), await signedIn('AGENT'), await signedIn('AGENT')];
    const extension = newExtension();
    await change(staff, one.id, { extension });
    for (const [field, value] of [
      ['extension', extension],
      ['email', one.email.toUpperCase()],
    ] as const) {
      const { status, body } = await change(staff, other.id, { [field]: value });
      expect([status, body.code, body.errors]).toEqual([
        409,
        'ALREADY_EXISTS',
        [{ path: field, message: 'is taken' }],
      ]);
    }
  });

  test('a seller or a buyer without a company that fits', async () => {
    const [staff, agent] = [await manager(), await signedIn('AGENT')];
    const buyers = await createCompany('BUYER');
    for (const companyId of [null, buyers]) {
      const { status, body } = await change(staff, agent.id, { roleId: await roleIdOf('SELLER'), companyId });
      expect([status, body.errors[0].path]).toEqual([400, 'companyId']);
    }
    const fits = await change(staff, agent.id, { roleId: await roleIdOf('BUYER'), companyId: buyers });
    expect([fits.status, fits.body.data.company.id]).toEqual([200, buyers]);
    expect((await change(staff, agent.id, { companyId: null })).body.errors[0].path).toBe('companyId');
  });

  test('reactivating somebody who never accepted', async () => {
    const staff = await manager();
    const body = {
      email: newAddress(),
      roleId: await roleIdOf('AGENT'),
      profile: { firstName: 'A', lastName: 'B' },
    };
    const { data } = (await ask('post', '/users', { token: staff.token, body })).body;
    expect((await change(staff, data.id, { status: 'ACTIVE' })).body.code).toBe('STATE_REFUSED');
    await change(staff, data.id, { status: 'SUSPENDED' });
    expect((await change(staff, data.id, { status: 'ACTIVE' })).body.data.status).toBe('INVITED');
  });
});

describe('one’s own profile', () => {
  test('is one’s own to change, the number in both its forms', async () => {
    const agent = await signedIn('AGENT');
    const profile = {
      firstName: 'Elif',
      lastName: 'Kaya',
      phone: '+44 20 7946 0018',
      address: '1 High Street',
    };
    const { status, body } = await change(agent, agent.id, { profile, availability: 'AWAY' });
    expect([status, body.data.profile]).toEqual([200, { ...profile, phone: '+442079460018', avatar: null }]);
    const kept = await prisma.userProfile.findUniqueOrThrow({ where: { userId: agent.id } });
    expect([kept.phone, kept.phoneTyped]).toEqual(['+442079460018', '+44 20 7946 0018']);
    const local = await change(agent, agent.id, { profile: { phone: '020 7946 0018' } });
    expect(local.body.data.profile).toMatchObject({ firstName: 'Elif', phone: '020 7946 0018' });
    const none = await change(agent, agent.id, { profile: { phone: null, address: '' } });
    expect(none.body.data.profile).toMatchObject({ phone: null, address: null });
  });
});

describe('the history', () => {
  test('tells what was changed, before and after, and nothing of what stayed', async () => {
    const [staff, agent] = [await manager(), await signedIn('AGENT')];
    const extension = newExtension();
    await change(staff, agent.id, {
      extension,
      status: 'ACTIVE',
      profile: { firstName: 'Nur', lastName: 'agent' },
    });
    const event = await lastChange(agent.id);
    expect([event?.actorId, event?.data]).toEqual([staff.id, { fields: ['extension', 'firstName'] }]);
    expect([event?.detail?.before, event?.detail?.after]).toEqual([
      { extension: null, firstName: 'Test' },
      { extension, firstName: 'Nur' },
    ]);
  });

  test('has no line for a change that changes nothing', async () => {
    const agent = await signedIn('AGENT');
    const { body } = await change(await manager(), agent.id, { status: 'ACTIVE' });
    expect([body.data.version, await lastChange(agent.id)]).toEqual([1, null]);
  });
});

describe('another address', () => {
  test('ends the sign-ins, is told to the old one, and needs a fresh proof', async () => {
    const [admin, agent] = [await signedIn('ADMIN'), await signedIn('AGENT')];
    const email = newAddress();
    const hourAgo = new Date(Date.now() - 3_600_000);
    const where = { id: admin.loginSessionId };
    await prisma.loginSession.update({ where, data: { provedAt: hourAgo } });
    expect((await change(admin, agent.id, { email })).body.code).toBe('PROOF_NEEDED');
    await prisma.loginSession.update({ where, data: { provedAt: new Date() } });
    expect((await change(admin, agent.id, { email })).body.data.email).toBe(email);
    expect((await ask('get', '/auth/me', { token: agent.token })).body.code).toBe('SESSION_ENDED');
    expect((await mails.mailTo(agent.email)).text).toContain('changed the address');
    const login = (address: string) => ask('post', '/auth/login', { body: { email: address, password } });
    expect([(await login(agent.email)).status, (await login(email)).status]).toEqual([401, 200]);
  });

  test('of somebody invited gets the invitation; the one before works no longer', async () => {
    const staff = await manager();
    const [wrong, right] = [newAddress(), newAddress()];
    const body = {
      email: wrong,
      roleId: await roleIdOf('AGENT'),
      profile: { firstName: 'A', lastName: 'B' },
    };
    const { data } = (await ask('post', '/users', { token: staff.token, body })).body;
    const { text = '' } = await mails.mailTo(wrong);
    await change(staff, data.id, { email: right });
    const token = /#([\w-]+)/.exec(text)?.[1];
    expect((await ask('post', '/auth/invitations/show', { body: { token } })).body.code).toBe('LINK_EXPIRED');
    expect((await mails.mailTo(right)).subject).toBe('You are invited to Toprak');
  });
});

describe('the list', () => {
  test('is sorted by each of its columns, page by page, and complete', async () => {
    const { token } = await manager();
    for (const sort of ['createdAt', 'email', 'name', 'role', 'lastSeenAt'].flatMap((by) => [by, `-${by}`])) {
      const seen: string[] = [];
      let cursor = '';
      do {
        const { body } = await ask('get', `/users?limit=7&withTotal=true&sort=${sort}${cursor}`, { token });
        seen.push(...body.data.map(({ id }: { id: string }) => id));
        cursor = body.meta.nextCursor ? `&cursor=${body.meta.nextCursor}` : '';
        if (!cursor)
          expect([sort, seen.length, new Set(seen).size]).toEqual([sort, body.meta.total, body.meta.total]);
      } while (cursor);
    }
  });

  test('is narrowed by role, company, availability and last use', async () => {
    const { token } = await manager();
    const companyId = await createCompany('SELLER');
    const seller = await signedIn('SELLER', [], companyId);
    const found = async (query: string) => {
      const { body } = await ask('get', `/users?limit=100&${query}`, { token });
      return body.data.map(({ id }: { id: string }) => id) as string[];
    };
    expect(await found(`companyId=${companyId}`)).toEqual([seller.id]);
    expect(await found(`companyId=${companyId}&role=BUYER,AGENT`)).toEqual([]);
    expect(await found(`companyId=${companyId}&role=SELLER&availability=AWAY`)).toEqual([seller.id]);
    expect(await found(`roleId=${await roleIdOf('SELLER')}`)).toContain(seller.id);
    const later = new Date(Date.now() + 60_000).toISOString();
    expect(await found(`companyId=${companyId}&lastSeenFrom=${later}`)).toEqual([]);
    expect(await found(`companyId=${companyId}&lastSeenTo=${later}`)).toEqual([seller.id]);
  });

  test('tells of the second factor only who may change the person', async () => {
    const [staff, admin] = [await manager(), await signedIn('ADMIN')];
    const shown = async (id: string) => (await ask('get', `/users/${id}`, { token: staff.token })).body.data;
    expect(await shown(staff.id)).toMatchObject({ hasSecondFactor: false, lastSeenAt: expect.any(String) });
    expect(await shown(admin.id)).not.toHaveProperty('hasSecondFactor');
  });
});
