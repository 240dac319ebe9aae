import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { AgentApi, PASSWORD } from '../support/agent-api.js';
import { expect, test } from '../support/journey.js';
import { readMailedLink } from '../support/mails.js';
import { readAddresses } from '../support/system.js';

const CHOSEN = 'four plain clay bowls';

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** The code of the step after so many others: none works twice. */
const codeOf = (secret: string, stepsAhead: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + stepsAhead * 30_000 });

test('somebody is invited, accepts, sets a second factor up, ends a sign-in, and is demoted while the page is open', async ({
  openBrowser,
  openAgent,
}) => {
  const [email, name] = [`${randomUUID()}@example.com`, `Nur ${randomUUID().slice(0, 6)}`];
  const admin = (await openAgent('admin@demo.toprak')).page;
  await admin.goto(`${readAddresses().panel}/users`);
  await admin.getByRole('button', { name: 'Invite', exact: true }).click();
  const dialog = admin.getByRole('dialog');
  await expect(dialog.getByLabel('E-mail')).toBeFocused();
  await dialog.getByLabel('E-mail').fill(email);
  await dialog.getByLabel('First name').fill(name);
  await dialog.getByLabel('Last name').fill('Demir');
  await dialog.getByLabel('Role').selectOption('Manager');
  await dialog.getByRole('button', { name: 'Send the invitation' }).click();
  await expect(admin.getByText(`The invitation to ${email} is on its way.`).first()).toBeVisible();

  const page = await (await openBrowser()).newPage();
  await page.goto(await readMailedLink(email, 'invitation'));
  await expect(page).toHaveURL(`${readAddresses().panel}/invitation`);
  await page.getByLabel('New password').fill('short');
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await expect(page.getByText('12 characters').first()).toBeVisible();
  await page.getByLabel('New password').fill(CHOSEN);
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await expect(page.getByText('Welcome! Sign in')).toBeVisible();
  await signIn(page, email, CHOSEN);
  await expect(page.getByRole('navigation').first()).toBeVisible();

  await page.goto(`${readAddresses().panel}/account`);
  const factor = page.getByRole('region', { name: 'Second factor' });
  await factor.getByRole('button', { name: 'Set up' }).click();
  const secret = ((await factor.locator('code').first().textContent()) ?? '').replace(/\s/g, '');
  // The code of the step before works until this step of half a minute ends: there has to be time left.
  const intoStep = () => Date.now() % 30_000;
  await expect.poll(intoStep, { intervals: [500], timeout: 25_000 }).toBeLessThan(15_000);
  await factor.getByLabel('First code of the app').fill(codeOf(secret, -1));
  await factor.getByRole('button', { name: 'Turn on' }).click();
  await expect(page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem')).toHaveCount(10);
  await page.getByLabel('I have kept them').check();
  await page.getByRole('button', { name: 'Done' }).click();

  const elsewhere = await (await openBrowser()).newPage();
  await elsewhere.goto(readAddresses().panel);
  await signIn(elsewhere, email, CHOSEN);
  await elsewhere.getByLabel('Code', { exact: true }).fill(codeOf(secret, 0));
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await expect(elsewhere.getByRole('navigation').first()).toBeVisible();

  const figures = await (await openBrowser()).newPage();
  await figures.goto(readAddresses().dashboard);
  await signIn(figures, email, CHOSEN);
  await figures.getByLabel('Code', { exact: true }).fill(codeOf(secret, 1));
  await figures.getByRole('button', { name: 'Sign in' }).click();
  await expect(figures.getByRole('heading', { name: 'Overview' })).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(page.getByText('Signed out everywhere else.').first()).toBeVisible();
  await expect(elsewhere.getByRole('button', { name: 'Sign in' })).toBeVisible();

  await (await AgentApi.signIn('admin@demo.toprak')).giveRole(email, 'ANALYST');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
});

test('a forgotten password is chosen anew by mail', async ({ openBrowser }) => {
  const admin = await AgentApi.signIn('admin@demo.toprak');
  const email = `${randomUUID()}@example.com`;
  await admin.createUser(email, PASSWORD.padEnd(12, '!'), 'AGENT');
  const page = await (await openBrowser()).newPage();
  await page.goto(`${readAddresses().panel}/sign-in`);
  await page.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(page.getByRole('heading', { name: 'Choose a new password by mail' })).toBeVisible();
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByRole('button', { name: 'Send the link' }).click();
  await expect(page.getByText(`If ${email} has an account here`)).toBeVisible();
  const link = await readMailedLink(email, 'new-password');
  await page.goto(link);
  await page.getByLabel('New password').fill(CHOSEN);
  await page.getByRole('button', { name: 'Save the password' }).click();
  await expect(page.getByText('Your password is changed. Sign in with the new one.')).toBeVisible();
  await signIn(page, email, CHOSEN);
  await expect(page.getByRole('navigation').first()).toBeVisible();
  const again = await (await openBrowser()).newPage();
  await again.goto(link);
  await again.getByLabel('New password').fill(CHOSEN);
  await again.getByRole('button', { name: 'Save the password' }).click();
  await expect(again.getByText('This link works no longer')).toBeVisible();
});
