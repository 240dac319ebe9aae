import { expect, test } from '../support/journey.js';
import path from 'node:path';
import type { Page } from '@playwright/test';

const folder = path.join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const height = 900;
const site = { width: 620, height };
const panel = { width: 1300, height };

/** Two screens side by side, as one picture. */
async function paste(page: Page, left: Buffer, right: Buffer, file: string): Promise<void> {
  const image = (picture: Buffer, { width }: { width: number }) =>
    `<img width="${width}" height="${height}" src="data:image/png;base64,${picture.toString('base64')}">`;
  await page.setViewportSize({ width: site.width + panel.width, height });
  await page.setContent(
    `<body style="margin:0;display:flex">${image(left, site)}${image(right, panel)}</body>`,
    { waitUntil: 'load' },
  );
  await page.screenshot({ path: path.join(folder, file) });
}

test('the pictures of the README', async ({ openVisitor, openAgent, openBrowser }) => {
  const agent = await openAgent('agent@demo.toprak', { viewport: panel, colorScheme: 'light' });
  await agent.choose('available');
  const visitor = await openVisitor({ viewport: site, colorScheme: 'light' });
  await visitor.begin({ name: 'Ines Moreau', email: 'ines@latelier-moreau.example' });
  await visitor.write('Hello! Do the stoneware bowls come in cases of 24?');
  await agent.openConversation('Ines Moreau');
  await agent.write('Hello Ines, they do, and the case is cheaper by a tenth.');
  await expect(visitor.messages()).toHaveCount(2);
  await visitor.write('Lovely, I will take two. Can they be here before the 15th?');
  await expect(agent.log).toContainText('before the 15th');
  await expect(visitor.log).toContainText('Read');
  await agent.composer.pressSequentially('They leave the ware');
  await expect(visitor.log).toContainText('is typing…');

  const [left, right] = [await visitor.page.screenshot(), await agent.page.screenshot()];
  const board = await (await openBrowser({ deviceScaleFactor: 1 })).newPage();
  await paste(board, left, right, 'chat.png');

  await agent.page.setViewportSize({ width: 1440, height });
  await agent.page.emulateMedia({ colorScheme: 'dark' });
  await expect(agent.page.getByText('ines@latelier-moreau.example')).toBeVisible();
  await agent.page.screenshot({ path: path.join(folder, 'inbox-dark.png') });
});
