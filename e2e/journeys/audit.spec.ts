import { readFile } from 'node:fs/promises';
import { PASSWORD, request } from '../support/agent-api.js';
import { inspect } from '../support/axe.js';
import { expect, test } from '../support/journey.js';
import { readAddresses } from '../support/system.js';
import { TradeApi } from '../support/trade-api.js';

const panel = (path: string) => `${readAddresses().panel}${path}`;

async function changePrice(productId: string, price: string): Promise<void> {
  const body = { email: 'manager@demo.toprak', password: PASSWORD, delivery: 'body' };
  const { accessToken: token } = await request<{ accessToken: string }>('POST', '/auth/login', { body });
  await request('PATCH', `/products/${productId}`, { token, body: { price } });
}

test('who changed a price is found, with the price before and after, on the page and in the file', async ({
  openAgent,
}) => {
  const trade = await TradeApi.signIn('manager@demo.toprak');
  const { id, name } = await trade.createProduct(5);
  await changePrice(id, '5.10');
  const { page } = await openAgent('admin@demo.toprak');
  await page.goto(panel('/audit'));
  await page.getByLabel('Kind').selectOption('Products');
  const row = page.getByRole('listitem').filter({ hasText: `changed the product ${name}.` });
  await expect(row).toHaveCount(1);
  const details = row.getByRole('button', { name: /^Details: / });
  await details.press('Enter');
  await expect(details).toHaveAttribute('aria-expanded', 'true');
  await expect(row.getByRole('row', { name: 'Price 4.85 5.1' })).toBeVisible();
  const { faults, look } = inspect(page);
  await look('audit log with details');
  expect(faults).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });

  await row.getByRole('link', { name }).click();
  await expect(page).toHaveURL(panel(`/products/${id}`));
  await page.goBack();
  await expect(page).toHaveURL(/kind=product/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text.split('\n').filter((line) => line.includes(id)).length).toBe(2);
});

test('an agent finds no audit log, in the navigation or at its address', async ({ openAgent }) => {
  const { page } = await openAgent('agent@demo.toprak');
  await page.goto(panel('/audit'));
  await expect(page.getByRole('heading', { name: 'Audit log' })).toBeHidden();
  const navigation = page.getByRole('navigation', { name: 'Main' });
  await expect(navigation.getByRole('link').first()).toBeVisible();
  await expect(navigation.getByRole('link', { name: 'Audit log' })).toHaveCount(0);
});
