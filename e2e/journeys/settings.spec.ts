import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { AgentApi, PASSWORD, request } from '../support/agent-api.js';
import { inspect } from '../support/axe.js';
import { expect, test } from '../support/journey.js';
import { PNG } from '../support/pictures.js';
import { readMailedLink } from '../support/mails.js';
import { readAddresses } from '../support/system.js';

const panel = (path: string) => `${readAddresses().panel}${path}`;
const newEmail = () => `${randomUUID()}@example.com`;
const chosen = 'four plain clay bowls';

async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto(panel('/sign-in'));
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

const saved = (page: Page) => expect(page.getByText('Saved').first()).toBeVisible();
const save = async (page: Page) => {
  await page.getByRole('button', { name: 'Save' }).click();
  await saved(page);
};

/** Over the API: what one journey set is not there for the next. */
async function tokenOf(email: string, password: string, code?: string): Promise<string> {
  const body = { email, password, delivery: 'body', ...(code && { code }) };
  return (await request<{ accessToken: string }>('POST', '/auth/login', { body })).accessToken;
}

test('the merchant gets another name, which the sign-in page shows', async ({ openAgent, openBrowser }) => {
  const token = await tokenOf('admin@demo.toprak', PASSWORD);
  const before = await request<{ values: { name: string } }>('GET', '/settings/merchant', { token });
  const { page } = await openAgent('admin@demo.toprak');
  try {
    await page.goto(panel('/settings'));
    await expect(page).toHaveURL(panel('/settings/merchant'));
    await page.getByLabel('Name', { exact: false }).first().fill('Kil & Taş');
    await save(page);
    await expect(page).toHaveTitle('Merchant · Kil & Taş');
    const stranger = await (await openBrowser()).newPage();
    await stranger.goto(panel('/sign-in'));
    await expect(stranger.getByText('Kil & Taş')).toBeVisible();
  } finally {
    const body = { name: before.values.name };
    await request('PATCH', '/settings/merchant', { token, body });
  }
});

test('the merchant’s logo is chosen, saved, and shown at the sign-in', async ({ openAgent, openBrowser }) => {
  const { page } = await openAgent('admin@demo.toprak');
  await page.goto(panel('/settings/merchant'));
  const field = page.getByRole('group', { name: 'Logo' });
  const shownIn = (there: Page) => there.locator('img[src*="/files/"]');
  await field
    .locator('input[type=file]')
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: PNG });
  await expect(shownIn(page)).toHaveCount(1);
  await save(page);
  const stranger = await (await openBrowser()).newPage();
  await stranger.goto(panel('/sign-in'));
  await expect(shownIn(stranger)).toBeVisible();
  // It has its place on the page before its bytes are there.
  await expect(shownIn(stranger)).toHaveJSProperty('naturalWidth', 1);

  await field.getByRole('button', { name: 'Remove the picture' }).click();
  await save(page);
  await expect(shownIn(page)).toHaveCount(0);
});

test('the pages of the settings can be used by everybody', async ({ openAgent }) => {
  test.slow();
  const { page } = await openAgent('admin@demo.toprak');
  const { faults, look } = inspect(page);
  for (const name of ['merchant', 'hours', 'appearance', 'security', 'mail']) {
    await page.goto(panel(`/settings/${name}`));
    await expect(page.getByRole('button', { name: 'Save' })).toBeVisible();
    await look(`settings: ${name}`);
  }
  expect(faults).toEqual([]);
});

test('everybody needs a second factor, sets it up and goes on', async ({ openBrowser }) => {
  const api = await AgentApi.signIn('admin@demo.toprak');
  const [keeper, person] = [newEmail(), newEmail()];
  await api.createUser(keeper, chosen, 'ADMIN');
  await api.createUser(person, chosen, 'MANAGER');
  const token = await tokenOf(keeper, chosen);
  const begun = await request<{ secret: string }>('POST', '/auth/second-factor', { token, body: {} });
  const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  await request('POST', '/auth/second-factor/confirm', { token, body: { code: codeOf(begun.secret) } });

  const page = await (await openBrowser()).newPage();
  await signIn(page, person, chosen);
  await expect(page.getByRole('navigation').first()).toBeVisible();
  await page.goto(panel('/contacts'));
  await expect(page.getByRole('heading', { name: 'Contacts' })).toBeVisible();
  try {
    const body = { secondFactorRequired: true };
    await request('PATCH', '/settings/security', { token, body });
    // The open page is led there: nothing was clicked.
    const heading = page.getByRole('heading', { name: 'Set up a second factor' });
    await expect(heading).toBeVisible();
    await page.getByRole('button', { name: 'Set up' }).click();
    await expect(heading).toBeFocused();
    const secret = ((await page.locator('code').first().textContent()) ?? '').replace(/\s/g, '');
    await page.getByLabel('First code of the app').fill(codeOf(secret));
    await page.getByRole('button', { name: 'Turn on' }).click();
    await expect(heading).toBeFocused();
    await page.getByLabel('I have kept them').check();
    await page.getByRole('button', { name: 'Done' }).click();
    await expect(page).toHaveURL(panel('/contacts'));
    await expect(page.getByRole('heading', { name: 'Contacts' })).toBeVisible();
  } finally {
    await request('PATCH', '/settings/security', { token, body: { secondFactorRequired: false } });
  }
});

test('registration is opened, a buyer registers by mail and sees what is for sale', async ({
  openBrowser,
}) => {
  const token = await tokenOf('admin@demo.toprak', PASSWORD);
  const email = newEmail();
  await request('PATCH', '/settings/security', { token, body: { registrationOpen: true } });
  try {
    const page = await (await openBrowser()).newPage();
    await page.goto(panel('/sign-in'));
    await page.getByRole('link', { name: 'Register as a buyer' }).click();
    await page.getByLabel('Company').fill('Defne Ltd');
    await page.getByLabel('First name').fill('Defne');
    await page.getByLabel('Last name').fill('Demir');
    await page.getByLabel('E-mail').fill(email);
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Look at your mails' })).toBeVisible();
    await page.goto(await readMailedLink(email, 'registration'));
    await expect(page).toHaveURL(panel('/registration/confirm'));
    await page.getByLabel('New password').fill(chosen);
    await page.getByRole('button', { name: 'Confirm the registration' }).click();
    await expect(page.getByText('Welcome! Your registration is confirmed.')).toBeVisible();
    await signIn(page, email, chosen);
    await page.getByRole('link', { name: 'Catalogue' }).click();
    await expect(page.getByRole('heading', { name: 'Catalogue' })).toBeVisible();
    const buyer = await tokenOf(email, chosen);
    const [product] = await request<{ id: string; currency: string }[]>('GET', '/products?q=ESP-SND', {
      token: buyer,
    });
    const lines = [{ productId: product!.id, quantity: 1 }];
    const body = { currency: product!.currency, lines };
    const order = await request<{ id: string }>('POST', '/orders', { token: buyer, body });
    await page.goto(panel(`/orders/${order.id}`));
    await expect(page.getByText('Defne Ltd').first()).toBeVisible();
  } finally {
    await request('PATCH', '/settings/security', { token, body: { registrationOpen: false } });
  }
});
