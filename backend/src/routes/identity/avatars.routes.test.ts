import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { ask } from '../../../tests/app.js';
import { createInbox, manager, type Person, signedIn } from '../../../tests/factories.js';
import { picture, png, read, send, storedKeys } from '../../../tests/uploads.js';
import { prisma } from '../../db/client.js';

const set = async ({ token }: Person, id: string, more: object = {}) =>
  send(`/users/${id}/avatar`, { method: 'put', token, bytes: await png(), name: 'me.png', ...more });
const remove = ({ token }: Person, id: string, headers: Record<string, string> = {}) =>
  ask('delete', `/users/${id}/avatar`, { token, headers });
const rows = (id: string) => prisma.file.count({ where: { createdById: id } });

describe('who may not', () => {
  test('nobody who is not signed in', async () => {
    const { id } = await signedIn('AGENT');
    expect((await send(`/users/${id}/avatar`, { method: 'put', bytes: await png() })).status).toBe(401);
    expect((await ask('delete', `/users/${id}/avatar`)).status).toBe(401);
  });

  test.each(['AGENT', 'ANALYST', 'SELLER', 'BUYER'] as const)('%s: no picture but the own', async (role) => {
    const [person, other] = [await signedIn(role), await signedIn(role)];
    expect([(await set(person, other.id)).status, (await remove(person, other.id)).status]).toEqual([
      404, 404,
    ]);
    expect([(await set(person, person.id)).status, (await remove(person, person.id)).status]).toEqual([
      200, 200,
    ]);
  });

  test('a manager: no admin’s', async () => {
    const admin = await signedIn('ADMIN');
    expect([
      (await set(await manager(), admin.id)).status,
      (await remove(await manager(), admin.id)).status,
    ]).toEqual([403, 403]);
    expect((await set(admin, (await manager()).id)).status).toBe(200);
  });
});

describe('a picture of a person', () => {
  test('is a square of 256 pixels, shown wherever the person is', async () => {
    const inbox = await createInbox();
    const agent = await signedIn('AGENT', [inbox.id]);
    const bytes = await picture(600, 200).withMetadata({ orientation: 3 }).jpeg().toBuffer();
    const { status, body } = await set(agent, agent.id, { bytes });
    expect([status, body.data.version]).toEqual([200, 2]);
    const { avatar } = body.data.profile;
    const answer = await read(avatar);
    const { format, width, height } = await sharp(answer.body as Buffer).metadata();
    expect({ format, width, height }).toEqual({ format: 'webp', width: 256, height: 256 });
    const me = await ask('get', '/auth/me', { token: agent.token });
    const agents = await ask('get', `/agents?inboxId=${inbox.id}`, { token: agent.token });
    const listed = await ask('get', `/users/${agent.id}`, { token: (await manager()).token });
    const keyOf = (address: string) => new URL(address).pathname;
    for (const shown of [
      me.body.data.user.profile.avatar,
      agents.body.data[0].avatar,
      listed.body.data.profile.avatar,
    ])
      expect(keyOf(shown)).toBe(keyOf(avatar));
  });

  test('takes the place of the one before, of which nothing is left', async () => {
    const agent = await signedIn('AGENT');
    const first = (await set(agent, agent.id)).body.data.profile.avatar;
    const second = (await set(agent, agent.id)).body.data.profile.avatar;
    expect([(await read(first)).status, (await read(second)).status, await rows(agent.id)]).toEqual([
      404, 200, 1,
    ]);
    const gone = await remove(agent, agent.id);
    expect([gone.body.data.profile.avatar, (await read(second)).status, await rows(agent.id)]).toEqual([
      null,
      404,
      0,
    ]);
    const [name] = new URL(second).pathname.split('/').slice(-1);
    expect(await storedKeys()).not.toContain(name);
    expect(await prisma.fileUsage.findUniqueOrThrow({ where: { owner: agent.id } })).toMatchObject({
      bytes: 0n,
      files: 0,
    });
    expect((await remove(agent, agent.id)).body.data.version).toBe(gone.body.data.version);
  });

  test('is not changed by who saw an older record, and nothing of the try stays', async () => {
    const agent = await signedIn('AGENT');
    const headers = { 'If-Match': '"7"' };
    expect((await set(agent, agent.id, { headers })).body.code).toBe('VERSION_STALE');
    expect((await remove(agent, agent.id, headers)).body.code).toBe('VERSION_STALE');
    expect(await prisma.file.count({ where: { createdById: agent.id, deletedAt: null } })).toBe(0);
  });

  test('is deleted by nobody as a file while it is shown', async () => {
    const agent = await signedIn('AGENT');
    await set(agent, agent.id);
    const { id } = await prisma.file.findFirstOrThrow({ where: { createdById: agent.id } });
    const shown = await ask('get', `/uploads/${id}`, { token: agent.token });
    expect(shown.body.data.abilities).toEqual({ delete: false });
    expect((await ask('delete', `/uploads/${id}`, { token: agent.token })).body.code).toBe('STATE_REFUSED');
  });

  test.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'FILE_TYPE_REFUSED'],
    ['a page', '<!doctype html><title>x</title>', 'FILE_TYPE_REFUSED'],
    ['a text', 'this is me', 'FILE_TYPE_REFUSED'],
    ['half a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'PICTURE_UNREADABLE'],
  ])('is not %s', async (_, bytes, code) => {
    const agent = await signedIn('AGENT');
    expect((await set(agent, agent.id, { bytes })).body.code).toBe(code);
    expect(await rows(agent.id)).toBe(0);
  });

  test('of ten that are chosen at once is one', async () => {
    const agent = await signedIn('AGENT');
    const answers = await Promise.all(Array.from({ length: 10 }, () => set(agent, agent.id)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(await prisma.file.count({ where: { createdById: agent.id, deletedAt: null } })).toBe(1);
  });
});
