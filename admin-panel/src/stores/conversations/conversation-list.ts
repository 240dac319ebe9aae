import { computed, ref } from 'vue';
import { createConversationRows } from './conversation-rows';
import { compareRows } from './reconcile';
import type { Conversation, ListFilters, ListPage } from './types';

/** What a page of the list is asked for with; the order is the last moved first. */
export interface PageQuery extends Partial<ListFilters> {
  cursor?: string;
  updatedSince?: string;
  limit?: number;
}

interface Ports {
  filters: ListFilters;
  ownId: string | null;
  readPage: (query: PageQuery) => Promise<ListPage>;
}

export type ConversationList = ReturnType<typeof createConversationList>;

/** A transaction may commit after one with a later instant: what is asked for again begins this much earlier. */
const overlap = 30_000;
/** After more changes than this, the beginning of the list is read anew. */
const mostSyncPages = 5;
const syncLimit = 100;

/**
 * The list under one set of filters. Pages come by keyset while rows move to the top; rows are kept by id, so none
 * doubles, and a row that a change brings from below is fetched by `updatedSince`, so none is lost.
 */
export function createConversationList({ filters, ownId, readPage }: Ports) {
  const kept = createConversationRows(filters, ownId);
  const state = ref<'loading' | 'ready' | 'failed'>('loading');
  const isLoadingMore = ref(false);
  const hasFailedMore = ref(false);
  const nextCursor = ref<string | null>(null);
  /** Where the pages read so far end; rows below it come with their page. */
  let floor: Conversation | null = null;
  let syncing: Promise<void> | null = null;
  let isSyncWanted = false;
  /** Rises when everything is read anew, so that older answers are thrown away. */
  let edition = 0;

  function isAboveFloor(row: Conversation): boolean {
    return nextCursor.value === null || floor === null || compareRows(row, floor) <= 0;
  }

  async function load(): Promise<void> {
    const mine = ++edition;
    if (state.value !== 'ready') state.value = 'loading';
    try {
      const page = await readPage(filters);
      if (mine !== edition) return;
      kept.clear();
      nextCursor.value = page.nextCursor;
      floor = page.rows.at(-1) ?? null;
      kept.take(page.rows);
      hasFailedMore.value = false;
      state.value = 'ready';
    } catch (error) {
      if (mine === edition && state.value === 'loading') state.value = 'failed';
      throw error;
    }
  }

  /** Reads the next page. Failing, it says so by `hasFailedMore` and can be called again. */
  async function loadMore(): Promise<void> {
    const cursor = nextCursor.value;
    if (cursor === null || isLoadingMore.value) return;
    const mine = edition;
    isLoadingMore.value = true;
    hasFailedMore.value = false;
    try {
      const page = await readPage({ ...filters, cursor });
      if (mine !== edition) return;
      nextCursor.value = page.nextCursor;
      floor = page.rows.at(-1) ?? floor;
      kept.take(page.rows);
    } catch {
      hasFailedMore.value = true;
    } finally {
      isLoadingMore.value = false;
    }
  }

  /** Fetches what changed since the newest row. Calls while it runs make it look once more. */
  function sync(): Promise<void> {
    isSyncWanted = true;
    syncing ??= runSync().finally(() => {
      syncing = null;
    });
    return syncing;
  }

  async function runSync(): Promise<void> {
    while (isSyncWanted) {
      isSyncWanted = false;
      const newestAt = kept.newestAt();
      if (state.value !== 'ready' || newestAt === null) await load();
      else await readChanges(new Date(Date.parse(newestAt) - overlap).toISOString());
    }
  }

  /**
   * Known rows need what changed whatever the filters say, since a row that fell out of them must go; new rows are
   * chosen by the server when there is a search, else here.
   */
  async function readChanges(updatedSince: string): Promise<void> {
    const mine = edition;
    const changed = await readAll(readPage, { inboxId: filters.inboxId, updatedSince });
    const found = filters.q && changed ? await readAll(readPage, { ...filters, updatedSince }) : changed;
    if (mine !== edition) return;
    if (!changed || !found) return load();
    kept.take(changed.filter(({ id }) => kept.has(id)));
    kept.take(found.filter((row) => kept.has(row.id) || isAboveFloor(row)));
  }

  const hasMore = computed(() => nextCursor.value !== null);
  const { rows, receiveMessage, receiveChange, receiveRead } = kept;
  const live = { receiveMessage, receiveChange, receiveRead };
  return { rows, state, isLoadingMore, hasFailedMore, hasMore, load, loadMore, sync, ...live };
}

/** All pages of a query; null when they are too many. */
async function readAll(readPage: Ports['readPage'], query: PageQuery): Promise<Conversation[] | null> {
  const all: Conversation[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostSyncPages; page += 1) {
    const read = await readPage({ ...query, limit: syncLimit, ...(cursor && { cursor }) });
    all.push(...read.rows);
    if (read.nextCursor === null) return all;
    cursor = read.nextCursor;
  }
  return null;
}
