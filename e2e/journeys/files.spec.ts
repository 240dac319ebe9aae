import { inspect } from '../support/axe.js';
import { expect, test } from '../support/journey.js';
import { PNG } from '../support/pictures.js';
import { readAddresses } from '../support/system.js';

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

test('a person chooses a picture, sees it in the top bar after a reload, and removes it', async ({
  openAgent,
}) => {
  const { page } = await openAgent('analyst@demo.toprak');
  await page.goto(`${readAddresses().panel}/account`);
  const field = page.getByRole('group', { name: 'Your picture' });
  const file = field.locator('input[type=file]');
  const shown = page.getByRole('banner').locator('img');

  await file.setInputFiles({ name: 'me.svg', mimeType: 'image/svg+xml', buffer: SVG });
  await expect(field.getByRole('alert')).toContainText('This is no picture that can be shown');
  // What calls itself a picture is looked at by the API.
  await file.setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: SVG });
  await expect(field.getByRole('alert')).toContainText('This is no picture that can be shown');
  const { faults, look } = inspect(page);
  await look('account with a refused picture');
  expect(faults).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });

  await file.setInputFiles({ name: 'me.png', mimeType: 'image/png', buffer: PNG });
  await expect(field.getByRole('status')).toHaveText('The picture is changed.');
  await page.reload();
  await expect(shown).toBeVisible();
  // It has its place on the page before its bytes are there.
  await expect(shown).toHaveJSProperty('naturalWidth', 256);

  await field.getByRole('button', { name: 'Remove the picture' }).click();
  await expect(field.getByRole('status')).toHaveText('The picture is removed.');
  await expect(field.getByRole('button', { name: 'Choose a picture' })).toBeFocused();
  await expect(shown).toHaveCount(0);
});
