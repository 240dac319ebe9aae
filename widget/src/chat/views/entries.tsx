import { type Day, type Entry, type Group, linkify } from '@toprak/client-core';
import { texts } from '../../texts/catalogue';
import type { ChatModel } from '../model/chat';
import type { Scene } from './window';

type Props = Pick<Scene, 'chat' | 'times'>;

export function DayEntries({ day, chat, times }: Props & { day: Day }) {
  return (
    <>
      <h3 class="day">
        <time dateTime={day.at.toISOString()}>{times.day(day.at)}</time>
      </h3>
      {day.groups.map((group) => (
        <SenderGroup key={group.key} group={group} chat={chat} times={times} />
      ))}
    </>
  );
}

function SenderGroup({ group, chat, times }: Props & { group: Group }) {
  const { side, name, entries } = group;
  const last = entries.at(-1);
  return (
    <div class={`group is-${side}`}>
      <p class={side === 'theirs' ? 'sender' : 'sr-only'}>
        <bdi>{side === 'ours' ? texts.value.you : name}</bdi>
      </p>
      {entries.map((entry) => (
        <p
          key={entry.key}
          class={`bubble ${entry.unsent ? 'is-unsent' : ''}`}
          dir="auto"
          data-testid="toprak-message"
        >
          <Body text={entry.news ? texts.value.tell(entry.body, entry.news) : entry.body} />
        </p>
      ))}
      {last && (
        <p class="meta">
          <time dateTime={last.at.toISOString()} title={times.full(last.at)}>
            {times.time(last.at)}
          </time>
          <DeliveryState entry={last} chat={chat} />
        </p>
      )}
    </div>
  );
}

/** Text as text; only http(s) addresses become links. */
function Body({ text }: { text: string }) {
  return (
    <>
      {linkify(text).map(({ text: shown, href }) =>
        href ? (
          <a href={href} target="_blank" rel="noopener noreferrer nofollow">
            {shown}
            <span class="sr-only"> ({texts.value.opensInNewTab})</span>
          </a>
        ) : (
          shown
        ),
      )}
    </>
  );
}

function DeliveryState({ entry: { state, unsent }, chat }: { entry: Entry; chat: ChatModel }) {
  const t = texts.value;
  if (state === null) return null;
  if (state !== 'refused' || !unsent?.refused) {
    const words = {
      sending: chat.reachable.value ? t.sending : t.waiting,
      sent: t.sent,
      read: t.read,
      refused: t.notSent,
    };
    return (
      <span class="state" data-testid="toprak-state">
        {words[state]}
      </span>
    );
  }
  const { code, message } = unsent.refused;
  return (
    <span class="state is-refused" data-testid="toprak-state">
      <span role="alert">
        {t.notSent} {t.errors[code] ?? message}
      </span>
      <button type="button" class="link" onClick={() => chat.outbox.retry(unsent.clientId)}>
        {t.tryAgain}
      </button>
      <button type="button" class="link" onClick={() => chat.outbox.drop(unsent.clientId)}>
        {t.discard}
      </button>
    </span>
  );
}
