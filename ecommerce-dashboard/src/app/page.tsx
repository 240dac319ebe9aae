import { ConversationsPage } from '@/components/conversations-page';
import { SignedInOnly } from '@/components/signed-in-only';

export default function Page() {
  return (
    <SignedInOnly>
      <ConversationsPage />
    </SignedInOnly>
  );
}
