import type { Locator, Page } from '@playwright/test';
import { Agent } from '../support/agent.js';
import { inspect } from '../support/axe.js';
import { expect, test } from '../support/journey.js';
import { TradeApi } from '../support/trade-api.js';
import { newPerson } from '../support/visitor.js';

const agentEmail = 'agent@demo.toprak';
const ordersOf = (page: Page) => page.getByRole('region', { name: 'Orders' });

// Each page is looked at four times by axe.
test.slow();

/** Opens the dialog and puts pieces of a product into the order. */
async function chooseInChat({ page }: Agent, name: string, quantity: number): Promise<Locator> {
  await ordersOf(page).getByRole('button', { name: 'Start order' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox', { name: 'Find a product to add' }).fill(name);
  await dialog.getByRole('button', { name: `Add ${name} to the order` }).click();
  await dialog.getByRole('textbox', { name: `Quantity of ${name}` }).fill(String(quantity));
  return dialog;
}

test('an agent starts an order in the chat, and both sides see it go on', async ({
  openVisitor,
  openAgent,
}) => {
  const trade = await TradeApi.signIn('manager@demo.toprak');
  const product = await trade.createProduct(5);
  const agent = await openAgent(agentEmail);
  await agent.choose('available');
  const visitor = await openVisitor();
  const person = newPerson('Olive');
  await visitor.begin(person);
  await visitor.write('Can I have four of your bowls?');
  await agent.show('All');
  await agent.openConversation(person.name);

  const dialog = await chooseInChat(agent, product.name, 9);
  await dialog.getByRole('button', { name: 'Submit order' }).click();
  await expect(dialog.getByText(/Only 5 .*left|is more than the 5 left/i).first()).toBeVisible();
  const refused = inspect(agent.page);
  await refused.look('an order that is refused in the chat');
  expect(refused.faults).toEqual([]);
  await dialog.getByRole('textbox', { name: `Quantity of ${product.name}` }).fill('4');
  await dialog.getByRole('button', { name: 'Submit order' }).click();
  await expect(dialog).toBeHidden();

  const submitted = /^Order ORD-\d+ was submitted: 4 items, £19\.40\.$/;
  await expect(agent.log.getByText(submitted)).toBeVisible();
  await expect(visitor.log.getByText(submitted)).toBeVisible();
  expect(await trade.readProduct(product.id)).toMatchObject({ stock: 5, reserved: 4 });

  const orders = ordersOf(agent.page);
  await expect(orders.getByText('Pending', { exact: true })).toBeVisible();
  await orders.getByRole('button', { name: 'Confirm' }).click();
  await agent.page.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click();
  const confirmed = /^Order ORD-\d+ was confirmed\.$/;
  await expect(agent.log.getByText(confirmed)).toBeVisible();
  await expect(visitor.log.getByText(confirmed)).toBeVisible();
  await expect(orders.getByText('Confirmed', { exact: true })).toBeVisible();

  await agent.page.getByRole('link', { name: 'Open contact' }).click();
  // The pane beside the chat lists the order as well.
  await agent.page.waitForURL(/\/contacts\/[\w-]+$/);
  const entry = agent.page.getByRole('main').getByRole('link', { name: /^ORD-\d+/ });
  await expect(entry).toContainText('Confirmed');
  await entry.click();
  await expect(agent.page.getByRole('heading', { name: /^ORD-/ })).toBeVisible();
});

test('buyer and staff talk about an order on its page, with notes among staff', async ({ openBrowser }) => {
  const manager = await TradeApi.signIn('manager@demo.toprak');
  const product = await manager.createProduct(5);
  const order = await (await TradeApi.signIn('buyer@demo.toprak')).order(product.id, 1);
  const open = async (email: string) => {
    const page = await (await openBrowser()).newPage();
    await new Agent(page).signIn(email, `/orders/${order.id}`);
    return page;
  };
  const [buying, serving] = [await open('buyer@demo.toprak'), await open(agentEmail)];
  const log = (page: Page) => page.getByRole('log', { name: 'What is said about this order' });
  const write = async (page: Page, text: string) => {
    await page.getByRole('textbox', { name: /^Write a/ }).fill(text);
    await page.getByRole('button', { name: 'Send' }).click();
  };
  await expect(buying.getByRole('checkbox', { name: 'Private note for staff' })).toHaveCount(0);
  await write(buying, 'Could it come on Friday?');
  await expect(log(serving).getByText('Could it come on Friday?')).toBeVisible();
  await serving.getByRole('checkbox', { name: 'Private note for staff' }).check();
  await write(serving, 'Ask the warehouse first');
  await expect(log(serving).getByText('Ask the warehouse first')).toBeVisible();
  await serving.getByRole('checkbox', { name: 'Private note for staff' }).uncheck();
  await write(serving, 'Friday it is');
  await expect(log(buying).getByText('Friday it is')).toBeVisible();
  await expect(log(buying).getByText('Ask the warehouse first')).toHaveCount(0);

  const serious = inspect(serving);
  await serious.look('an order with what is said about it');
  expect(serious.faults).toEqual([]);

  const elsewhere = await (await openBrowser()).newPage();
  await new Agent(elsewhere).signIn('manager@demo.toprak', '/notifications');
  const first = elsewhere.getByRole('list', { name: 'Notifications' }).getByRole('listitem').first();
  await expect(first).toContainText(`Order ${order.number} was submitted`);
  await expect(elsewhere.getByTestId('unread-notifications')).toBeVisible();
  const unread = inspect(elsewhere);
  await unread.look('notifications');
  expect(unread.faults).toEqual([]);
  await elsewhere.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(elsewhere.getByTestId('unread-notifications')).toHaveCount(0);
});
