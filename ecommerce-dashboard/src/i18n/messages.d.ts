import type messages from '../../messages/en.json';
import type { Locale } from '../lib/preferences';

// Keys are checked against the English catalogue.
declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: typeof messages;
  }
}
