'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { keepPreference, LOCALE_COOKIE, LOCALES } from '@/lib/preferences';
import { Choice } from './choice';

/** Lets a person choose the language; the server answers the page anew in it. */
export function LocaleChoice() {
  const t = useTranslations('preferences');
  const locale = useLocale();
  const router = useRouter();
  const choose = (next: string) => {
    keepPreference(LOCALE_COOKIE, next);
    router.refresh();
  };
  const options = LOCALES.map((one) => ({ value: one, text: t(one), lang: one }));
  return <Choice label={t('locale')} value={locale} options={options} onChoose={choose} />;
}
