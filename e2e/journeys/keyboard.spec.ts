import type { Locator, Page } from '@playwright/test';
import { PASSWORD } from '../support/agent-api.js';
import { Agent } from '../support/agent.js';
import { expect, test } from '../support/journey.js';
import { readAddresses } from '../support/system.js';
import { newPerson } from '../support/visitor.js';

const FARTHEST = 60;

/** Presses Tab until the target has the focus, which has to happen before one would give up. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const hasFocus = () => target.evaluate((element) => element.matches(':focus'));
  for (let presses = 0; presses < FARTHEST && !(await hasFocus()); presses += 1)
    await page.keyboard.press('Tab');
  await expect(target).toBeFocused();
}

test('a visitor chats with the keyboard alone', async ({ openVisitor }) => {
  const visitor = await openVisitor();
  const { keyboard } = visitor.page;
  const person = newPerson('Kim');
  await visitor.visit();

  await tabTo(visitor.page, visitor.launcher);
  await keyboard.press('Enter');
  await expect(visitor.window.getByRole('textbox', { name: 'name' })).toBeFocused();
  await keyboard.type(person.name);
  await keyboard.press('Tab');
  await keyboard.type(person.email);
  await keyboard.press('Enter');
  await expect(visitor.composer).toBeFocused();
  await keyboard.type('No mouse here.');
  await keyboard.press('Shift+Enter');
  await keyboard.type('Second line.');
  await keyboard.press('Enter');
  await expect(visitor.messages()).toHaveText(['No mouse here.\nSecond line.']);
  await expect(visitor.composer).toBeFocused();

  await keyboard.press('Escape');
  await expect(visitor.window).toBeHidden();
  await expect(visitor.launcher).toBeFocused();
});

test('in a window that fills the screen the focus goes round', async ({ openVisitor }) => {
  const visitor = await openVisitor({ viewport: { width: 390, height: 844 } });
  await visitor.visit();
  await visitor.open();
  for (let presses = 0; presses < 8; presses += 1) {
    await visitor.page.keyboard.press('Tab');
    await expect(visitor.window.locator(':focus')).toHaveCount(1);
  }
});

test('an agent answers with the keyboard alone', async ({ openVisitor, openBrowser }) => {
  const agent = new Agent(await (await openBrowser()).newPage());
  const { keyboard } = agent.page;
  await agent.page.goto(`${readAddresses().panel}/inbox`);
  await tabTo(agent.page, agent.page.getByRole('textbox', { name: 'E-mail' }));
  await keyboard.type('agent@demo.toprak');
  await keyboard.press('Tab');
  await keyboard.type(PASSWORD);
  await keyboard.press('Enter');
  await expect(agent.availability).toBeVisible();
  await tabTo(agent.page, agent.availability);
  if (!(await agent.availability.isChecked())) await keyboard.press('Space');
  await expect(agent.availability).toBeChecked();

  const person = newPerson('Kaya');
  const visitor = await openVisitor();
  await visitor.begin(person);
  await visitor.write('Do you type?');
  await expect(agent.row(person.name)).toContainText('Do you type?');
  await tabTo(agent.page, agent.page.getByRole('combobox', { name: 'Status' }));
  await keyboard.press('Tab');
  await keyboard.press('Home');
  await expect(agent.row(person.name)).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(agent.row(person.name)).not.toBeFocused();
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await tabTo(agent.page, agent.composer);
  await keyboard.type('All day long.');
  await keyboard.press('Enter');
  await expect(visitor.messages()).toHaveText(['Do you type?', 'All day long.']);
});
