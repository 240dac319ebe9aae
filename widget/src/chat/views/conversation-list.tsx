import { texts } from '../../texts/catalogue';
import { NewConversation } from './new-conversation';
import type { Scene } from './window';

/** The visitor's earlier conversations, to go on with one or begin another. */
export function ConversationList({ chat, times, onChoose }: Scene & { onChoose(): void }) {
  const t = texts.value;
  function choose(id: string): void {
    chat.conversations.chosenId.value = id;
    onChoose();
  }
  return (
    <div class="list">
      <h3>{t.conversations}</h3>
      <ul>
        {chat.conversations.list.value?.map(({ id, status, assignee, unread, createdAt }) => (
          <li key={id}>
            <button type="button" class="list-row" onClick={() => choose(id)}>
              <span class="list-title">
                <time dateTime={createdAt}>{times.moment(new Date(createdAt))}</time>
                {unread > 0 && <span class="count">{t.unread(unread)}</span>}
              </span>
              <span class="list-detail">
                {status === 'RESOLVED' && `${t.resolved} · `}
                <bdi>{assignee?.name ?? t.waitingForAgent}</bdi>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <NewConversation chat={chat} onBegun={onChoose} />
    </div>
  );
}
