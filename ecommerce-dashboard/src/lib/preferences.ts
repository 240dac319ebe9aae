/** What a person has chosen for this browser; kept in cookies, so that the first answer is right already. */
export const LOCALES = ['en', 'tr'] as const;
export type Locale = (typeof LOCALES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const LOCALE_COOKIE = 'toprak_dashboard_locale';
export const THEME_COOKIE = 'toprak_dashboard_theme';
/** Whether somebody signed in here last; the session's own cookie cannot be read by the page. */
export const SIGNED_IN_COOKIE = 'toprak_dashboard_signed_in';
const YEAR_SECONDS = 31_536_000;

export const isLocale = (value: string | undefined): value is Locale => LOCALES.some((one) => one === value);
export const isTheme = (value: string | undefined): value is Theme => THEMES.some((one) => one === value);

/** The first language of an Accept-Language header that we speak, by its order of quality; else English. */
export function chooseLocale(acceptLanguage: string): Locale {
  const wanted = acceptLanguage.split(',').map((entry) => {
    const [tag = '', ...parameters] = entry.trim().split(';');
    const quality = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='));
    return { language: tag.split('-')[0]?.toLowerCase(), quality: quality ? Number(quality.slice(2)) : 1 };
  });
  const spoken = wanted.filter(({ language, quality }) => isLocale(language) && quality > 0);
  spoken.sort((a, b) => b.quality - a.quality);
  const first = spoken[0]?.language;
  return isLocale(first) ? first : 'en';
}

/** Remembers a choice in this browser for a year. */
export function keepPreference(cookie: string, value: string): void {
  document.cookie = `${cookie}=${value}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
}

/** What was kept in this browser. */
export function readPreference(cookie: string): string | undefined {
  const entries = document.cookie.split('; ').map((entry) => entry.split('='));
  return entries.find(([name]) => name === cookie)?.[1];
}
