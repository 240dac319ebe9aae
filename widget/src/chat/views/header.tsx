import { explain, texts } from '../../texts/catalogue';
import { Icon } from './icons';
import { useSignal } from './use-signal';
import type { Scene } from './window';

interface Props extends Scene {
  screen: string;
  onList(): void;
  onClose(): void;
}

export function Header({ chat, config, screen, onList, onClose }: Props) {
  const t = texts.value;
  const isEnding = useSignal(false);
  const conversation = chat.conversations.current.value;
  const elsewhere = chat.conversations.unread.value - (conversation?.unread ?? 0);
  const count = chat.conversations.list.value?.length ?? 0;
  function press(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
    if (event.key !== 'Escape' || !isEnding.value) return;
    // It answers the question, and leaves the window open.
    event.stopPropagation();
    isEnding.value = false;
    event.currentTarget.querySelector<HTMLElement>('[aria-expanded]')?.focus();
  }

  return (
    <div class="header" onKeyDown={press}>
      {screen === 'thread' && count > 1 && (
        <button
          type="button"
          class="icon-button"
          aria-label={elsewhere > 0 ? `${t.allConversations}, ${t.unread(elsewhere)}` : t.allConversations}
          title={t.allConversations}
          onClick={onList}
        >
          <Icon name="back" />
          {elsewhere > 0 && <span class="badge">{elsewhere}</span>}
        </button>
      )}
      <div class="heading">
        <h2 id="title" dir="auto">
          {config.look.title || t.title}
        </h2>
        {screen === 'thread' && <Agent chat={chat} />}
      </div>
      {screen === 'thread' && conversation?.status === 'OPEN' && (
        <button
          type="button"
          class="icon-button"
          aria-label={t.endConversation}
          title={t.endConversation}
          aria-expanded={isEnding.value}
          onClick={() => (isEnding.value = !isEnding.value)}
        >
          <Icon name="end" />
        </button>
      )}
      <button type="button" class="icon-button" aria-label={t.close} title={t.close} onClick={onClose}>
        <Icon name="close" />
      </button>
      {isEnding.value && conversation?.status === 'OPEN' && (
        <EndQuestion chat={chat} conversationId={conversation.id} onDone={() => (isEnding.value = false)} />
      )}
    </div>
  );
}

/** Who answers, and whether they are there. */
function Agent({ chat }: Pick<Scene, 'chat'>) {
  const t = texts.value;
  const agent = chat.conversations.current.value?.assignee ?? null;
  return (
    <p class="agent" aria-live="polite" data-testid="toprak-agent">
      {agent ? (
        <>
          <span class={`dot ${agent.present ? 'is-present' : ''}`} aria-hidden="true" />
          <bdi class="agent-name">{agent.name}</bdi>
          <span class="agent-presence">· {agent.present ? t.agentPresent : t.agentAway}</span>
        </>
      ) : (
        t.waitingForAgent
      )}
    </p>
  );
}

function EndQuestion({
  chat,
  conversationId,
  onDone,
}: Pick<Scene, 'chat'> & { conversationId: string; onDone(): void }) {
  const t = texts.value;
  const fault = useSignal('');
  async function end(): Promise<void> {
    try {
      await chat.endConversation(conversationId);
      onDone();
    } catch (error) {
      fault.value = explain(error);
    }
  }
  return (
    <div class="question" role="group" aria-label={t.endQuestion}>
      <p role="alert">{fault.value || t.endQuestion}</p>
      <button type="button" class="button" onClick={() => void end()}>
        {t.endConfirm}
      </button>
      <button type="button" class="button is-quiet" onClick={onDone}>
        {t.endCancel}
      </button>
    </div>
  );
}
