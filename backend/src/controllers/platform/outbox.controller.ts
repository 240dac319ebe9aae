import type { RequestHandler } from 'express';
import { presentOutbox } from '../../presenters/platform/outbox.presenter.js';
import { languages } from '../../schemas/platform/settings.schema.js';
import { findMailServer } from '../../services/platform/mail-server.service.js';
import { listOutbox } from '../../services/platform/mails.service.js';
import { readSettings } from '../../services/platform/settings.service.js';

/** The demo's mails, in the language that the browser prefers. What waits for a real server is nobody's to read. */
export const showOutbox: RequestHandler = async (request, response, next) => {
  if (await findMailServer()) return next();
  const [mails, { timeZone }] = await Promise.all([listOutbox(), readSettings('merchant')]);
  const language = languages.find((known) => known === request.acceptsLanguages(...languages)) ?? 'en';
  response
    .vary('Accept-Language')
    .type('html')
    .send(presentOutbox(mails, language, timeZone));
};
