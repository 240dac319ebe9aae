import * as settings from '../../controllers/platform/settings.controller.js';
import * as shapes from '../../schemas/platform/settings.schema.js';
import { get, patch } from '../route.js';

const see = 'settings:update';
const keep = 'security:update';

/** What the merchant sets; what needs a proof of who asks is among `securitySettingRoutes`. */
export const settingRoutes = [
  get(
    '/settings/public',
    'What everybody may know: the name, the look, and whether one may register',
    { access: 'public', answers: shapes.PublicSettingsView, limit: 'none' },
    settings.showPublic,
  ),
  get(
    '/settings',
    'The settings that one may change, by group',
    { access: 'signed-in', answers: shapes.SettingsView, refuses: ['FORBIDDEN'] },
    settings.list,
  ),
  get(
    '/settings/merchant',
    'Show who sells here',
    { access: see, answers: shapes.MerchantView },
    settings.show('merchant'),
  ),
  patch(
    '/settings/merchant',
    'Change who sells here; another time zone counts all figures anew',
    { access: see, body: shapes.ChangeMerchant, answers: shapes.MerchantView, refuses: ['VERSION_STALE'] },
    settings.changeMerchant,
  ),
  get(
    '/settings/hours',
    'Show when somebody is there',
    { access: see, answers: shapes.HoursView },
    settings.show('hours'),
  ),
  patch(
    '/settings/hours',
    'Change when somebody is there',
    { access: see, body: shapes.ChangeHours, answers: shapes.HoursView, refuses: ['VERSION_STALE'] },
    settings.changeHours,
  ),
  get(
    '/settings/appearance',
    'Show how the clients look',
    { access: see, answers: shapes.AppearanceView },
    settings.show('appearance'),
  ),
  patch(
    '/settings/appearance',
    'Change how the clients look',
    {
      access: see,
      body: shapes.ChangeAppearance,
      answers: shapes.AppearanceView,
      refuses: ['VERSION_STALE'],
    },
    settings.changeAppearance,
  ),
  get(
    '/settings/security',
    'Show how people sign in',
    { access: keep, answers: shapes.SecurityView },
    settings.show('security'),
  ),
  get(
    '/settings/mail',
    'Show how mails leave',
    { access: keep, answers: shapes.MailView },
    settings.show('mail'),
  ),
];
