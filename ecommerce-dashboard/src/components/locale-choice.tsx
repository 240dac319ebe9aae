'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { isLocale, keepPreference, LOCALE_COOKIE, LOCALES, readPreference } from '@/lib/preferences';
import { Choice } from './choice';

/** Lets a person choose the language; the server answers the page anew in it. */
export function LocaleChoice() {
  const t = useTranslations('preferences');
  const locale = useLocale();
  const router = useRouter();
  // Shown until the answer comes: drawn back to the old one, the next event of the same choice would tell that.
  const [chosen, setChosen] = useState<string>();
  // A choice made while the page was on its way to another may have missed the answer for that one.
  useEffect(() => {
    const kept = readPreference(LOCALE_COOKIE);
    if (isLocale(kept) && kept !== locale) router.refresh();
  }, [locale, router]);
  const choose = (next: string) => {
    setChosen(next);
    keepPreference(LOCALE_COOKIE, next);
    router.refresh();
  };
  const options = LOCALES.map((one) => ({ value: one, text: t(one), lang: one }));
  return <Choice label={t('locale')} value={chosen ?? locale} options={options} onChoose={choose} />;
}
