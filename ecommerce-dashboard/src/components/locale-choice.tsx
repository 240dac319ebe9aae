'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { keepPreference, LOCALE_COOKIE, LOCALES } from '@/lib/preferences';

/** Lets a person choose the language; the server answers the page anew in it. */
export function LocaleChoice() {
  const t = useTranslations('preferences');
  const locale = useLocale();
  const router = useRouter();
  const choose = (next: string) => {
    keepPreference(LOCALE_COOKIE, next);
    router.refresh();
  };
  return (
    <select
      className="control"
      aria-label={t('locale')}
      value={locale}
      onChange={(e) => choose(e.target.value)}
    >
      {LOCALES.map((one) => (
        <option key={one} value={one} lang={one}>
          {t(one)}
        </option>
      ))}
    </select>
  );
}
