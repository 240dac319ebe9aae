import { type RequestHandler, Router } from 'express';
import { environment } from '../config/environment.js';
import { showOutbox } from '../controllers/platform/outbox.controller.js';
import { linkedPages } from '../services/identity/mail-links.service.js';

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
