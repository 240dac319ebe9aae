import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { AgentApi, ON_ITS_OWN, PASSWORD } from '../support/agent-api.js';
import { inspect } from '../support/axe.js';
import { expect, test } from '../support/journey.js';
import { expectWithin } from '../support/promise.js';
import { readAddresses } from '../support/system.js';

/** What is promised: a change of rights is felt within a second. */
const PROMISED_MS = 1000;
const SECRET = PASSWORD.padEnd(12, '!');

const navigation = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const link = (page: Page, name: string) => navigation(page).getByRole('link', { name });
const permission = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });

async function signIn(page: Page, email: string): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(SECRET);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(navigation(page).first()).toBeVisible();
}

/** Saves the role that is open, and waits until the API has it. */
async function save(page: Page): Promise<void> {
  const saved = page.waitForResponse(
    (answer) => answer.request().method() === 'PATCH' && answer.url().includes('/roles/'),
  );
  await page.getByRole('button', { name: 'Save changes' }).click();
  expect((await saved).status()).toBe(200);
}

async function statusOf(key: string, path: string): Promise<number> {
  const headers = { ...ON_ITS_OWN, 'X-Api-Key': key };
  return (await fetch(`${readAddresses().api}/api/v1${path}`, { headers })).status;
}

test('a custom role is built and felt, in the navigation, on the open page and by the person’s API key @promised', async ({
  openBrowser,
  openAgent,
}) => {
  test.slow();
  const [email, role] = [`${randomUUID()}@example.com`, `Shelves ${randomUUID().slice(0, 6)}`];
  const api = await AgentApi.signIn('admin@demo.toprak');
  await api.createUser(email, SECRET, 'ANALYST');
  const page = await (await openBrowser()).newPage();
  await page.goto(`${readAddresses().panel}/products`);
  await signIn(page, email);
  await expect(link(page, 'People')).toBeHidden();

  const admin = (await openAgent('admin@demo.toprak')).page;
  await admin.goto(`${readAddresses().panel}/roles`);
  await admin.getByRole('link', { name: 'New role' }).click();
  await admin.getByLabel('Copy of').selectOption('Analyst');
  await admin.getByLabel('Name', { exact: false }).first().fill(role);
  await expect(permission(admin, 'See orders')).toBeChecked();
  await permission(admin, 'See people').check();
  await permission(admin, 'Keep API keys').check();
  await admin.getByLabel('How far: Keep API keys').selectOption('own');
  await admin.getByRole('button', { name: 'Create the role' }).click();
  await expect(admin.getByRole('heading', { name: role })).toBeVisible();
  await expect(admin.getByText('Nobody has this role.')).toBeVisible();

  await api.giveRole(email, role);
  await expectWithin(PROMISED_MS, 'the old rights are over', (atOnce) =>
    expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible(atOnce),
  );
  await signIn(page, email);
  await expect(link(page, 'People')).toBeVisible();

  await link(page, 'API keys').click();
  await page.getByRole('link', { name: 'New key' }).click();
  await page.getByLabel('Name', { exact: false }).first().fill('Order export');
  await expect(permission(page, 'Read chats')).toHaveCount(0);
  await permission(page, 'See orders').check();
  await permission(page, 'See products').check();
  await page.getByRole('button', { name: 'Create the key' }).click();
  const key =
    (await page.getByRole('group', { name: 'Your new key' }).locator('code').first().textContent()) ?? '';
  expect([await statusOf(key, '/orders'), await statusOf(key, '/products')]).toEqual([200, 200]);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await expect(page.getByRole('button', { name: 'Revoke the key Order export' })).toBeVisible();
  await expect(page.getByText(key)).toHaveCount(0);

  await link(page, 'Orders').click();
  await expect(page.getByRole('heading', { name: 'Orders' })).toBeVisible();
  await permission(admin, 'See orders').uncheck();
  await save(admin);
  await Promise.all([
    expectWithin(PROMISED_MS, 'the way to the page is gone', (atOnce) =>
      expect(link(page, 'Orders')).toBeHidden(atOnce),
    ),
    expectWithin(PROMISED_MS, 'the page is gone', (atOnce) =>
      expect(page.getByRole('heading', { name: 'Orders' })).toBeHidden(atOnce),
    ),
    expectWithin(PROMISED_MS, 'the key is refused', async () =>
      expect(await statusOf(key, '/orders')).toBe(403),
    ),
  ]);
  expect(await statusOf(key, '/products')).toBe(200);

  await permission(admin, 'See orders').check();
  await permission(admin, 'See contacts').check();
  await save(admin);
  await expectWithin(PROMISED_MS, 'the way to another page is there', (atOnce) =>
    expect(link(page, 'Contacts')).toBeVisible(atOnce),
  );
  // The page that was taken away is there again, too.
  await expect(page.getByRole('heading', { name: 'Orders' })).toBeVisible();
  await admin.reload();
  await expect(admin.getByText('1 person', { exact: true })).toBeVisible();
  await expect(admin.getByRole('button', { name: 'Delete the role' })).toBeDisabled();
});

test('nobody grants what they lack, and the last save does not overwrite another', async ({
  openBrowser,
  openAgent,
}) => {
  test.slow();
  const [email, role] = [`${randomUUID()}@example.com`, `Keeper ${randomUUID().slice(0, 6)}`];
  const admin = (await openAgent('admin@demo.toprak')).page;
  await admin.goto(`${readAddresses().panel}/roles/new`);
  await admin.getByLabel('Name', { exact: false }).first().fill(role);
  for (const name of ['See roles', 'Make and change roles', 'See products'])
    await permission(admin, name).check();
  await admin.getByLabel('How far: See products').selectOption('company');
  await admin.getByRole('button', { name: 'Create the role' }).click();
  await expect(admin.getByRole('heading', { name: role })).toBeVisible();
  const api = await AgentApi.signIn('admin@demo.toprak');
  await api.createUser(email, SECRET, role, { inCompany: true });

  const page = await (await openBrowser()).newPage();
  await page.goto(`${readAddresses().panel}/roles/new`);
  await signIn(page, email);
  await page.getByLabel('Copy of').selectOption('Analyst');
  await expect(page.getByText(/^You do not have \d+ of its permissions/)).toBeVisible();
  await expect(permission(page, 'See orders')).toBeDisabled();
  await expect(permission(page, 'See orders')).toHaveAccessibleDescription(/You do not have this yourself/);
  await permission(page, 'See products').check();
  const everything = page.getByLabel('How far: See products').getByRole('option', { name: 'Everything' });
  await expect(everything).toBeDisabled();
  await page.getByLabel('Name', { exact: false }).first().fill(`Mine ${role}`);
  await page.getByRole('button', { name: 'Create the role' }).click();
  await expect(page.getByRole('heading', { name: `Mine ${role}` })).toBeVisible();

  await admin.goto(page.url());
  await admin.getByLabel('Description').fill('For the shop floor');
  await save(admin);
  await page.getByLabel('Description').fill('Mine alone');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('For the shop floor')).toBeVisible();
  await page.getByRole('button', { name: 'Roles' }).or(link(page, 'Roles')).first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('the pages of roles, keys and one’s account are usable by everybody, at both widths', async ({
  openAgent,
}) => {
  // Every state is looked at four times.
  test.setTimeout(300_000);
  const { page } = await openAgent('admin@demo.toprak');
  const { faults, look } = inspect(page);
  const { panel } = readAddresses();
  await page.goto(`${panel}/roles`);
  await expect(page.getByRole('link', { name: /^Manager/ })).toBeVisible();
  await look('roles');
  await page.getByRole('link', { name: /^Agent/ }).click();
  await expect(permission(page, 'See orders')).toBeDisabled();
  await look('built-in role');
  await page.goto(`${panel}/roles/new`);
  await permission(page, 'See orders').check();
  await look('new role');
  await permission(page, 'See orders').uncheck();
  await page.goto(`${panel}/api-keys`);
  await expect(page.getByRole('heading', { name: 'API keys' })).toBeVisible();
  await look('keys');
  await page.goto(`${panel}/api-keys/new`);
  await page.getByLabel('Name', { exact: false }).first().fill('Axe');
  await look('new key');
  await page.getByRole('button', { name: 'Create the key' }).click();
  await expect(page.getByRole('button', { name: 'I have kept it' })).toBeVisible();
  await look('made key');
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByRole('button', { name: 'Revoke the key Axe' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('The key Axe is revoked.').first()).toBeVisible();
  await page.goto(`${panel}/account`);
  await expect(page.getByRole('checkbox', { name: 'New messages: in the panel' })).toBeVisible();
  await look('account');
  expect(faults).toEqual([]);
});
