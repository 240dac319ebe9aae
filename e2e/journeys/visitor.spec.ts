import type { Request, Route } from '@playwright/test';
import { AgentApi } from '../support/agent-api.js';
import { expect, test } from '../support/journey.js';
import { layLine } from '../support/line.js';
import { newPerson, Visitor } from '../support/visitor.js';

test('offline and back in mid-chat: nothing is lost, doubled or out of order', async ({ page, context }) => {
  const visitor = new Visitor(page);
  const person = newPerson('Olga');
  const agent = await AgentApi.signIn();
  await visitor.begin(person);
  await visitor.write('Are the linen napkins back?');
  await expect(visitor.log).toContainText('Sent');

  await context.setOffline(true);
  await expect(visitor.window.getByText('No connection.')).toBeVisible();
  await visitor.write('I would need forty.');
  await visitor.write('By Friday, if possible.');
  await expect(visitor.log).toContainText('Waiting for connection');
  await agent.reply(person.name, 'They are: sixty in stock.');
  await context.setOffline(false);

  const texts = [
    'Are the linen napkins back?',
    'They are: sixty in stock.',
    'I would need forty.',
    'By Friday, if possible.',
  ];
  await expect(visitor.messages()).toHaveText(texts);
  await expect(visitor.log).not.toContainText('Waiting for connection');
  await expect(visitor.window.getByText('No connection.')).toBeHidden();
  await expect(visitor.state()).toHaveText(/Sent|Read/);
  expect(await agent.readBodies(person.name)).toEqual(texts);
});

test('a reload keeps the unsent message and sends it once', async ({ page, context }) => {
  const visitor = new Visitor(page);
  const person = newPerson('Rene');
  const agent = await AgentApi.signIn();
  const line = await layLine(context);
  await visitor.begin(person);
  await visitor.write('Hello');
  await expect(visitor.log).toContainText('Sent');

  await line.cut();
  await visitor.write('This must not get lost.');
  await expect(visitor.log).toContainText('Waiting for connection');
  await page.reload();
  expect(await agent.readBodies(person.name)).toEqual(['Hello']);
  line.mend();
  await page.reload();
  await visitor.open();

  await expect(visitor.messages()).toHaveText(['Hello', 'This must not get lost.']);
  await expect(visitor.log).not.toContainText('Waiting for connection');
  await expect(visitor.state()).toHaveText(/Sent|Read/);
  expect(await agent.readBodies(person.name)).toEqual(['Hello', 'This must not get lost.']);
});

test('a list of chats that arrives late does not hide who answers', async ({ openVisitor, openAgent }) => {
  const person = newPerson('Lena');
  const visitor = await openVisitor();
  const waiting = visitor.window.getByText('An agent will be with you soon');
  const line = await layLine(visitor.page.context());
  await visitor.begin(person);
  await visitor.write('Is anybody there?');
  await expect(waiting).toBeVisible();

  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const held = new Promise<Request>((resolve) => {
    const hold = async (route: Route) => {
      const answer = await route.fetch();
      resolve(route.request());
      await released;
      await route.fulfill({ response: answer });
    };
    void visitor.page.route(/widget\/conversations$/, hold, { times: 1 });
  });
  await line.cut();
  line.mend();
  const late = await held;
  const agent = await openAgent('agent@demo.toprak');
  await agent.choose('available');
  await expect(visitor.window.getByText('Online')).toBeVisible();
  release();
  await late.response();
  await expect(visitor.messages()).toHaveText(['Is anybody there?']);
  await expect(waiting).toBeHidden();
  await expect(visitor.window.getByText('Online')).toBeVisible();
});
