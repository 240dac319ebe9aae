import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Settings } from '@/components/settings';
import { ThemeProvider } from '@/components/theme';
import { readPublicSettings } from '@/lib/public-settings';
import { readTheme } from '@/lib/read-theme';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('app');
  const title = { template: `%s · ${t('name')}`, default: t('name') };
  return { title, description: t('description'), robots: { index: false } };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, theme] = await Promise.all([getLocale(), readTheme()]);
  const { apiAddress } = readPublicSettings(process.env);
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <NextIntlClientProvider>
          <ThemeProvider initial={theme}>
            <Settings apiAddress={apiAddress}>{children}</Settings>
          </ThemeProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
