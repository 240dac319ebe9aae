import { ref, shallowRef } from 'vue';
import { asTakenAway } from '@/services/api-fault';
import { useRightsChange } from './useRightsChange';

interface PageAnswer<Row> {
  data: Row[];
  meta: { nextCursor: string | null; total?: number };
}

/** A list that grows page by page; an answer that was overtaken by a newer question is left aside. Moved rights ask anew. */
export function usePagedList<Row>(fetchPage: (cursor: string | undefined) => Promise<PageAnswer<Row>>) {
  const rows = shallowRef<Row[]>([]);
  const fault = shallowRef<unknown>(null);
  const isLoading = ref(true);
  const isLoadingMore = ref(false);
  const nextCursor = ref<string | null>(null);
  /** How many there are on all pages, where the first page was asked to count. */
  const total = ref<number | null>(null);
  let question = 0;

  async function ask(cursor: string | undefined, keep: (page: Row[]) => Row[]): Promise<void> {
    question += 1;
    const asked = question;
    fault.value = null;
    try {
      const { data, meta } = await fetchPage(cursor);
      if (asked !== question) return;
      rows.value = keep(data);
      nextCursor.value = meta.nextCursor;
      if (cursor === undefined) total.value = meta.total ?? null;
    } catch (error) {
      if (asked === question) fault.value = rows.value.length > 0 ? asTakenAway(error) : error;
    } finally {
      if (asked === question) isLoading.value = isLoadingMore.value = false;
    }
  }

  /** Fetches the first page, in place of what is there. */
  async function load(): Promise<void> {
    isLoading.value = true;
    await ask(undefined, (page) => page);
    if (fault.value) rows.value = [];
  }

  /** Fetches the next page, after what is there. */
  async function loadMore(): Promise<void> {
    if (!nextCursor.value || isLoadingMore.value) return;
    isLoadingMore.value = true;
    const before = rows.value;
    await ask(nextCursor.value, (page) => [...before, ...page]);
  }

  useRightsChange(() => void load());
  return { rows, fault, isLoading, isLoadingMore, nextCursor, total, load, loadMore };
}
