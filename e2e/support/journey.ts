import { type BrowserContext, type BrowserContextOptions, test as base } from '@playwright/test';
import { Agent } from './agent.js';
import { Visitor } from './visitor.js';

interface Journey {
  /** A browser of somebody's own; closed with the journey. */
  openBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  openVisitor: (options?: BrowserContextOptions) => Promise<Visitor>;
  /** Somebody in the panel, signed in and at the inbox. */
  openAgent: (email: string, options?: BrowserContextOptions) => Promise<Agent>;
}

/** A test in which several people take part, each in a browser of their own. */
export const test = base.extend<Journey>({
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
