/** The first wish whose texts exist, in its own regional form (`en-GB`), else English. */
export function chooseLocale(wishes: (string | undefined)[]): string {
  return wishes.find((wish = '') => /^(en|tr)\b/i.test(wish)) ?? 'en';
}

export const isTurkish = (locale: string): boolean => /^tr/i.test(locale);
