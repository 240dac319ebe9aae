import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { AgentApi, beginChat } from '../support/agent-api.js';
import { guard } from '../support/guard.js';
import { expect, test } from '../support/journey.js';
import { readAddresses } from '../support/system.js';
import { newPerson } from '../support/visitor.js';

const listed = readFileSync(path.join(import.meta.dirname, '../fixtures/xss_payloads.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '');
/** All of them take minutes; one of each eight tells whether text is shown as text. */
const payloads = process.env.ALL_PAYLOADS ? listed : listed.filter((_, index) => index % 8 === 0);
/** A longer name is refused. */
const mostOfName = 500;
const names = payloads.filter(({ length }) => length <= mostOfName);
const minutes = 60_000;

/** So few that a list or a thread of them stays quick. */
function inParts(texts: string[]): string[][] {
  const size = 90;
  return Array.from({ length: Math.ceil(texts.length / size) }, (_, n) =>
    texts.slice(n * size, (n + 1) * size),
  );
}

// A picture of the page after each of so many steps would take longer than the steps.
test.use({ trace: 'off' });
test.describe.configure({ timeout: 10 * minutes });

/** What stands in each of them, without what only a screen reader is told. */
function readTexts(places: Locator): Promise<string[]> {
  return places.evaluateAll((elements) =>
    elements.map((element) => {
      const copy = element.cloneNode(true) as Element;
      copy.querySelectorAll('.sr-only').forEach((hint) => hint.remove());
      return copy.textContent;
    }),
  );
}

test('the guard notices what runs', async ({ openBrowser }) => {
  const context = await openBrowser();
  const { faults, look } = guard(context);
  const page = await context.newPage();
  await page.goto('about:blank');
  await page.evaluate(() => {
    document.body.innerHTML =
      '<img src="http://127.0.0.1:9/x" onerror="alert(1)"><a href="java\tscript:alert(2)">x</a>' +
      '<iframe srcdoc="<script>alert(3)</script>"></iframe>';
    setTimeout(() => document.body.append(String(Reflect.get(window, 'nothing').there)));
  });
  await expect.poll(() => faults.filter((fault) => fault.startsWith('a dialog'))).toHaveLength(2);
  await look(page);
  const dialogs = ['a dialog said 1', 'a dialog said 3'];
  const others = ['a request went to', 'a frame was attached', 'the page threw'];
  const planted = ['img has onerror', 'a has href'];
  // Each is told by the browser in its own time.
  const findUnnoticed = () =>
    [...dialogs, ...others, ...planted].filter((sign) => !faults.some((fault) => fault.includes(sign)));
  await expect.poll(findUnnoticed).toEqual([]);
});

/** Those that do not stand there as they were written, as often as they were written. */
function missingFrom(texts: string[], written = payloads): string[] {
  const left = [...texts];
  return written.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Goes from page to page as the browser's own buttons do; waits until each shows its heading. Runs in the page. */
async function walk(stops: { to: string; heading: string }[]): Promise<void> {
  const shows = (text: string) =>
    [...document.querySelectorAll('h1, h2')].some(({ textContent }) => textContent.trim() === text.trim());
  for (const { to, heading } of stops) {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    const patience = Date.now() + 10_000;
    while (!shows(heading)) {
      if (Date.now() > patience) throw new Error(`${to} does not show ${heading}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
}

/** The work on each of them, a few at a time. */
async function forEach<T, R>(items: T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const lane = async () => {
    for (const [index, item] of waiting) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: 6 }, lane));
  return results;
}

test('no message runs, in the widget or the panel, when written, received or read again', async ({
  openVisitor,
  openAgent,
}) => {
  const api = await AgentApi.signIn();
  const agent = await openAgent('manager@demo.toprak');
  const panel = guard(agent.page.context());
  await agent.show('All');
  for (const texts of inParts(payloads)) {
    const person = newPerson('Mallory');
    const visitor = await openVisitor();
    const website = guard(visitor.page.context());
    await visitor.begin(person);
    await visitor.write('Hello');
    await agent.openConversation(person.name);

    for (const text of texts) await visitor.write(text);
    await expect(visitor.own()).toHaveCount(texts.length + 1);
    await expect(visitor.state()).toHaveText(/Sent|Read/);
    const { id } = await api.findConversation(person.name);
    await forEach(texts, (text) => api.send(id, text));
    await expect(visitor.others()).toHaveCount(texts.length);
    const shown = agent.log.locator('p.whitespace-pre-wrap');
    await expect(shown).toHaveCount(2 * texts.length + 1);
    await website.look(visitor.page);
    await panel.look(agent.page);
    expect(missingFrom(await readTexts(shown), [...texts, ...texts])).toEqual([]);
    expect(missingFrom(await readTexts(visitor.messages()), [...texts, ...texts])).toEqual([]);

    await visitor.page.reload();
    await visitor.open();
    // Not `click`, which scrolls to the button: near the top they are fetched without it, and it may be gone then.
    await visitor.window.getByRole('button', { name: 'Earlier messages' }).dispatchEvent('click');
    await expect(visitor.others()).toHaveCount(texts.length);
    await website.look(visitor.page);
    expect(missingFrom(await readTexts(visitor.others()), texts)).toEqual([]);
    expect([...website.faults, ...panel.faults]).toEqual([]);
    await visitor.page.close();
  }
});

test('no contact’s name runs in the panel', async ({ openAgent }) => {
  const api = await AgentApi.signIn('manager@demo.toprak');
  const { page } = await openAgent('manager@demo.toprak');
  const { faults, look } = guard(page.context());
  const { panel } = readAddresses();
  for (const part of inParts(names)) {
    const chats = await forEach(part, async (name) => {
      const id = await beginChat(name, name);
      return { id, contactId: await api.findContactId(id), name };
    });
    await page.goto(`${panel}/inbox?view=all`);
    const rows = page.locator('a[data-row] .truncate[dir=auto]');
    // A row shows who wrote, and what.
    const twice = [...part, ...part];
    await expect(async () => {
      await rows.last().scrollIntoViewIfNeeded();
      expect(await rows.count()).toBeGreaterThanOrEqual(twice.length);
    }).toPass();
    expect(missingFrom(await readTexts(rows), twice)).toEqual([]);
    await page.evaluate(
      walk,
      chats.map(({ id, name }) => ({ to: `/inbox/${id}?view=all`, heading: name })),
    );
    await look(page);

    await page.goto(`${panel}/contacts`);
    const cells = page.locator('td .font-medium');
    const more = page.getByRole('button', { name: 'Show more' });
    // The button is not there while a page is fetched, and gone for good after the last.
    await expect(async () => {
      if ((await cells.count()) < part.length) await more.click({ timeout: 500 });
      expect(await cells.count()).toBeGreaterThanOrEqual(part.length);
    }).toPass();
    expect(missingFrom(await readTexts(cells), part)).toEqual([]);
    await page.evaluate(
      walk,
      chats.map(({ contactId, name }) => ({ to: `/contacts/${contactId}`, heading: name })),
    );
    await look(page);
    expect(faults).toEqual([]);
    await forEach(chats, ({ id }) => api.resolve(id));
  }
});
