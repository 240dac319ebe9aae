import { expect, test } from '@jest/globals';
import supertest from 'supertest';

Object.assign(process.env, { DEMO: 'true', SMTP_HOST: '', PANEL_URL: 'https://panel.example' });

const { app, ask } = await import('../../tests/app.js');
const { inTransaction } = await import('../db/client.js');
const { signedIn } = await import('../../tests/factories.js');
const { queueMail } = await import('../services/platform/mails.service.js');

const english = 'tr;q=0.5, en';
const mail = {
  language: 'en',
  subject: 'Prices <now> & then',
  paragraphs: ['<script>alert(1)</script>'],
  button: { label: 'Open', url: 'https://panel.example/open/invitation#token' },
  footer: 'Small print',
};

async function get(path: string, languages = english) {
  const { server } = await app();
  return supertest(server).get(path).set('Accept-Language', languages);
}

test('the mails of a demo without a mail server are there to read, as text', async () => {
  expect((await get('/demo/mails')).text).toContain('Nothing yet.');
  await inTransaction((tx) => queueMail(tx, 'reader@example.com', mail));
  const { text, headers } = await get('/demo/mails');
  expect(text).toContain('<b>reader@example.com</b>');
  expect(text).toContain('<h2>Prices &lt;now&gt; &amp; then</h2>');
  expect(text).not.toContain('<script>');
  expect(text).toContain(`<a href="${mail.button.url}">${mail.button.url}</a>`);
  expect(headers).toMatchObject({ vary: expect.stringContaining('Accept-Language') });
});

test.each([
  ['en', english],
  ['tr', 'tr-TR, en;q=0.8'],
  ['en', 'fr'],
])('they are told in %s to who asks for %s', async (language, asked) => {
  expect((await get('/demo/mails', asked)).text).toContain(`<html lang="${language}">`);
});

test('a mailed link leads to the page of the panel, and an unknown one nowhere', async () => {
  const { status, headers } = await get('/open/new-password');
  expect({ status, ...headers }).toMatchObject({
    status: 302,
    location: 'https://panel.example/new-password',
  });
  expect((await get('/open/elsewhere')).status).toBe(404);
});

test('what waits for a real mail server is nobody’s to read', async () => {
  const { token } = await signedIn('ADMIN');
  await ask('patch', '/settings/mail', { token, body: { host: '127.0.0.1' } });
  expect((await get('/demo/mails')).status).toBe(404);
});
