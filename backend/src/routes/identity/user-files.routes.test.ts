import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import express from 'express';
import supertest from 'supertest';
import { app } from '../../../tests/app.js';
import { createCompany, manager, roleIdOf, signedIn } from '../../../tests/factories.js';
import { type MailServer, startMailServer } from '../../../tests/mail-server.js';
import { readUntil } from '../../../tests/trade.js';
import { prisma } from '../../db/client.js';
import { sendFile } from '../send-file.js';

let mails: MailServer;
beforeAll(async () => {
  mails = await startMailServer();
});
afterAll(() => mails.close());

const newAddress = () => `${randomUUID()}@example.com`;

async function upload(token: string | undefined, file: string | Buffer, query = '', type = 'text/csv') {
  const { server } = await app();
  const request = supertest(server).post(`/api/v1/users/import${query}`).set('Content-Type', type);
  if (token) void request.set('Authorization', `Bearer ${token}`);
  return request.send(file);
}
const exported = async (token: string | undefined, query = '') => {
  const { server } = await app();
  const request = supertest(server).get(`/api/v1/users/export.csv${query}`);
  return token ? request.set('Authorization', `Bearer ${token}`) : request;
};

describe('who may not', () => {
  test('export or import', async () => {
    expect((await exported(undefined)).status).toBe(401);
    expect((await upload(undefined, 'email')).status).toBe(401);
    for (const role of ['AGENT', 'ANALYST', 'SELLER', 'BUYER'] as const) {
      const { token } = await signedIn(role);
      expect((await exported(token)).status).toBe(403);
      expect((await upload(token, 'email')).status).toBe(403);
    }
  });
});

describe('the export', () => {
  test('holds whom the filters show, over many batches, and no cell that a spreadsheet would run', async () => {
    const { token } = await manager();
    const [role, stamp] = [await roleIdOf('AGENT'), randomUUID()];
    await prisma.$executeRaw`
      WITH made AS (INSERT INTO "User" (id, email, "roleId", "createdAt")
        SELECT gen_random_uuid(), 'many-' || n || '@' || ${stamp}::text || '.example', ${role}::uuid,
          now() - (n / 3) * interval '1 second' FROM generate_series(1, 2500) n RETURNING id)
      INSERT INTO "UserProfile" ("userId", "firstName", "lastName") SELECT id, '=cmd|calc', 'Öz' FROM made`;
    const answer = await exported(token, `?q=${stamp}`);
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename=people-\d{4}-\d\d-\d\d\.csv$/,
    );
    const rows = parse<Record<string, string>>(answer.text, { columns: true });
    expect([rows.length, new Set(rows.map(({ email }) => email)).size]).toEqual([2500, 2500]);
    expect(rows[0]).toMatchObject({
      firstName: "'=cmd|calc",
      lastName: 'Öz',
      role: 'Agent',
      status: 'ACTIVE',
    });
    expect(answer.text).not.toMatch(/hash/i);
    expect((await exported(token, '?q=nobody-at-all')).text.trim().split('\r\n')).toHaveLength(1);
    expect((await exported(token, '?sort=email')).status).toBe(400);
  });

  test('is read only as far as its reader takes it, and no further once they leave', async () => {
    let [taken, isOver] = [0, false];
    async function* chunks() {
      try {
        for (; taken < 1000; taken++) yield await Promise.resolve('x'.repeat(100_000));
      } finally {
        isOver = true;
      }
    }
    const small = express().get('/', (_request, response) =>
      sendFile('text/csv', { fileName: 'a.csv', chunks: chunks() }, response),
    );
    const server = small.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const reader = await new Promise<http.IncomingMessage>((resolve) =>
      http.get({ port: (server.address() as AddressInfo).port, host: '127.0.0.1' }, resolve),
    );
    reader.pause();
    // It stands still when as much is under way as sockets and streams hold.
    let before = -1;
    await readUntil(
      () => Promise.resolve(taken),
      (now) => (now > 1 && now === before) || ((before = now), false),
    );
    expect(taken).toBeLessThan(500);
    reader.destroy();
    await readUntil(
      () => Promise.resolve(isOver),
      (over) => over,
    );
    expect([isOver, taken < 500]).toEqual([true, true]);
    server.close();
  });
});

describe('the import', () => {
  const head = 'E-Mail;First name;LASTNAME;Role;Company;Extension;Phone;Address';

  test('tells line by line what would happen, and does nothing of it', async () => {
    const { token } = await manager();
    const [fresh, known] = [newAddress(), (await signedIn('AGENT')).email];
    const companyId = await createCompany('SELLER');
    const lines = [
      head,
      `${fresh};Nur;Demir;agent;;;+90 212 555 0101;"Kadıköy; İstanbul"`,
      `${known.toUpperCase()};Old;Hand;Agent;;;;`,
      `${newAddress()};No;Company;Seller;;;;`,
      `${newAddress()};Some;Seller;SELLER;${companyId};;;`,
      `${newAddress()};Too;High;Admin;;;;`,
      `${newAddress()};No;Role;Wizard;;;;`,
      `nobody;;X;Agent;;1;;`,
      `${fresh.toUpperCase()};Twice;There;Agent;;;;`,
      `only;three;cells`,
    ];
    const { status, body } = await upload(token, `\ufeff${lines.join('\r\n')}`, '?dryRun=true');
    expect(status).toBe(200);
    const told = body.data.rows.map(({ line, outcome }: { line: number; outcome: string }) => [
      line,
      outcome,
    ]);
    expect(told).toEqual([
      [2, 'CREATED'],
      [3, 'SKIPPED'],
      [4, 'REJECTED'],
      [5, 'CREATED'],
      [6, 'REJECTED'],
      [7, 'REJECTED'],
      [8, 'REJECTED'],
      [9, 'SKIPPED'],
      [10, 'REJECTED'],
    ]);
    const skipped = body.data.rows.filter(({ outcome }: { outcome: string }) => outcome === 'SKIPPED');
    expect(skipped.map(({ reason }: { reason: string }) => reason)).toEqual([
      'Somebody has this e-mail already.',
      'Line 2 has this e-mail already.',
    ]);
    const reasons = body.data.rejected.map(({ reason }: { reason: string }) => reason);
    expect(reasons).toEqual([
      'company is required for the role Seller',
      'You may not give the role Admin.',
      'There is no role Wizard.',
      expect.stringMatching(/email .*firstName .*extension /),
      expect.stringContaining('3 fields instead of 8'),
    ]);
    expect(await prisma.user.count({ where: { email: fresh } })).toBe(0);
  });

  test('invites by mail, and a second time changes nothing', async () => {
    const { token } = await manager();
    const [one, other] = [newAddress(), newAddress()];
    const [extension, companyId] = [String(Date.now()).slice(-6), await createCompany('SELLER')];
    const file =
      'email,firstname,lastname,role,phone,extension,company\n' +
      `${one},Nur,Demir,Seller,'+902125550101,${extension},${companyId}\n${other},"A ""B""",C,Analyst,,,\n`;
    const { body } = await upload(token, file);
    expect(body.data).toMatchObject({ created: 2, skipped: 0, rejected: [] });
    expect((await mails.mailTo(one)).subject).toBe('You are invited to Toprak');
    await mails.mailTo(other);
    const kept = await prisma.user.findUniqueOrThrow({ where: { email: one }, include: { profile: true } });
    expect([kept.status, kept.profile?.phone]).toEqual(['INVITED', '+902125550101']);
    const { data, detail } = await prisma.domainEvent.findFirstOrThrow({
      where: { subjectId: kept.id, type: 'user.created' },
      include: { detail: true },
    });
    expect(data).toEqual({ fields: ['email', 'roleId', 'extension', 'companyId', 'profile'] });
    expect(detail?.after).toEqual({
      ...{ email: one, roleId: kept.roleId, status: 'INVITED', extension, companyId },
      ...{ firstName: 'Nur', lastName: 'Demir', phone: '+902125550101' },
    });
    expect((await upload(token, file)).body.data).toMatchObject({ created: 0, skipped: 2, rejected: [] });
  });

  test('of the same file twice at once makes everybody once', async () => {
    const { token } = await manager();
    const rows = Array.from({ length: 30 }, () => `${newAddress()},A,B,AGENT`);
    const file = ['email,firstName,lastName,role', ...rows].join('\n');
    const answers = await Promise.all([upload(token, file), upload(token, file)]);
    const [created, skipped] = (['created', 'skipped'] as const).map((key) =>
      answers.reduce((sum, { body }) => sum + (body.data[key] as number), 0),
    );
    expect([created, skipped]).toEqual([30, 30]);
  });

  test('refuses what is no such file', async () => {
    const { token } = await manager();
    const header = 'email,firstName,lastName,role';
    const refusal = async (file: string | Buffer) => {
      const { status, body } = await upload(token, file);
      return [status, body.code, body.errors?.[0]?.message];
    };
    expect(await refusal('')).toEqual([400, 'VALIDATION_FAILED', 'is empty']);
    expect(await refusal('name,mail\na,b')).toEqual([
      400,
      'VALIDATION_FAILED',
      expect.stringContaining('email, firstName, lastName, role not found'),
    ]);
    expect(await refusal(`${header},E-mail\n`)).toEqual([
      400,
      'VALIDATION_FAILED',
      'names the column email twice',
    ]);
    const many = [header, ...Array.from({ length: 5001 }, (_, n) => `p${n}@example.com,A,B,AGENT`)].join(
      '\n',
    );
    expect((await refusal(many))[2]).toContain('more than 5000 rows');
    expect((await refusal(Buffer.alloc(5 * 1024 * 1024 + 1, 'a'))).slice(0, 2)).toEqual([
      413,
      'BODY_TOO_LARGE',
    ]);
    expect((await upload(token, '{}', '', 'application/json')).status).toBe(415);
    const latin = Buffer.from(`${header}\n${newAddress()},J\u00fcrgen,B,AGENT\n`, 'latin1');
    const { body } = await upload(token, latin);
    expect(body.data.rejected[0].reason).toContain('UTF-8');
  });
});
