'use client';

import { useTranslations } from 'next-intl';
import { createContext, type ReactNode, use, useState } from 'react';
import { isTheme, keepPreference, type Theme, THEME_COOKIE, THEMES } from '@/lib/preferences';
import { Choice } from './choice';

const ThemeContext = createContext<[Theme, (theme: Theme) => void]>(['system', () => undefined]);

/** Keeps the chosen colours; `initial` is what the server has drawn the page with. */
export function ThemeProvider({ initial, children }: { initial: Theme; children: ReactNode }) {
  const state = useState(initial);
  return <ThemeContext value={state}>{children}</ThemeContext>;
}

/** Lets a person choose light, dark, or what the system says. */
export function ThemeChoice() {
  const t = useTranslations('preferences');
  const [theme, setTheme] = use(ThemeContext);
  const choose = (next: string) => {
    if (!isTheme(next)) return;
    setTheme(next);
    document.documentElement.dataset.theme = next;
    keepPreference(THEME_COOKIE, next);
  };
  const options = THEMES.map((one) => ({ value: one, text: t(one) }));
  return <Choice label={t('theme')} value={theme} options={options} onChoose={choose} />;
}
