import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { AgentApi, PASSWORD } from '../support/agent-api.js';
import { inspect } from '../support/axe.js';
import { expect, test } from '../support/journey.js';
import { readAddresses } from '../support/system.js';

test.use({ trace: 'off' });

const row = (page: Page, email: string) => page.getByRole('row').filter({ hasText: email });
const statusBar = (page: Page) => page.getByRole('main').getByRole('status').first();

/** People whom nobody else's journey finds: they share a word in their e-mails. */
async function createPeople(roles: readonly string[]): Promise<{ word: string; emails: string[] }> {
  const admin = await AgentApi.signIn('admin@demo.toprak');
  const word = randomUUID().slice(0, 8);
  const emails = roles.map((role, nth) => `${role.toLowerCase()}${nth}-${word}@example.com`);
  for (const [nth, role] of roles.entries())
    await admin.createUser(emails[nth]!, PASSWORD.padEnd(12, '!'), role);
  return { word, emails };
}

async function find(page: Page, word: string, count: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search by name or e-mail' }).fill(word);
  await expect(statusBar(page)).toHaveText(count);
}

test('people are found, shown with other columns, and suspended together', async ({ openAgent }) => {
  test.slow();
  const { word, emails } = await createPeople(['AGENT', 'AGENT', 'ANALYST']);
  const [first, second, third] = emails as [string, string, string];
  const { page } = await openAgent('admin@demo.toprak');
  await page.goto(`${readAddresses().panel}/users`);
  const { faults, look } = inspect(page);
  await look('people');
  await page.setViewportSize({ width: 1440, height: 900 });

  await find(page, word, '3 people');
  await page.getByRole('combobox', { name: 'Role' }).selectOption('Agent');
  await expect(statusBar(page)).toHaveText('2 people');
  await expect(row(page, third)).toHaveCount(0);
  // The address carries what is looked for: a reload shows the same.
  await page.reload();
  await expect(statusBar(page)).toHaveText('2 people');

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Second factor' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Company' }).click();
  await look('people, columns being chosen');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('Escape');
  await expect(page.getByRole('columnheader', { name: 'Second factor' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Company' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Second factor' })).toBeVisible();

  await page.getByRole('checkbox', { name: 'Select everybody shown' }).check();
  const bar = page.getByRole('region', { name: 'Selected people' });
  await expect(bar.getByRole('status')).toHaveText('2 people selected');
  await look('people, two selected');
  await page.setViewportSize({ width: 1440, height: 900 });
  await bar.getByRole('button', { name: 'Suspend' }).click();
  const question = page.getByRole('dialog', { name: 'Suspend 2 people?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(row(page, first)).toContainText('Active');
  await bar.getByRole('button', { name: 'Suspend' }).click();
  await question.getByRole('button', { name: 'Suspend' }).click();
  await expect(page.getByText('2 people were changed.').first()).toBeVisible();
  await expect(page.getByText('Nobody matches your search')).toBeVisible();
  await page.getByRole('button', { name: 'Suspended' }).click();
  for (const email of [first, second]) await expect(row(page, email)).toContainText('Suspended');
  expect(faults).toEqual([]);
});

test('a file invites the people it can, says line by line whom it cannot, and the export has them', async ({
  openAgent,
}) => {
  test.slow();
  const word = randomUUID().slice(0, 8);
  const [known, wrong] = [`known-${word}@example.com`, `wrong-${word}@example.com`];
  const file = [
    'email,firstName,lastName,role',
    `${known},Nur,Demir,Agent`,
    `${wrong},Can,Deniz,Captain`,
    `other-${word}@example.com,Ece,"Yılmaz, Dr.",Analyst`,
  ].join('\r\n');
  const { page } = await openAgent('admin@demo.toprak');
  await page.goto(`${readAddresses().panel}/users`);
  await page.getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import people' });
  await dialog
    .getByLabel('CSV file')
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
  await expect(dialog).toContainText('Would be invited: 2. Would be skipped: 0. Cannot be taken: 1.');
  const outcomes = dialog.getByRole('table', { name: 'What becomes of each line' });
  await expect(outcomes.getByRole('row').filter({ hasText: wrong })).toContainText(
    'Cannot be takenThere is no role Captain.',
  );
  const { faults, look } = inspect(page);
  await look('the import before it happens');
  await page.setViewportSize({ width: 1440, height: 900 });
  // Until then nothing has happened.
  expect(await (await AgentApi.signIn('admin@demo.toprak')).countUsers(word)).toBe(0);

  await dialog.getByRole('button', { name: 'Invite 2 people' }).click();
  await expect(dialog).toContainText('Invited: 2. Skipped: 0. Not taken: 1.');
  await look('the import after it happened');
  await page.setViewportSize({ width: 1440, height: 900 });
  await dialog.getByRole('button', { name: 'Done' }).click();
  await find(page, word, '2 people');
  await expect(row(page, known)).toContainText('Invited');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/\.csv$/);
  const lines = (await readFile(await saved.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain('email,firstName,lastName,role');
  expect(lines.slice(1).join('\n')).toContain(`${known},Nur,Demir,`);
  expect(lines.slice(1).join('\n')).toContain('Ece,"Yılmaz, Dr."');
  expect(faults).toEqual([]);
});

test('a change that is refused is seen to be taken back', async ({ openAgent }) => {
  const { word, emails } = await createPeople(['AGENT']);
  const email = emails[0]!;
  const { page } = await openAgent('admin@demo.toprak');
  await page.goto(`${readAddresses().panel}/users`);
  await find(page, word, '1 person');
  // Somebody else is faster, so the API refuses what is based on the old state.
  await (await AgentApi.signIn('admin@demo.toprak')).giveRole(email, 'ANALYST');
  const answered = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
  await row(page, email).getByRole('button', { name: 'Actions for' }).click();
  // The mark goes after three seconds: it is looked for before it comes.
  const marked = expect(page.locator('tr[data-restored]')).toContainText(email);
  await page.getByRole('menuitem', { name: 'Suspend' }).click();
  expect((await answered).status()).toBe(412);
  await expect(page.getByText(/Test Person is as before: /).first()).toBeVisible();
  await marked;
  await expect(row(page, email)).toContainText('Active');
  await expect(row(page, email)).toContainText('Analyst');
  await expect(page.locator('tr[data-restored]')).toHaveCount(0);
  // What was read again can be changed.
  await row(page, email).getByRole('button', { name: 'Actions for' }).click();
  await page.getByRole('menuitem', { name: 'Suspend' }).click();
  await expect(row(page, email)).toContainText('Suspended');
});

test('an administrator ends all API keys of somebody', async ({ openAgent }) => {
  const { word, emails } = await createPeople(['MANAGER']);
  const owner = await AgentApi.signIn(emails[0], PASSWORD.padEnd(12, '!'));
  await owner.createKey('Stock sync');
  const { page } = await openAgent('admin@demo.toprak');
  await page.goto(`${readAddresses().panel}/users`);
  await find(page, word, '1 person');
  await row(page, emails[0]!).getByRole('link', { name: 'Test Person' }).click();
  await page.getByRole('button', { name: 'Revoke API keys' }).click();
  const question = page.getByRole('dialog', { name: 'Revoke all API keys of Test Person?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect(await owner.countKeys()).toBe(1);
  await page.getByRole('button', { name: 'Revoke API keys' }).click();
  await question.getByRole('button', { name: 'Revoke API keys' }).click();
  await expect(page.getByText('1 API key was revoked.').first()).toBeVisible();
  expect(await owner.countKeys()).toBe(0);
});
