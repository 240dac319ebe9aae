import { PASSWORD } from '../support/agent-api.js';
import { Agent } from '../support/agent.js';
import { inspect } from '../support/axe.js';
import { expect, test } from '../support/journey.js';
import { readAddresses } from '../support/system.js';
import { newPerson } from '../support/visitor.js';

// Each page is looked at four times.
test.describe.configure({ timeout: 300_000 });
test.use({ trace: 'off' });

test('widget: everybody can use it', async ({ openVisitor }) => {
  const visitor = await openVisitor();
  const { faults, look } = inspect(visitor.page);
  await visitor.visit();
  await look('the website');
  await visitor.open();
  await look('the form');
  await visitor.window.getByRole('button', { name: 'Start chat' }).click();
  await expect(visitor.window.getByText('Please fill this in.').first()).toBeVisible();
  await look('the form with its faults');
  await visitor.introduce(newPerson('Axel'));
  await visitor.write('See https://example.com for details');
  await expect(visitor.log).toContainText('Sent');
  await look('the chat');
  await visitor.window.getByRole('button', { name: 'End conversation' }).click();
  await look('the question before the end');
  await visitor.window.getByRole('button', { name: 'End it' }).click();
  await expect(visitor.window.getByText('This conversation has ended.')).toBeVisible();
  await look('the ended chat');
  expect(faults).toEqual([]);
});

test('panel, inbox: everybody can use it', async ({ openBrowser }) => {
  const agent = new Agent(await (await openBrowser()).newPage());
  const { faults, look } = inspect(agent.page);
  const { page } = agent;
  await page.goto(readAddresses().panel);
  await expect(page.getByRole('heading', { name: 'Sign in to the panel' })).toBeVisible();
  await look('sign-in');
  await agent.signIn('admin@demo.toprak');
  await agent.show('All');
  await page.getByRole('combobox', { name: 'Status' }).selectOption('Any status');
  await page.getByRole('searchbox', { name: /^Search conversations/ }).fill('Marta');
  const row = agent.row('Marta Kowalska').first();
  await expect(row).toBeVisible();
  await look('the list of the inbox');
  await row.click();
  await expect(agent.log).toBeVisible();
  await look('a conversation');
  expect(faults).toEqual([]);
});

test('panel, other pages: everybody can use it', async ({ openBrowser }) => {
  const agent = new Agent(await (await openBrowser()).newPage());
  const { faults, look } = inspect(agent.page);
  const { page } = agent;
  await agent.signIn('admin@demo.toprak', '/contacts');
  for (const [title, path] of [
    ['Contacts', '/contacts'],
    ['New contact', '/contacts/new'],
    ['Inboxes', '/settings/inboxes'],
    ['Not found', '/no-such-page'],
  ] as const) {
    await page.goto(readAddresses().panel + path);
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    await look(title);
  }
  await page.goto(`${readAddresses().panel}/contacts`);
  await page.getByRole('searchbox').fill('Marta');
  await page.getByRole('link', { name: 'Marta Kowalska' }).first().click();
  await expect(page.getByText('marta@dom-i-ogrod.example').first()).toBeVisible();
  await look('a contact');
  expect(faults).toEqual([]);
});

test('panel, people: everybody who administers can use it', async ({ openBrowser }) => {
  test.slow();
  const agent = new Agent(await (await openBrowser()).newPage());
  const { faults, look } = inspect(agent.page);
  const { page } = agent;
  await agent.signIn('admin@demo.toprak', '/users');
  await expect(page.getByRole('link', { name: 'Tom Whitfield' })).toBeVisible();
  await look('People');
  await page.getByRole('link', { name: 'Tom Whitfield' }).click();
  await page.getByRole('textbox', { name: 'First name' }).fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await look('a person with faults');
  await page.getByRole('button', { name: 'Undo the changes' }).click();
  for (const [title, path] of [
    ['Own account', '/account'],
    ['Activity', '/activity'],
    ['Roles', '/roles'],
    ['API keys', '/api-keys'],
    ['Audit log', '/audit'],
  ] as const) {
    await page.goto(readAddresses().panel + path);
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
    await look(title);
  }
  expect(faults).toEqual([]);
});

test('panel, products: everybody who keeps them can use them', async ({ openBrowser }) => {
  test.slow();
  const agent = new Agent(await (await openBrowser()).newPage());
  const { faults, look } = inspect(agent.page);
  const { page } = agent;
  await agent.signIn('manager@demo.toprak', '/products');
  await expect(page.getByRole('link', { name: /Apron, washed denim/ })).toBeVisible();
  await look('the list of products');
  await page.getByRole('link', { name: /Apron, washed denim/ }).click();
  await expect(page.getByRole('table', { name: 'Stock movements' })).toBeVisible();
  await look('a product');
  await page.getByRole('button', { name: 'Move stock' }).click();
  await page.getByRole('button', { name: 'Write it down' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look('a movement of stock with its faults');
  await page.goto(`${readAddresses().panel}/products/new`);
  await page.getByRole('button', { name: 'Create product' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look('a new product with its faults');
  expect(faults).toEqual([]);
});

test('panel, orders: everybody who keeps them can use them', async ({ openBrowser }) => {
  test.slow();
  const agent = new Agent(await (await openBrowser()).newPage());
  const { faults, look } = inspect(agent.page);
  const { page } = agent;
  await agent.signIn('manager@demo.toprak', '/orders');
  await page.getByRole('button', { name: 'Confirmed' }).click();
  await expect(page.getByRole('link', { name: /^ORD-/ }).first()).toBeVisible();
  await look('the list of orders');
  await page.getByRole('link', { name: /^ORD-/ }).first().click();
  await expect(page.getByRole('button', { name: 'Start processing' })).toBeVisible();
  await look('an order');
  await page.getByRole('button', { name: 'Cancel order' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('the question before a cancellation');
  expect(faults).toEqual([]);
});

test('panel, catalogue and own orders: every buyer can use them', async ({ openBrowser }) => {
  test.slow();
  const agent = new Agent(await (await openBrowser()).newPage());
  const { faults, look } = inspect(agent.page);
  const { page } = agent;
  await agent.signIn('buyer@demo.toprak', '/products');
  const add = page.getByRole('button', { name: /^Add Apron, washed denim/ });
  await add.click();
  await look('the catalogue');
  await page.getByRole('link', { name: 'Your order (1)' }).click();
  await page.getByRole('searchbox', { name: 'Find a product to add' }).fill('towel');
  await expect(page.getByRole('list', { name: 'Products found' })).toBeVisible();
  await page.getByRole('textbox', { name: /^Quantity of Apron/ }).fill('none');
  await page.getByRole('button', { name: 'Submit order' }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await look('a new order with its faults');
  await page.getByRole('textbox', { name: /^Quantity of Apron/ }).fill('1');
  await page.getByRole('button', { name: 'Save as draft' }).click();
  await expect(page.getByRole('heading', { name: /^ORD-/ })).toBeVisible();
  await look('a draft');
  expect(faults).toEqual([]);
});

test('dashboard: everybody can use it', async ({ openBrowser }) => {
  const page = await (await openBrowser()).newPage();
  const { faults, look } = inspect(page);
  await page.goto(readAddresses().dashboard);
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await look('sign-in');
  await page.getByRole('textbox', { name: 'E-mail' }).fill('analyst@demo.toprak');
  await page.getByLabel('Password').fill('wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('The e-mail or the password is not right.')).toBeVisible();
  await look('a refused sign-in');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Top products' })).toBeVisible();
  await look('overview');
  await page.getByRole('slider', { name: 'Revenue, point by point' }).press('ArrowLeft');
  await page.getByRole('combobox', { name: 'Days' }).selectOption('Chosen days');
  await look('overview, with a point and days being chosen');
  await page.goto(`${readAddresses().dashboard}/?channel=sourcing`);
  await expect(page.getByRole('heading', { name: 'No sales in these days' })).toBeVisible();
  await look('overview, nothing sold');
  await page.getByRole('link', { name: 'Conversations' }).click();
  await expect(page.getByText('Messages today')).toBeVisible();
  await look('conversations');
  await page.goto(`${readAddresses().dashboard}/no-such-page`);
  await expect(page.getByText('There is no such page')).toBeVisible();
  await look('not found');
  expect(faults).toEqual([]);
});
