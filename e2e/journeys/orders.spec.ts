import type { BrowserContext, Page } from '@playwright/test';
import { Agent } from '../support/agent.js';
import { expect, test } from '../support/journey.js';
import { TradeApi } from '../support/trade-api.js';

// Three people sign in, one after the other.
test.describe.configure({ timeout: 300_000 });

const seller = 'seller@demo.toprak';
const manager = 'manager@demo.toprak';
const buyer = 'buyer@demo.toprak';
const buyer2 = 'buyer2@demo.toprak';

/** Somebody at a page of the panel. */
async function open(browser: BrowserContext, email: string, path: string): Promise<Page> {
  const page = await browser.newPage();
  await new Agent(page).signIn(email, path);
  return page;
}

/** Puts pieces of a product into the order and goes to it. */
async function choose(page: Page, name: string, quantity: number): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search by name or SKU' }).fill(name);
  await expect(page.getByText('1 product', { exact: true })).toBeVisible();
  await page.getByRole('textbox', { name: `Quantity of ${name}` }).fill(String(quantity));
  await page.getByRole('button', { name: `Add ${name} to the order` }).click();
  await page.getByRole('link', { name: 'Your order (1)' }).click();
  await expect(page.getByRole('heading', { name: 'New order' })).toBeVisible();
}

const submitButton = (page: Page) => page.getByRole('button', { name: 'Submit order' });
const orderHeading = (page: Page) => page.getByRole('heading', { name: /^ORD-/ });

async function numberOf(page: Page): Promise<string> {
  await expect(orderHeading(page)).toBeVisible();
  return (await orderHeading(page).textContent()) ?? '';
}

/** Moves the order that is shown, and says why. */
async function move(page: Page, button: string, note = ''): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Note' }).fill(note);
  await dialog.getByRole('button', { name: button }).click();
  await expect(dialog).toBeHidden();
}

async function openOrder(page: Page, number: string): Promise<void> {
  await page.getByRole('searchbox').fill(number);
  await page.getByRole('link', { name: number }).click();
  await expect(orderHeading(page)).toHaveText(number);
}

const status = (page: Page, word: string) => page.locator('header').getByText(word, { exact: true });

test('a buyer orders, an agent confirms, the seller ships their own lines', async ({ openBrowser }) => {
  const product = await (await TradeApi.signIn(seller)).createProduct(10);
  const buying = await open(await openBrowser(), buyer, '/products');
  await choose(buying, product.name, 4);
  await submitButton(buying).click();
  const number = await numberOf(buying);
  await expect(status(buying, 'Pending')).toBeVisible();
  await expect(buying.getByRole('main').getByText('£19.40').first()).toBeVisible();
  await expect(buying.getByText(/This order is cancelled on .* unless it is confirmed before/)).toBeVisible();

  const agent = await open(await openBrowser(), 'agent@demo.toprak', '/orders');
  await openOrder(agent, number);
  await move(agent, 'Confirm', 'Agreed by phone');
  await expect(status(agent, 'Confirmed')).toBeVisible();
  await expect(agent.getByRole('button', { name: 'Start processing' })).toHaveCount(0);

  const selling = await open(await openBrowser(), seller, '/orders');
  await openOrder(selling, number);
  await expect(selling.getByText('Agreed by phone')).toHaveCount(0);
  await move(selling, 'Start processing');
  await expect(status(selling, 'Processing')).toBeVisible();
  await move(selling, 'Mark as shipped', 'With the morning van');
  await expect(status(selling, 'Shipped')).toBeVisible();
  await selling.getByRole('link', { name: product.name }).click();
  const ledger = selling.getByRole('table', { name: 'Stock movements' });
  await expect(ledger.getByRole('row', { name: /^Shipped/ })).toContainText(number);

  await buying.reload();
  await expect(status(buying, 'Shipped')).toBeVisible();
  await expect(buying.getByText('Agreed by phone')).toBeVisible();
  await expect(buying.getByText('With the morning van')).toBeVisible();
  expect(await (await TradeApi.signIn(seller)).readProduct(product.id)).toMatchObject({
    ...{ stock: 6, reserved: 0 },
  });
});

test('two buyers race for the last piece: one gets it, the other is told what is left', async ({
  openBrowser,
}) => {
  const api = await TradeApi.signIn(seller);
  const product = await api.createProduct(1);
  const pages = await Promise.all(
    [buyer, buyer2].map(async (email) => open(await openBrowser(), email, '/products')),
  );
  for (const page of pages) await choose(page, product.name, 1);

  await Promise.all(pages.map((page) => submitButton(page).click()));

  const told = (page: Page) => page.getByText('Nothing is left of this.');
  for (const page of pages) await expect(orderHeading(page).or(told(page).last())).toBeVisible();
  const winners = await Promise.all(pages.map((page) => orderHeading(page).count()));
  expect([...winners].sort()).toEqual([0, 1]);
  const loser = pages[winners.indexOf(0)]!;
  const field = loser.getByRole('textbox', { name: `Quantity of ${product.name}` });
  await expect(field).toHaveAccessibleDescription('Nothing is left of this.');
  await expect(loser.getByRole('alert').filter({ hasText: product.name })).toContainText(
    'There is less left than was ordered.',
  );
  expect(await api.readProduct(product.id)).toMatchObject({ stock: 1, reserved: 1 });
});

test('a buyer whose answer was lost tries again and has one order', async ({ openBrowser }) => {
  const api = await TradeApi.signIn(seller);
  const product = await api.createProduct(10);
  const page = await open(await openBrowser(), buyer, '/products');
  await choose(page, product.name, 3);
  let isLost = false;
  await page.route('**/api/v1/orders', async (route) => {
    if (isLost) return route.fallback();
    isLost = true;
    await route.fetch();
    return route.abort('connectionreset');
  });
  await submitButton(page).dblclick();
  await expect(page.getByText('The server cannot be reached.')).toBeVisible();
  await submitButton(page).click();
  await expect(orderHeading(page)).toBeVisible();
  expect(await api.readProduct(product.id)).toMatchObject({ reserved: 3 });
  await page.goto(page.url().replace(/\/orders\/.*/, '/products'));
  await expect(page.getByRole('link', { name: 'Your order is empty' })).toBeVisible();
});

test('who moves an order after somebody else sees how it stands', async ({ openBrowser }) => {
  const product = await (await TradeApi.signIn(seller)).createProduct(5);
  const buying = await TradeApi.signIn(buyer);
  const order = await buying.order(product.id, 2);
  const context = await openBrowser();
  // No live news reaches this page: else it would show the other's move by itself.
  await context.routeWebSocket(/\/socket\.io\//, (socket) => void socket.close());
  await context.route(/\/socket\.io\//, (route) => route.abort());
  const page = await open(context, manager, `/orders/${order.id}`);
  await expect(status(page, 'Pending')).toBeVisible();
  await buying.move(order.id, 'CANCELLED');

  await move(page, 'Confirm');
  await expect(page.getByRole('alert')).toContainText('Somebody else changed this order before you.');
  await expect(status(page, 'Cancelled')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Confirm' })).toHaveCount(0);
});
