import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { chooseLocale, isLocale, LOCALE_COOKIE } from '@/lib/preferences';
import { readPublicSettings } from '@/lib/public-settings';
import en from '../../messages/en.json';
import tr from '../../messages/tr.json';

const catalogues = { en, tr };

export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = isLocale(chosen) ? chosen : chooseLocale((await headers()).get('accept-language') ?? '');
  const { timeZone } = readPublicSettings(process.env);
  return { locale, messages: catalogues[locale], timeZone };
});
