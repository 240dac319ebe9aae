import { AgentApi, PASSWORD } from '../support/agent-api.js';
import { expect, test } from '../support/journey.js';
import { layLine } from '../support/line.js';
import { expectWithin } from '../support/promise.js';
import { readAddresses } from '../support/system.js';
import type { Page } from '@playwright/test';

/** An order that is confirmed stands in the open dashboard after so long. */
const PROMISED_MS = 2000;

async function openDashboard(page: Page, path = '/', email = 'analyst@demo.toprak'): Promise<void> {
  await page.goto(readAddresses().dashboard + path);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
}

/** The figure on the card with this label. */
const figure = (page: Page, label: string) =>
  page.getByRole('term').filter({ hasText: label }).locator('..').getByRole('definition').first();

/** "£1,234.50" in pence. */
const toPence = (amount: string) => Number(amount.replaceAll(/[^\d-]/g, ''));
const toPounds = (pence: number) =>
  new Intl.NumberFormat('en', { style: 'currency', currency: 'GBP' }).format(pence / 100);

/** @returns what was sold, in pence */
async function sell(agent: AgentApi, quantity: number): Promise<number> {
  const { id, total } = await agent.order(quantity);
  await agent.confirm(id);
  return Math.round(Number(total) * 100);
}

/** Sells something, so that the page has figures of today, and waits until it is counted: no figure moves later. */
async function sellCounted(agent: AgentApi): Promise<void> {
  const analyst = await AgentApi.signIn('analyst@demo.toprak');
  const before = await analyst.countSales();
  await sell(agent, 1);
  await expect.poll(() => analyst.countSales(), { message: 'the sale is counted' }).toBeGreaterThan(before);
}

test('a confirmed order moves the open dashboard within two seconds, to the penny @promised', async ({
  openBrowser,
}) => {
  const agent = await AgentApi.signIn();
  await sellCounted(agent);
  const page = await (await openBrowser()).newPage();
  await openDashboard(page, '/?range=today');
  await expect(page.getByText('Live ·')).toBeVisible();
  const [revenue, orders] = [figure(page, 'Revenue'), figure(page, 'Orders')];
  await expect(revenue).toContainText('£');
  const before = { pence: toPence(await revenue.innerText()), orders: Number(await orders.innerText()) };

  const { id, total, lines } = await agent.order(3);
  await agent.confirm(id);
  const after = toPounds(before.pence + Math.round(Number(total) * 100));
  await Promise.all([
    expectWithin(PROMISED_MS, 'the revenue has moved', (atOnce) => expect(revenue).toHaveText(after, atOnce)),
    expectWithin(PROMISED_MS, 'the orders have moved', (atOnce) =>
      expect(orders).toHaveText(String(before.orders + 1), atOnce),
    ),
  ]);
  await expect(revenue.locator('.just-changed')).toBeVisible();
  await expect(page.getByRole('region', { name: 'The same in numbers' })).toContainText(after);
  await expect(page.getByRole('listitem').filter({ hasText: lines[0]!.name })).toBeVisible();
});

test('a lost connection is told, and what moved meanwhile is there when it is back', async ({
  openBrowser,
}) => {
  const agent = await AgentApi.signIn();
  await sellCounted(agent);
  const context = await openBrowser();
  const line = await layLine(context);
  const page = await context.newPage();
  await openDashboard(page, '/?range=today');
  await expect(page.getByText('Live ·')).toBeVisible();
  const revenue = figure(page, 'Revenue');
  await expect(revenue).toContainText('£');
  const before = toPence(await revenue.innerText());

  await line.cut();
  await expect(page.getByText('The live connection is lost.')).toBeVisible();
  const sold = await sell(agent, 2);
  await expect(revenue).toHaveText(toPounds(before));
  line.mend();
  // A try that the line closed before it was open is given up after twenty seconds; a browser would say so at once.
  await expect(page.getByText('Live ·')).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText('The live connection is lost.')).toBeHidden();
  await expect(revenue).toHaveText(toPounds(before + sold));
});

test('what is chosen stands in the address, and outlives a reload and the way back', async ({
  openBrowser,
}) => {
  const page = await (await openBrowser()).newPage();
  await openDashboard(page, '/?range=7d');
  const days = page.getByRole('combobox', { name: 'Days' });
  await expect(days).toHaveValue('7d');
  await page.getByRole('combobox', { name: 'Channel' }).selectOption('Panel');
  await days.selectOption('This year');
  await expect(page).toHaveURL(/\?range=this-year&channel=panel$/);
  await page.reload();
  await expect(days).toHaveValue('this-year');
  await expect(page.getByRole('combobox', { name: 'Channel' })).toHaveValue('panel');

  await days.selectOption('Chosen days');
  await page.getByLabel('From').fill('2010-12-01');
  await page.getByLabel('To', { exact: true }).fill('2011-12-31');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/\?from=2010-12-01&to=2011-12-31&channel=panel$/);
  await expect(page.getByText('1 Dec 2010 – 31 Dec 2011 · Amounts in GBP')).toBeVisible();
  await page.goBack();
  await expect(days).toHaveValue('this-year');
  await page.goBack();
  await expect(days).toHaveValue('7d');
  await expect(page.getByRole('combobox', { name: 'Channel' })).toHaveValue('panel');
});

test('the chart is read with the keyboard, and its table says the same', async ({ openBrowser }) => {
  await sellCounted(await AgentApi.signIn());
  const page = await (await openBrowser()).newPage();
  await openDashboard(page);
  const slider = page.getByRole('slider', { name: 'Revenue, point by point' });
  const whole = page.getByRole('row', { name: 'All together' }).getByRole('cell').first();
  // They are two questions to the API, answered one after the other.
  await expect(async () => {
    expect(await whole.innerText()).toBe(await figure(page, 'Revenue').innerText());
  }).toPass({ timeout: 10_000 });
  await slider.press('End');
  const lastDay = page.getByRole('region', { name: 'The same in numbers' }).locator('tbody tr').last();
  const day = await lastDay.getByRole('rowheader').innerText();
  const amount = await lastDay.getByRole('cell').first().innerText();
  await expect(slider).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^${day}: ${amount.replace('.', '\\.')},`),
  );
  await slider.press('ArrowLeft');
  await expect(slider).not.toHaveAttribute('aria-valuetext', new RegExp(`^${day}`));
});

test('where nothing was sold, there is a way to where something was', async ({ openBrowser }) => {
  await sellCounted(await AgentApi.signIn());
  const page = await (await openBrowser()).newPage();
  await openDashboard(page, '/?from=2009-12-01&to=2009-12-31&channel=sourcing');
  await expect(page.getByRole('heading', { name: 'No sales in these days' })).toBeVisible();
  await page.getByRole('button', { name: 'Show all channels' }).click();
  await expect(page.getByRole('heading', { name: 'No sales in these days' })).toBeVisible();
  await page.getByRole('button', { name: 'Show the year up to then' }).click();
  await expect(figure(page, 'Revenue')).toContainText('£');
});

test('who may not see what is sold is told so, and shown the way to what they may see', async ({
  openBrowser,
}) => {
  const buyer = await (await openBrowser()).newPage();
  await openDashboard(buyer, '/', 'buyer@demo.toprak');
  await expect(buyer.getByText('These figures are not for your role')).toBeVisible();
  await expect(buyer.getByRole('navigation', { name: 'Pages' }).getByRole('link')).toHaveCount(0);

  const agent = await (await openBrowser()).newPage();
  await openDashboard(agent, '/', 'agent@demo.toprak');
  await expect(agent.getByText('These figures are not for your role')).toBeVisible();
  await expect(agent.getByRole('link', { name: 'Overview' })).toHaveCount(0);
  await agent.getByRole('link', { name: 'Go to the conversations' }).click();
  await expect(agent.getByText('Messages today')).toBeVisible();
});
