import { cookies } from 'next/headers';
import { isTheme, type Theme, THEME_COOKIE } from './preferences';

/** The colours that this browser's person has chosen. */
export async function readTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value;
  return isTheme(chosen) ? chosen : 'system';
}
