import type { Page } from '@playwright/test';
import { expect, test } from '../support/journey.js';
import { newPerson } from '../support/visitor.js';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** How far the page can be moved sideways, in pixels. */
const sidewaysScroll = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('on a phone the chat takes the whole screen', async ({ openVisitor }) => {
  const visitor = await openVisitor(phone);
  await visitor.visit();
  expect(await sidewaysScroll(visitor.page)).toBe(0);
  await visitor.launcher.tap();
  await expect(visitor.window).toBeVisible();
  expect(await visitor.window.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });

  await visitor.introduce(newPerson('Pia'));
  await visitor.composer.fill('From my phone');
  await visitor.window.getByRole('button', { name: 'Send' }).tap();
  await expect(visitor.messages()).toHaveText(['From my phone']);
  const close = visitor.window.getByRole('button', { name: 'Close chat window' });
  const target = await close.boundingBox();
  expect(Math.min(target!.width, target!.height)).toBeGreaterThanOrEqual(44);
  await close.tap();
  await expect(visitor.window).toBeHidden();
});

test('on a phone the agent goes from the list to the chat to the contact and back', async ({
  openVisitor,
  openAgent,
}) => {
  const person = newPerson('Paul');
  const agent = await openAgent('agent@demo.toprak', phone);
  await agent.choose('available');
  const visitor = await openVisitor();
  await visitor.begin(person);
  await visitor.write('Are you on the road?');

  await agent.row(person.name).tap();
  await expect(agent.log).toContainText('Are you on the road?');
  await expect(agent.row(person.name)).toBeHidden();
  expect(await sidewaysScroll(agent.page)).toBe(0);
  await agent.write('I am, and can help.');
  await expect(visitor.messages()).toHaveText(['Are you on the road?', 'I am, and can help.']);

  await agent.page.getByRole('link', { name: 'Show the contact' }).tap();
  await expect(agent.page.getByText(person.email)).toBeVisible();
  await expect(agent.log).toBeHidden();
  await agent.page.getByRole('link', { name: 'Back to the conversation' }).tap();
  await expect(agent.log).toBeVisible();
  await agent.page.getByRole('link', { name: 'Back to the list' }).tap();
  await expect(agent.row(person.name)).toBeVisible();
});
