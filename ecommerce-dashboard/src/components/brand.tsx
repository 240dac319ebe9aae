import { useTranslations } from 'next-intl';

/** The mark and the name. */
export function Brand() {
  const t = useTranslations('app');
  return (
    <p className="flex items-center gap-2.5 text-base font-semibold tracking-tight">
      <svg viewBox="0 0 32 32" className="size-7 shrink-0" aria-hidden="true">
        <rect width="32" height="32" rx="8" fill="var(--clay-600)" />
        <path d="M8 9h16v4h-6v11h-4V13H8z" fill="#fff" />
      </svg>
      {t('name')}
    </p>
  );
}
