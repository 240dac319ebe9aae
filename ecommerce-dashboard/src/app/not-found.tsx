import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Notice } from '@/components/notice';

export default function NotFound() {
  const t = useTranslations('notFound');
  return (
    <main className="mx-auto max-w-5xl p-4">
      <Notice title={t('title')}>
        <Link href="/" className="text-accent underline">
          {t('link')}
        </Link>
      </Notice>
    </main>
  );
}
