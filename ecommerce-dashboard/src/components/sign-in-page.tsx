'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { useSession } from '@/hooks/use-session';
import { findWanted } from '@/lib/door';
import { Brand } from './brand';
import { Preferences } from './preferences';
import { SignInForm } from './sign-in-form';

/** The door: whoever is signed in already goes straight on. */
export function SignInPage() {
  const t = useTranslations();
  const { status } = useSession();
  const router = useRouter();
  const to = useSearchParams().get('to');
  useEffect(() => {
    if (status === 'signed-in') router.replace(findWanted(to, window.location.origin));
  }, [status, router, to]);
  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center gap-6 p-4">
      <div className="mx-auto">
        <Brand />
      </div>
      <section className="rounded-dialog border border-line bg-card p-6">
        <h1 className="text-xl font-semibold">{t('signIn.title')}</h1>
        <p className="mt-1 mb-6 text-muted">{t('signIn.lead')}</p>
        <SignInForm />
      </section>
      <div className="mx-auto">
        <Preferences />
      </div>
    </main>
  );
}
