import { useSearchParams } from 'next/navigation';
import { type Choosing, readQuestion, type SalesQuestion, writeQuestion } from '@/lib/sales-question';
import { useToday } from './use-today';

/** What the address asks, and the way to ask something else: a step that "back" undoes. */
export function useQuestion(): { question: SalesQuestion; choose: (choosing: Choosing) => void } {
  const today = useToday();
  const question = readQuestion(new URLSearchParams(useSearchParams()), today);
  function choose(choosing: Choosing): void {
    // The address may be ahead of what is drawn: two choices in a row are both kept.
    const asked = readQuestion(new URLSearchParams(window.location.search), today);
    const query = writeQuestion(asked, choosing);
    // Nothing on the server depends on it, so that the page need not be asked for again.
    window.history.pushState(null, '', query ? `?${query}` : window.location.pathname);
  }
  return { question, choose };
}
