import type { BrowserContext, Page } from '@playwright/test';
import { readAddresses } from './system.js';

const HARMLESS = /^(data|blob|about):/;

function isOwn(url: string): boolean {
  const own = Object.values(readAddresses()).map((address) => new URL(address).host);
  return HARMLESS.test(url) || own.includes(new URL(url).host);
}

/** Runs in the page: handlers and scripts in attributes, also in shadow trees. */
function findPlanted(): string[] {
  const script = /^(javascript|vbscript|data:text)/i;
  const addresses = ['href', 'src', 'srcdoc', 'action', 'formaction', 'xlink:href', 'data', 'background'];
  const planted: string[] = [];
  function search(root: Document | ShadowRoot): void {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) search(element.shadowRoot);
      for (const { name, value } of element.attributes) {
        const isScript = addresses.includes(name) && script.test(value.replaceAll(/[\s\p{Cc}]/gu, ''));
        if (isScript || name.startsWith('on')) planted.push(`${element.localName} has ${name}="${value}"`);
      }
    }
  }
  search(document);
  return planted;
}

/**
 * Collects everything that a text must never bring about in a browser: a dialog, a frame, another window, a fault, a
 * request to a stranger, and, whenever one looks, a script planted in the page.
 */
export function guard(context: BrowserContext): { faults: string[]; look: (page: Page) => Promise<void> } {
  const faults: string[] = [];
  context.on('dialog', (dialog) => {
    faults.push(`a dialog said ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on('request', (request) => {
    if (!isOwn(request.url())) faults.push(`a request went to ${request.url()}`);
  });
  context.on('weberror', (fault) => faults.push(`the page threw ${fault.error().message}`));
  context.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) faults.push(message.text());
  });
  context.on('page', (page) => {
    page.on('popup', (popup) => faults.push(`a window opened at ${popup.url()}`));
    page.on('frameattached', (frame) => faults.push(`a frame was attached at ${frame.url()}`));
  });
  return {
    faults,
    look: async (page) => void faults.push(...(await page.evaluate(findPlanted))),
  };
}
