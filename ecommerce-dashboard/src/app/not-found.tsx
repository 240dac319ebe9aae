import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Brand } from '@/components/brand';
import { Notice } from '@/components/notice';

export default function NotFound() {
  const t = useTranslations('notFound');
  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center gap-6 p-4">
      <div className="mx-auto">
        <Brand />
      </div>
      <Notice title={t('title')}>
        <Link href="/" className="text-accent underline">
          {t('link')}
        </Link>
      </Notice>
    </main>
  );
}
