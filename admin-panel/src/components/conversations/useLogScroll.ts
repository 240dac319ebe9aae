import type { Day, Thread, Unsent } from '@toprak/client-core';
import { computed, nextTick, onScopeDispose, type Ref, ref, watch } from 'vue';

interface Shown {
  thread: Thread;
  days: Ref<Day[]>;
  ownUnsent: Ref<Unsent[]>;
  ownId: Ref<string | null>;
}

/** Nearer than this to an edge, in pixels, is at the edge. */
const near = 60;
const quietFor = 800;

/**
 * Keeps the log's end in view while the person is there, and what they read in place while earlier messages are put
 * before it.
 */
export function useLogScroll(log: Ref<HTMLElement | null>, { thread, days, ownUnsent, ownId }: Shown) {
  const isAtEnd = ref(true);
  /** While messages of the past arrive, which nobody wants read out. */
  const isQuiet = ref(true);
  const lastSeq = computed(() => thread.messages.value.at(-1)?.seq ?? 0);
  const endSeenSeq = ref(0);
  /** What came while the person was further up. */
  const newCount = computed(() =>
    isAtEnd.value
      ? 0
      : thread.messages.value.filter(({ seq, sender }) => seq > endSeenSeq.value && sender.id !== ownId.value)
          .length,
  );
  let fromEnd = 0;
  let quietTimer: ReturnType<typeof setTimeout> | undefined;

  function speakSoon(): void {
    clearTimeout(quietTimer);
    quietTimer = setTimeout(() => (isQuiet.value = false), quietFor);
  }

  function goToEnd(): void {
    if (log.value) log.value.scrollTop = log.value.scrollHeight;
  }

  function loadEarlier(): void {
    if (thread.isLoadingEarlier.value || !thread.hasEarlier.value) return;
    isQuiet.value = true;
    // What could not be loaded is asked for by the next scroll or press.
    thread.loadEarlier().then(speakSoon, speakSoon);
  }

  function follow(): void {
    const element = log.value;
    if (!element) return;
    fromEnd = element.scrollHeight - element.scrollTop;
    isAtEnd.value = fromEnd - element.clientHeight < near;
    if (isAtEnd.value) endSeenSeq.value = lastSeq.value;
    if (element.scrollTop < near && element.scrollHeight > element.clientHeight) loadEarlier();
  }

  function settle(firstMoved: boolean, isAnswering: boolean): void {
    const element = log.value;
    if (!element) return;
    // Who writes looks at what they wrote.
    if (isAtEnd.value || isAnswering) goToEnd();
    else if (firstMoved) element.scrollTop = element.scrollHeight - fromEnd;
    fromEnd = element.scrollHeight - element.scrollTop;
    if (isAtEnd.value) endSeenSeq.value = lastSeq.value;
  }

  const first = () => thread.messages.value[0]?.seq;
  watch(
    [days, first, () => ownUnsent.value.length] as const,
    ([, firstNow, unsentNow], [, firstBefore, unsentBefore]) =>
      settle(firstNow !== firstBefore, unsentNow > unsentBefore),
    { flush: 'post' },
  );
  watch(
    () => thread.state.value,
    (state) => state === 'ready' && speakSoon(),
  );
  // The log's height changes with the window, the keyboard and the composer.
  const observer = new ResizeObserver(() => isAtEnd.value && goToEnd());
  watch(log, (element) => {
    if (!element) return;
    observer.observe(element);
    void nextTick(goToEnd);
  });
  onScopeDispose(() => {
    observer.disconnect();
    clearTimeout(quietTimer);
  });

  return { isAtEnd, isQuiet, newCount, goToEnd, loadEarlier, follow };
}
