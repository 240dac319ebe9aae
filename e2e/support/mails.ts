import { expect } from '@playwright/test';
import { ON_ITS_OWN } from './agent-api.js';
import { readAddresses } from './system.js';

/** The address of the newest link in the demo's mails to somebody, on this page of the panel. */
export async function readMailedLink(to: string, page: string): Promise<string> {
  let link = '';
  const find = async () => {
    const html = await (await fetch(`${readAddresses().api}/demo/mails`, { headers: ON_ITS_OWN })).text();
    const mail = html
      .split('<article>')
      .find((part) => part.includes(`<b>${to}</b>`) && part.includes(`/open/${page}#`));
    link = /href="([^"]+\/open\/[^"]+)"/.exec(mail ?? '')?.[1] ?? '';
    return link;
  };
  await expect.poll(find, { message: `a mail to ${to}` }).not.toBe('');
  return link;
}
