import { inspect } from '../support/axe.js';
import { expect, test } from '../support/journey.js';
import { readAddresses } from '../support/system.js';

test.use({ trace: 'off' });

test('whoever signs in appears among those who are here, and disappears when they leave', async ({
  openAgent,
}) => {
  const { page } = await openAgent('admin@demo.toprak');
  await page.goto(`${readAddresses().panel}/activity`);
  const here = page.getByRole('list', { name: 'People who are here now' });
  await expect(here.getByRole('listitem').filter({ hasText: 'Ada Marsh' })).toContainText('Panel: Activity');
  const other = here.getByRole('listitem').filter({ hasText: 'Ingrid Solberg' });
  await expect(other).toHaveCount(0);

  const analyst = await openAgent('analyst@demo.toprak');
  await analyst.page.goto(`${readAddresses().panel}/products`);
  await expect(other).toContainText('Analyst · Panel: Products');
  await expect(page.getByText('Ingrid Solberg signed in').first()).toBeVisible();
  await analyst.page.goto(`${readAddresses().panel}/account`);
  await expect(other).toContainText('Panel: Own account');
  await analyst.page.context().close();
  await expect(other).toHaveCount(0, { timeout: 15_000 });
});

test('the charts show the demo’s history, by pointer, keyboard and as a file', async ({ openAgent }) => {
  test.slow();
  const { page } = await openAgent('admin@demo.toprak');
  await page.goto(`${readAddresses().panel}/activity`);
  const active = page.getByRole('slider', { name: 'Active people, point by point' });
  await expect(active).toBeVisible();
  const { faults, look } = inspect(page);
  await look('activity');
  await page.setViewportSize({ width: 1440, height: 900 });

  await page.getByRole('button', { name: '12 months' }).click();
  await expect(page).toHaveURL(/interval=month/);
  const joined = page.getByRole('slider', { name: 'Registrations, point by point' });
  await expect(joined).toHaveAttribute('max', /^1[12]$/);
  const told: string[] = [];
  await active.focus();
  await active.press('Home');
  for (let point = 0; point < 12; point += 1) {
    told.push((await active.getAttribute('aria-valuetext')) ?? '');
    await active.press('ArrowRight');
  }
  expect(new Set(told).size).toBeGreaterThanOrEqual(12);
  expect(told.some((text) => /Active [1-9]/.test(text))).toBe(true);
  await expect(page.getByRole('table', { name: /^Share of people who were active/ })).toContainText('100');
  await look('activity, a year with a point being looked at');
  await page.setViewportSize({ width: 1440, height: 900 });

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  expect(faults).toEqual([]);
});
