import type { Schemas } from '@toprak/contract';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Brand } from './brand';
import { Navigation } from './navigation';
import { Preferences } from './preferences';
import { SignOutButton } from './sign-out-button';

/** The frame of every page for signed-in people. */
export function Shell({ user, children }: { user?: Schemas['User']; children: ReactNode }) {
  const t = useTranslations('app');
  return (
    <>
      <a
        href="#content"
        className="sr-only rounded-control bg-card px-3 py-2 focus:not-sr-only focus:absolute focus:m-2"
      >
        {t('skip')}
      </a>
      <header className="border-b border-line bg-card">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-4 gap-y-2 px-4 pt-3 pb-1">
          <div className="mr-auto">
            <Brand />
          </div>
          {/* On a phone below the name and the sign-out. */}
          <div className="max-sm:order-last max-sm:w-full">
            <Preferences />
          </div>
          {user && <SignOutButton email={user.email} />}
        </div>
        <Navigation />
      </header>
      <main id="content" tabIndex={-1} className="mx-auto max-w-6xl p-4 sm:py-6">
        {children}
      </main>
    </>
  );
}
