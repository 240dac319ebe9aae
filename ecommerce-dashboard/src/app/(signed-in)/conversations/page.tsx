import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ConversationsPage } from '@/components/conversations-page';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('navigation');
  return { title: t('conversations') };
}

export default function Page() {
  return <ConversationsPage />;
}
