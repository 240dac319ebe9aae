import * as preferences from '../../controllers/identity/preferences.controller.js';
import { PreferencesView, UpdatePreferences } from '../../schemas/identity/preference.schema.js';
import { get, patch } from '../route.js';

/** How one likes Toprak to be; it follows the person to every browser. */
export const preferenceRoutes = [
  get(
    '/auth/preferences',
    'One’s language, theme, sound and choice of notifications',
    { access: 'person', answers: PreferencesView },
    preferences.show,
  ),
  patch(
    '/auth/preferences',
    'Change some of them',
    { access: 'person', body: UpdatePreferences, answers: PreferencesView },
    preferences.update,
  ),
];
