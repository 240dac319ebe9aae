import { arrange, type Thread } from '@toprak/client-core';
import { computed } from '@preact/signals-core';
import { useState } from 'preact/hooks';
import { texts } from '../../texts/catalogue';
import type { ChatModel } from '../model/chat';
import { Composer } from './composer';
import { DayEntries } from './entries';
import { Icon } from './icons';
import { NewConversation } from './new-conversation';
import { LoadFailed, Loading } from './placeholders';
import { useLogScroll } from './use-log-scroll';
import type { Scene } from './window';

export function ThreadView({ chat, config, times, thread }: Scene & { thread: Thread }) {
  const isResolved = chat.conversations.current.value?.status === 'RESOLVED';
  return (
    <>
      {thread.state.value === 'ready' && <Log chat={chat} config={config} times={times} thread={thread} />}
      {thread.state.value === 'loading' && <Loading />}
      {thread.state.value === 'failed' && <LoadFailed onRetry={() => void chat.refresh()} />}
      {isResolved && (
        <div class="ended">
          <p>{texts.value.ended}</p>
          <NewConversation chat={chat} isQuiet />
        </div>
      )}
      <Composer chat={chat} />
    </>
  );
}

function Log({ chat, config, times, thread }: Scene & { thread: Thread }) {
  const t = texts.value;
  const [days] = useState(() => computed(() => arrangeThread(chat, thread)));
  const typist = chat.typing.typist.value;
  const scroll = useLogScroll(chat, thread, [days.value, typist]);
  return (
    <div class="log-frame">
      <div
        ref={scroll.element}
        class="log"
        role="log"
        aria-live={scroll.isQuiet.value ? 'off' : 'polite'}
        aria-label={t.messages}
        tabIndex={0}
        onScroll={scroll.follow}
      >
        {thread.hasEarlier.value ? (
          <button
            type="button"
            class="button is-quiet"
            aria-disabled={thread.isLoadingEarlier.value}
            onClick={scroll.loadEarlier}
          >
            {thread.isLoadingEarlier.value ? t.loading : t.earlier}
          </button>
        ) : (
          <p class="greeting" dir="auto">
            {config.look.greeting || t.greeting}
          </p>
        )}
        {days.value.map((day) => (
          <DayEntries key={day.key} day={day} chat={chat} times={times} />
        ))}
        <p class="typing" role="status">
          {typist !== null && <bdi>{t.typing(typist)}</bdi>}
        </p>
      </div>
      {!scroll.isAtEnd.value && (
        <button
          type="button"
          class="to-end"
          aria-label={t.newMessages}
          title={t.newMessages}
          onClick={scroll.goToEnd}
        >
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

function arrangeThread(chat: ChatModel, { conversationId, messages }: Thread) {
  return arrange({
    messages: messages.value,
    unsent: chat.outbox.unsent.value.filter((unsent) => unsent.conversationId === conversationId),
    side: 'CONTACT',
    ownId: null,
    readThrough: chat.reading.agentsReadThrough(conversationId),
  });
}
