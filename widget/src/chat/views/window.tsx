import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { WidgetConfig } from '../../page';
import { texts } from '../../texts/catalogue';
import type { Times } from '../../texts/times';
import type { ChatModel } from '../model/chat';
import { fitVisualViewport } from './visual-viewport';
import { ConversationList } from './conversation-list';
import { Header } from './header';
import { keepFocusInside, landFocus } from './focus';
import { LoadFailed, Loading } from './placeholders';
import { PreChatForm } from './pre-chat-form';
import { ThreadView } from './thread-view';
import { useSignal } from './use-signal';

export interface Scene {
  chat: ChatModel;
  config: WidgetConfig;
  times: Times;
}

/** What the window shows, from what is known. */
function screenOf(chat: ChatModel, isListWanted: boolean) {
  if (chat.visitor.token.value === null || chat.beginning.isFormWanted.value) return 'form';
  if (chat.hasListFailed.value) return 'failed';
  if (chat.conversations.list.value === null) return 'loading';
  return isListWanted || chat.conversations.current.value === null ? 'list' : 'thread';
}

export function ChatWindow({ onClose, ...scene }: Scene & { onClose(): void }) {
  const { chat } = scene;
  const element = useRef<HTMLElement>(null);
  const isListWanted = useSignal(false);
  const isOpen = chat.isOpen.value;
  const screen = screenOf(chat, isListWanted.value);
  /** What has the focus before this drawing, which may take it away. */
  const held = (element.current?.getRootNode() as ShadowRoot | undefined)?.activeElement;

  useEffect(() => (isOpen && element.current ? fitVisualViewport(element.current) : undefined), [isOpen]);
  useEffect(() => {
    if (isOpen && element.current) landFocus(element.current);
  }, [isOpen, screen]);
  useLayoutEffect(() => {
    if (held && !held.isConnected && element.current) landFocus(element.current);
  });

  function press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Tab' && element.current) keepFocusInside(element.current, event);
  }

  return (
    <section
      ref={element}
      class="window"
      role="dialog"
      aria-labelledby="title"
      tabIndex={-1}
      data-testid="toprak-window"
      onKeyDown={press}
    >
      <Header {...scene} screen={screen} onList={() => (isListWanted.value = true)} onClose={onClose} />
      {!chat.reachable.value && (
        <p class="notice" role="status">
          {texts.value.unreachable}
        </p>
      )}
      {screen === 'form' && <PreChatForm {...scene} />}
      {screen === 'loading' && <Loading />}
      {screen === 'failed' && <LoadFailed onRetry={() => chat.refresh()} />}
      {screen === 'list' && <ConversationList {...scene} onChoose={() => (isListWanted.value = false)} />}
      {screen === 'thread' && chat.thread.value && (
        <ThreadView key={chat.thread.value.conversationId} {...scene} thread={chat.thread.value} />
      )}
    </section>
  );
}
