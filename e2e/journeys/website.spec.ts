import { expect, test } from '../support/journey.js';
import { newPerson, Visitor } from '../support/visitor.js';

declare global {
  interface Window {
    Toprak?: { on(event: string, listener: () => void): () => void };
  }
}

const chatFile = /\/widget\/chat-/;

test('what a listener of the website throws stays the website’s own fault', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  const visitor = new Visitor(page);
  await visitor.visit();
  await page.evaluate(() => {
    for (const event of ['unread', 'open', 'begin'])
      window.Toprak?.on(event, () => {
        throw new Error(`a fault of the website at ${event}`);
      });
  });
  await visitor.open();
  await visitor.introduce(newPerson('Faye'));
  await visitor.write('Is your shop open?');
  await expect(visitor.log).toContainText('Sent');
  expect(new Set(faults)).toEqual(
    new Set(['unread', 'open', 'begin'].map((event) => `a fault of the website at ${event}`)),
  );
});

test('a chat that did not load says so in the launcher’s place and is tried again', async ({ page }) => {
  await page.route(chatFile, (route) => route.abort('connectionfailed'));
  const visitor = new Visitor(page);
  await visitor.visit();
  await visitor.launcher.click();
  const sentence = page.getByRole('button', { name: 'Chat did not load. Try again' });
  await expect(sentence).toBeVisible();
  await sentence.press('Enter');
  await expect(sentence).toBeVisible();
  await page.unroute(chatFile);
  await sentence.press('Enter');
  await expect(visitor.window).toBeVisible();
  await expect(sentence).toBeHidden();
});

test('Escape answers the question whether to end, and only then closes the window', async ({ page }) => {
  const visitor = new Visitor(page);
  await visitor.begin(newPerson('Esra'));
  const end = visitor.window.getByRole('button', { name: 'End conversation' });
  const question = visitor.window.getByRole('group', { name: 'End this conversation?' });
  await end.press('Enter');
  await question.getByRole('button', { name: 'End it' }).press('Escape');
  await expect(question).toBeHidden();
  await expect(visitor.window).toBeVisible();
  await expect(end).toBeFocused();
  await end.press('Enter');
  await end.press('Escape');
  await expect(question).toBeHidden();
  await expect(visitor.window).toBeVisible();
  await end.press('Escape');
  await expect(visitor.window).toBeHidden();
});
