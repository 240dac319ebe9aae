/** The chat: everything that is loaded when a visitor first opens the window. */
import { effect } from '@preact/signals-core';
import { render } from 'preact';
import type { Chat, ChatHost, MountChat } from '../page';
import { texts, useTexts } from '../texts/catalogue';
import { Times } from '../texts/times';
import { ChatModel } from './model/chat';
import { Badge } from './views/badge';
import { ChatWindow } from './views/window';
import { dress } from './dress';

/** Puts the chat into the launcher's shadow root. */
export const mountChat: MountChat = (host: ChatHost): Chat => {
  const { root, launcher, install, config, tell } = host;
  const chat = new ChatModel(host);
  const ending = new AbortController();
  const shell = dress(host);
  const badge = new Badge(launcher);
  const times = new Times(install.locale);
  let cameFrom: HTMLElement | null = null;

  const disposals = [
    effect(() => badge.show(chat.conversations.unread.value, texts.value)),
    effect(() => {
      launcher.ariaExpanded = String(chat.isOpen.value);
      shell.classList.toggle('is-open', chat.isOpen.value);
    }),
  ];

  function close(): void {
    if (!chat.isOpen.peek()) return;
    chat.isOpen.value = false;
    (cameFrom?.isConnected ? cameFrom : launcher).focus({ preventScroll: true });
    tell('close', undefined);
  }

  function open(): void {
    if (chat.isOpen.peek()) return;
    const focused = document.activeElement;
    cameFrom =
      focused instanceof HTMLElement && focused !== root.host && focused !== document.body ? focused : null;
    chat.isOpen.value = true;
    tell('open', undefined);
  }

  /** The window is a function of the signals: whenever one changes that it read, it is drawn again. */
  function draw(): void {
    if (ending.signal.aborted) return;
    const view = () =>
      render(<ChatWindow chat={chat} times={times} config={config} onClose={host.close} />, shell);
    disposals.push(effect(view));
  }

  root.append(shell);
  void useTexts(install.locale).then(draw);

  return {
    open,
    close,
    identify: (identity) => chat.identify(identity),
    destroy() {
      ending.abort();
      for (const dispose of disposals) dispose();
      chat.end();
      render(null, shell);
    },
  };
};
