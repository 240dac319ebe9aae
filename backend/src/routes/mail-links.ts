import { type RequestHandler, Router } from 'express';
import { environment } from '../config/environment.js';
import { linkedPages } from '../services/identity/mail-links.service.js';
import { findMailServer } from '../services/platform/mail-server.service.js';
import { listOutbox } from '../services/platform/mails.service.js';
import { escapeHtml } from '../utils/escape-html.js';

/** Where links in mails lead, and the demo's mails where no mail server was named. */
export function serveMailLinks(): Router {
  const router = Router();
  router.get('/open/:page', openPage);
  if (environment.DEMO) router.get('/demo/mails', showOutbox);
  return router;
}

/** Sends the reader of a mail on to the panel. What stands behind `#` goes along in the browser, and comes not here. */
const openPage: RequestHandler<{ page: string }> = (request, response, next) => {
  const path = linkedPages.get(request.params.page);
  if (path === undefined) return next();
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.redirect(302, new URL(`/${path}`, environment.PANEL_URL).href);
};

const address = /https?:\/\/[^\s<]+/g;
/** The mail's text with its links to click. */
const showText = (text: string) => escapeHtml(text).replace(address, (url) => `<a href="${url}">${url}</a>`);

const showOutbox: RequestHandler = async (_request, response, next) => {
  // What waits for a real server is nobody's to read.
  if (await findMailServer()) return next();
  const mails = await listOutbox();
  const shown = mails.map(
    ({ toAddress, subject, text, createdAt }) => `<article>
<h2>${escapeHtml(subject)}</h2>
<p>To ${escapeHtml(toAddress)}, <time>${createdAt.toISOString()}</time></p>
<pre>${showText(text)}</pre>
</article>`,
  );
  response.type('html').send(`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5"><title>Mails of the demo</title>
<style>
:root { color-scheme: light dark }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 45rem; margin: 0 auto; padding: 2rem 1rem }
article { border: 1px solid light-dark(#e7e5e4, #44403c); border-radius: 12px; padding: 1rem; margin: 1rem 0 }
h1, h2 { line-height: 1.25 } h2, article p { margin: 0 } pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
a { color: light-dark(#823f22, #daa98c) }
</style></head>
<body><h1>Mails of the demo</h1>
<p>No mail server is named, so what would be sent stands here. The page looks again every five seconds.</p>
${shown.join('\n') || '<p>Nothing yet.</p>'}
</body></html>`);
};
