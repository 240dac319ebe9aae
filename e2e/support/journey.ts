import { type BrowserContext, type BrowserContextOptions, test as base } from '@playwright/test';
import { startOwnSystem } from '../../scripts/lib/own-system.mjs';
import { Agent } from './agent.js';
import { publishAddresses } from './system.js';
import { Visitor } from './visitor.js';

interface Journey {
  /** A browser of somebody's own; closed with the journey. */
  openBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  openVisitor: (options?: BrowserContextOptions) => Promise<Visitor>;
  /** Somebody in the panel, signed in and at the inbox. */
  openAgent: (email: string, options?: BrowserContextOptions) => Promise<Agent>;
}

/** Every person of every journey comes from this one machine. */
const limits = {
  RATE_LIMIT_MAX: '100000',
  RATE_LIMIT_MAX_SIGNED_IN: '100000',
  RATE_LIMIT_MAX_VISITOR: '100000',
};

/**
 * A test in which several people take part, each in a browser of their own. The demo merchant has one inbox with two
 * agents: who is present in one journey would be given another's chats, so journeys beside each other have each their
 * own whole system.
 */
export const test = base.extend<Journey, { system: undefined }>({
  system: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs: nothing.
    async ({}, use) => {
      if (process.env.API_URL) return use(undefined);
      const { addresses, dataFolder, stop } = await startOwnSystem(limits);
      publishAddresses(addresses);
      // Programs that a journey starts beside the system find its data here.
      process.env.DATA_DIR = dataFolder;
      await use(undefined);
      await stop();
    },
    // Two systems start at once.
    { scope: 'worker', auto: true, timeout: 300_000 },
  ],
  openBrowser: async ({ browser, contextOptions, viewport, locale }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext({ ...contextOptions, viewport, locale, ...options });
      contexts.push(context);
      return context;
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  openVisitor: async ({ openBrowser }, use) => {
    await use(async (options) => new Visitor(await (await openBrowser(options)).newPage()));
  },
  openAgent: async ({ openBrowser }, use) => {
    await use(async (email, options) => {
      const agent = new Agent(await (await openBrowser(options)).newPage());
      await agent.signIn(email);
      return agent;
    });
  },
});

export { expect } from '@playwright/test';
