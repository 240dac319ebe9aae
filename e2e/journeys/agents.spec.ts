import { AgentApi } from '../support/agent-api.js';
import { expect, test } from '../support/journey.js';
import { newPerson } from '../support/visitor.js';

test('an agent writes offline and is back in mid-chat', async ({ openVisitor, openAgent }) => {
  const person = newPerson('Otto');
  const agent = await openAgent('agent@demo.toprak');
  await agent.choose('available');
  const visitor = await openVisitor();
  await visitor.begin(person);
  await visitor.write('Is anybody there?');
  await agent.openConversation(person.name);
  await agent.write('Yes, hello!');
  await expect(visitor.messages()).toHaveText(['Is anybody there?', 'Yes, hello!']);

  await agent.page.context().setOffline(true);
  await expect(agent.connectionLost).toBeVisible();
  await agent.write('One moment,');
  await agent.write('I am looking.');
  await expect(agent.log).toContainText('Sending…');
  await visitor.write('Take your time.');
  await expect(visitor.log).toContainText('Sent');
  await agent.page.context().setOffline(false);

  const texts = ['Is anybody there?', 'Yes, hello!', 'Take your time.', 'One moment,', 'I am looking.'];
  await expect(visitor.messages()).toHaveText(texts);
  await expect(agent.connectionLost).toBeHidden();
  for (const text of texts) await expect(agent.log.getByText(text, { exact: true })).toHaveCount(1);
  await expect(agent.log).not.toContainText('Sending…');
  const stored = await AgentApi.signIn();
  expect(await stored.readBodies(person.name)).toEqual(texts);
});

test('two agents take new chats in turn', async ({ openVisitor, openAgent }) => {
  const agents = [await openAgent('agent@demo.toprak'), await openAgent('agent2@demo.toprak')];
  const api = await AgentApi.signIn('manager@demo.toprak');
  for (const agent of agents) await agent.choose('available');
  await expect.poll(() => api.countAvailable()).toBe(2);

  const people = ['Eins', 'Zwei', 'Drei', 'Vier'].map(newPerson);
  for (const person of people) {
    const visitor = await openVisitor();
    await visitor.begin(person);
    await visitor.write('Hello');
    await expect(visitor.window.getByText('Online')).toBeVisible();
  }

  const names = await Promise.all(
    people.map(async ({ name }) => (await api.findConversation(name)).assignee?.name),
  );
  const [first, second] = names;
  expect(first).not.toBe(second);
  expect(names).toEqual([first, second, first, second]);
  for (const agent of agents) await agent.show('Mine');
  const shown = agents.map((agent) => people.map(({ name }) => agent.row(name)));
  const [mine, other] = (await shown[0]![0]!.count()) === 1 ? [0, 1] : [1, 0];
  for (const [index] of people.entries()) {
    const holder = index % 2 === 0 ? mine : other;
    await expect(shown[holder]![index]!).toBeVisible();
    await expect(shown[1 - holder]![index]!).toHaveCount(0);
  }
});

test('who came while nobody was there is served when an agent comes', async ({ openVisitor, openAgent }) => {
  const person = newPerson('Wanda');
  const visitor = await openVisitor();
  await visitor.begin(person);
  await visitor.write('I can wait.');
  await expect(visitor.window.getByText('An agent will be with you soon')).toBeVisible();

  const agent = await openAgent('agent2@demo.toprak');
  await agent.choose('available');
  await agent.show('Mine');
  await expect(agent.row(person.name)).toBeVisible();
  await expect(visitor.window.getByText('Online')).toBeVisible();
});

test('signing out in one tab signs out the other', async ({ openAgent }) => {
  const agent = await openAgent('agent@demo.toprak');
  const otherTab = await agent.page.context().newPage();
  await otherTab.goto(agent.page.url());
  await expect(otherTab.getByRole('switch', { name: 'Take new conversations' })).toBeVisible();

  await agent.page.getByRole('button', { name: 'theme, language, sign out' }).click();
  await agent.page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(agent.page.getByRole('heading', { name: 'Sign in to the panel' })).toBeVisible();

  await expect(otherTab.getByRole('heading', { name: 'Sign in to the panel' })).toBeVisible();
  await otherTab.goto(agent.page.url());
  await expect(otherTab.getByRole('heading', { name: 'Sign in to the panel' })).toBeVisible();
});
