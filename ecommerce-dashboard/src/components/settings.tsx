'use client';

import { createContext, type ReactNode } from 'react';
import type { PublicSettings } from '@/lib/public-settings';

export const SettingsContext = createContext<Pick<PublicSettings, 'apiAddress'>>({ apiAddress: '' });

/** Hands on what the server knows from its environment. */
export function Settings({ apiAddress, children }: { apiAddress: string; children: ReactNode }) {
  return <SettingsContext value={{ apiAddress }}>{children}</SettingsContext>;
}
