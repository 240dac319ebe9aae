import type { ReactNode } from 'react';
import { SignedInOnly } from '@/components/signed-in-only';

export default function Layout({ children }: { children: ReactNode }) {
  return <SignedInOnly>{children}</SignedInOnly>;
}
