import { PASSWORD } from '../support/agent-api.js';
import { expect, test } from '../support/journey.js';
import { readAddresses } from '../support/system.js';
import { newPerson } from '../support/visitor.js';
import type { Page } from '@playwright/test';

const conversations = () => `${readAddresses().dashboard}/conversations`;

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(conversations());
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Conversations' })).toBeVisible();
}

/** The number on the card with this label. */
const figure = (page: Page, label: string) =>
  page.getByRole('term').filter({ hasText: label }).locator('..').getByRole('definition').first();

test('an analyst sees a new chat counted', async ({ openBrowser, openVisitor }) => {
  const page = await (await openBrowser()).newPage();
  await signIn(page, 'analyst@demo.toprak');
  const open = figure(page, 'Open');
  const before = Number(await open.textContent());

  const visitor = await openVisitor();
  await visitor.begin(newPerson('Dora'));
  await visitor.write('Count me in');
  await expect(visitor.log).toContainText('Sent');
  await expect(open).toHaveText(String(before + 1), { timeout: 20_000 });
});

test('who may not see statistics is told so', async ({ openBrowser }) => {
  const page = await (await openBrowser()).newPage();
  await signIn(page, 'buyer@demo.toprak');
  await expect(page.getByText('These figures are not for your role')).toBeVisible();
});

test('the session outlives a reload, and ends in all tabs', async ({ openBrowser }) => {
  const context = await openBrowser();
  const page = await context.newPage();
  await signIn(page, 'manager@demo.toprak');
  await page.reload();
  await expect(page.getByText('Messages today')).toBeVisible();
  const otherTab = await context.newPage();
  await otherTab.goto(conversations());
  await expect(otherTab.getByText('Messages today')).toBeVisible();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(otherTab.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.goto(readAddresses().dashboard);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('language and colours are chosen and stay', async ({ openBrowser }) => {
  const page = await (await openBrowser({ colorScheme: 'light' })).newPage();
  await page.goto(readAddresses().dashboard);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Türkçe');
  await expect(page.getByRole('heading', { name: 'Oturum aç' })).toBeVisible();
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole('combobox', { name: 'Renkler' }).selectOption('Koyu');
  await expect.poll(background).not.toBe(light);
  const dark = await background();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Oturum aç' })).toBeVisible();
  expect(await background()).toBe(dark);
});

test('a language that the browser tells twice is chosen once', async ({ openBrowser }) => {
  const page = await (await openBrowser()).newPage();
  await page.goto(`${readAddresses().dashboard}/sign-in`);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled();
  await page.getByRole('combobox', { name: 'Language' }).evaluate((select: HTMLSelectElement) => {
    select.value = 'tr';
    for (let n = 0; n < 2; n += 1) select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(page.getByRole('heading', { name: 'Oturum aç' })).toBeVisible();
});

test('what is chosen before the page is ready counts', async ({ openBrowser }) => {
  const page = await (await openBrowser({ colorScheme: 'light' })).newPage();
  let letScriptsThrough = (): void => undefined;
  const held = new Promise<void>((resolve) => (letScriptsThrough = resolve));
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${readAddresses().dashboard}/sign-in`, { waitUntil: 'commit' });
  await page.getByRole('combobox', { name: 'Language' }).selectOption('Türkçe');
  await page.getByRole('combobox', { name: 'Colours' }).selectOption('Dark');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeDisabled();
  letScriptsThrough();
  await expect(page.getByRole('heading', { name: 'Oturum aç' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Oturum aç' })).toBeEnabled();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
