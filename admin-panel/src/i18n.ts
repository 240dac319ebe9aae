import { createI18n } from 'vue-i18n';

/** The languages of the panel, each in its own words. */
export const languages = { en: 'English', tr: 'Türkçe' } as const;
export type Language = keyof typeof languages;

const storageKey = 'toprak:language';
/** Messages by key, groups within groups. */
type Messages = Record<string, object>;
/** `en.json` and every `<area>.en.json` beside it; their roots are merged, so each area's file has one root key. */
const catalogues = import.meta.glob<Messages>('./locales/*.json', { import: 'default' });
const loaded = new Set<Language>();

export const i18n = createI18n({
  legacy: false,
  locale: 'en',
  fallbackLocale: 'en',
  messages: {},
});

const isLanguage = (value: string | null | undefined): value is Language =>
  value != null && Object.hasOwn(languages, value);

function storedLanguage(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** The first language of the browser that we speak. */
export const browserLanguage = (): Language =>
  navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';

/** The person's choice, else the first language of the browser that we speak. */
export function preferredLanguage(): Language {
  const stored = storedLanguage();
  if (isLanguage(stored)) return stored;
  return browserLanguage();
}

async function loadLanguage(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  const files = Object.entries(catalogues).filter(
    ([path]) => path.endsWith(`/${language}.json`) || path.endsWith(`.${language}.json`),
  );
  for (const messages of await Promise.all(files.map(([, load]) => load()))) {
    i18n.global.mergeLocaleMessage(language, messages);
  }
  loaded.add(language);
}

/** Shows the panel in this language, from now on in this tab. */
export async function showLanguage(language: Language): Promise<void> {
  await loadLanguage(language);
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
}

/** Shows and remembers the person's choice. */
export async function chooseLanguage(language: Language): Promise<void> {
  await showLanguage(language);
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // Storage can be forbidden: the choice then lasts as long as the page.
  }
}

/** From now on the language of the browser counts. */
export function forgetLanguage(): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // Storage can be forbidden: nothing was remembered then.
  }
}
