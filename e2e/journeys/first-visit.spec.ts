import { expect, test } from '../support/journey.js';
import { newPerson } from '../support/visitor.js';

test('from the first visit to an answered chat', async ({ openVisitor, openAgent }) => {
  const person = newPerson('Ada');
  const agent = await openAgent('agent@demo.toprak');
  await agent.choose('available');
  const visitor = await openVisitor();

  await test.step('the visitor introduces themselves and writes', async () => {
    await visitor.begin(person);
    await visitor.write('Do you deliver to Bergen?');
    await expect(visitor.log).toContainText('Sent');
  });

  await test.step('the agent is given the chat and sees who it is', async () => {
    await expect(agent.row(person.name)).toContainText('Do you deliver to Bergen?');
    await agent.openConversation(person.name);
    await expect(agent.log).toContainText('Do you deliver to Bergen?');
    await expect(agent.page.getByText(person.email)).toBeVisible();
    await expect(visitor.window.getByText('Online')).toBeVisible();
    await expect(visitor.log).toContainText('Read');
  });

  await test.step('both see the other type', async () => {
    // It is told for seconds only, so it is looked for while they type.
    await Promise.all([
      expect(visitor.log).toContainText('is typing…'),
      agent.composer.pressSequentially('We do'),
    ]);
    await Promise.all([
      expect(agent.page.getByText(`${person.name} is typing…`).first()).toBeVisible(),
      visitor.composer.pressSequentially('And'),
    ]);
  });

  await test.step('the answer arrives, and the agent learns that it was seen', async () => {
    await agent.write('We do, twice a week.');
    await expect(visitor.messages()).toHaveText(['Do you deliver to Bergen?', 'We do, twice a week.']);
    await expect(agent.log).toContainText('Seen');
  });

  await test.step('a private note stays inside', async () => {
    await agent.page.getByRole('button', { name: 'Private note' }).click();
    const note = agent.page.getByRole('textbox', { name: 'Write a note that only your team sees' });
    await note.fill('Wants Bergen, check the carrier.');
    await note.press('Enter');
    await expect(agent.log).toContainText('Wants Bergen, check the carrier.');
    await agent.page.getByRole('button', { name: 'Reply' }).click();
  });

  await test.step('an answer to a closed window is counted on the launcher', async () => {
    await visitor.window.getByRole('button', { name: 'Close chat window' }).click();
    await agent.write('Tuesdays and Fridays.');
    await expect(visitor.launcher).toHaveAccessibleName('Chat, 1 unread message');
    await visitor.open();
    await expect(visitor.messages().last()).toHaveText('Tuesdays and Fridays.');
    await expect(visitor.log).not.toContainText('Wants Bergen');
  });

  await test.step('the agent ends the chat', async () => {
    await agent.page.getByRole('button', { name: 'Resolve' }).click();
    await expect(visitor.window.getByText('This conversation has ended.')).toBeVisible();
  });
});
