import type { ConversationChange } from '@toprak/contract';
import { computed, ref, shallowRef } from 'vue';
import { compareRows, mergeConversation, passesFilters, withMessage, withReadMark } from './reconcile';
import type { Conversation, ListFilters, ListPage, Message } from './types';

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
  const byId = shallowRef<ReadonlyMap<string, Conversation>>(new Map());
  const rows = computed(() => [...byId.value.values()].sort(compareRows));
  const state = ref<'loading' | 'ready' | 'failed'>('loading');
  const isLoadingMore = ref(false);
  const hasFailedMore = ref(false);
  const nextCursor = ref<string | null>(null);
  /** Where the pages read so far end; rows below it come with their page. */
  let floor: Conversation | null = null;
  let newestAt: string | null = null;
  let syncing: Promise<void> | null = null;
  let isSyncWanted = false;
  /** Rises when everything is read anew, so that older answers are thrown away. */
  let edition = 0;

  function replace(change: (next: Map<string, Conversation>) => void): void {
    const next = new Map(byId.value);
    change(next);
    byId.value = next;
  }

  function noteTime(updatedAt: string): void {
    if (newestAt === null || updatedAt > newestAt) newestAt = updatedAt;
  }

  function isAboveFloor(row: Conversation): boolean {
    return nextCursor.value === null || floor === null || compareRows(row, floor) <= 0;
  }

  /** Takes rows that the server chose by the list's own filters. */
  function takeRows(fetched: Conversation[]): void {
    replace((next) => {
      for (const row of fetched) {
        const known = next.get(row.id);
        const merged = known ? mergeConversation(known, row) : row;
        noteTime(merged.updatedAt);
        if (passesFilters(merged, filters, ownId)) next.set(row.id, merged);
        else next.delete(row.id);
      }
    });
  }

  async function load(): Promise<void> {
    const mine = ++edition;
    if (state.value !== 'ready') state.value = 'loading';
    try {
      const page = await readPage(filters);
      if (mine !== edition) return;
      byId.value = new Map();
      nextCursor.value = page.nextCursor;
      floor = page.rows.at(-1) ?? null;
      takeRows(page.rows);
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
      takeRows(page.rows);
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
    const changed = await readAll({ inboxId: filters.inboxId, updatedSince });
    const found = filters.q && changed ? await readAll({ ...filters, updatedSince }) : changed;
    if (mine !== edition) return;
    if (!changed || !found) return load();
    takeRows(changed.filter(({ id }) => byId.value.has(id)));
    takeRows(found.filter((row) => byId.value.has(row.id) || isAboveFloor(row)));
  }

  async function readAll(query: PageQuery): Promise<Conversation[] | null> {
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

  function changeRow(id: string, change: (row: Conversation) => Conversation): boolean {
    const known = byId.value.get(id);
    if (known) takeRows([change(known)]);
    return known !== undefined;
  }

  /** Takes a message from the socket; true when its row is not here and the list should `sync`. */
  function receiveMessage(message: Message): boolean {
    return !changeRow(message.conversationId, (row) => withMessage(row, message, ownId));
  }

  /** Takes a changed conversation from the socket; true when the list should `sync` for it. */
  function receiveChange(change: ConversationChange): boolean {
    if (changeRow(change.id, (row) => mergeConversation(row, change))) return false;
    return passesFilters(change, filters, ownId);
  }

  function receiveRead(conversationId: string, seq: number): void {
    changeRow(conversationId, (row) => withReadMark(row, seq));
  }

  return {
    rows,
    state,
    isLoadingMore,
    hasFailedMore,
    hasMore: computed(() => nextCursor.value !== null),
    load,
    loadMore,
    sync,
    receiveMessage,
    receiveChange,
    receiveRead,
  };
}
