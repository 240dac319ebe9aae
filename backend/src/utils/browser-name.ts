import Bowser from 'bowser';

/** What a browser calls itself, in words: `Firefox on Windows`; empty where it is no browser. */
export function browserName(userAgent: string): string {
  if (userAgent === '') return '';
  const { browser, os } = Bowser.parse(userAgent);
  return [browser.name, os.name].filter(Boolean).join(' on ');
}
