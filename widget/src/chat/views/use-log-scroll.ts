import type { Thread } from '@toprak/client-core';
import { effect } from '@preact/signals-core';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { ChatModel } from '../model/chat';
import { useSignal } from './use-signal';

/** Nearer than this to an edge is at the edge. */
const near = 60;
const quietFor = 800;

/**
 * Keeps the log's end in view while the visitor is there, and what they read in place while earlier messages are put
 * before it. Tells the chat whether the end is watched.
 */
export function useLogScroll(chat: ChatModel, thread: Thread, shown: unknown[]) {
  const element = useRef<HTMLDivElement>(null);
  const isAtEnd = useSignal(true);
  /** While earlier messages arrive, which nobody wants read out. */
  const isQuiet = useSignal(false);
  const fromEnd = useRef(0);
  const first = thread.messages.value[0]?.seq;
  const firstBefore = useRef(first);
  const unsent = chat.outbox.unsent.value.length;
  const unsentBefore = useRef(unsent);

  function goToEnd(): void {
    if (element.current) element.current.scrollTop = element.current.scrollHeight;
  }

  function loadEarlier(): void {
    if (thread.isLoadingEarlier.value || !thread.hasEarlier.value) return;
    isQuiet.value = true;
    const speak = () => setTimeout(() => (isQuiet.value = false), quietFor);
    // What could not be loaded is asked for by the next scroll or press.
    void thread.loadEarlier().then(speak, speak);
  }

  function follow(): void {
    const log = element.current;
    if (!log) return;
    fromEnd.current = log.scrollHeight - log.scrollTop;
    isAtEnd.value = fromEnd.current - log.clientHeight < near;
    if (log.scrollTop < near && log.scrollHeight > log.clientHeight) loadEarlier();
  }

  useLayoutEffect(() => {
    const log = element.current;
    if (!log) return;
    // Who writes looks at what they wrote.
    if (isAtEnd.peek() || unsent > unsentBefore.current) goToEnd();
    else if (first !== firstBefore.current) log.scrollTop = log.scrollHeight - fromEnd.current;
    firstBefore.current = first;
    unsentBefore.current = unsent;
    fromEnd.current = log.scrollHeight - log.scrollTop;
  }, shown);

  useEffect(
    () => (element.current ? stayAtEnd(element.current, () => isAtEnd.peek() && goToEnd()) : undefined),
    [],
  );
  useEffect(() => watchEnd(chat, isAtEnd), []);

  return { element, isAtEnd, isQuiet, goToEnd, loadEarlier, follow };
}

/** The log's height changes with the keyboard, the composer and the notices. */
function stayAtEnd(log: HTMLElement, changed: () => void): () => void {
  const observer = new ResizeObserver(changed);
  observer.observe(log);
  return () => observer.disconnect();
}

/** Tells the chat whether the visitor sees the end. */
function watchEnd(chat: ChatModel, isAtEnd: { value: boolean }): () => void {
  const look = () => {
    chat.isWatched.value = chat.isOpen.value && isAtEnd.value && document.visibilityState === 'visible';
  };
  const dispose = effect(look);
  document.addEventListener('visibilitychange', look);
  return () => {
    dispose();
    document.removeEventListener('visibilitychange', look);
    chat.isWatched.value = false;
  };
}
