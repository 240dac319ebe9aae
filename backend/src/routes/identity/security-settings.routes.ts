import * as security from '../../controllers/identity/security-settings.controller.js';
import * as shapes from '../../schemas/platform/settings.schema.js';
import { act, patch } from '../route.js';

const keep = 'security:update';

/** Settings that decide who gets in: whoever changes them has just proved who they are. */
export const securitySettingRoutes = [
  patch(
    '/settings/security',
    'Change how people sign in',
    {
      access: keep,
      body: shapes.ChangeSecurity,
      answers: shapes.SecurityView,
      refuses: ['PROOF_NEEDED', 'VERSION_STALE', 'STATE_REFUSED'],
    },
    security.changeSecurity,
  ),
  patch(
    '/settings/mail',
    'Change how mails leave',
    {
      access: keep,
      body: shapes.ChangeMail,
      answers: shapes.MailView,
      refuses: ['PROOF_NEEDED', 'VERSION_STALE'],
    },
    security.changeMail,
  ),
  act(
    '/settings/mail/test',
    'Send oneself a mail by the settings of now',
    { access: keep, answers: shapes.TestedMail, refuses: ['MAIL_UNAVAILABLE', 'MAIL_REFUSED'] },
    security.testMail,
  ),
];
