import { useLayoutEffect, useRef } from 'preact/hooks';
import { texts } from '../../texts/catalogue';
import type { ChatModel } from '../model/chat';
import { Icon } from './icons';

/** As the server counts. */
const longest = 10_000;
const warnAt = 9_500;

export function Composer({ chat }: { chat: ChatModel }) {
  const t = texts.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const text = chat.draft.text.value;
  const over = text.length - longest;
  const isSendable = text.trim() !== '' && over <= 0;

  useLayoutEffect(() => {
    if (field.current) grow(field.current);
  }, [text]);

  function send(): void {
    field.current?.focus();
    if (!isSendable) return;
    chat.send(text);
    chat.draft.write('');
  }

  function press(event: KeyboardEvent): void {
    // 229: Safari ends a composition before the key that confirmed it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    send();
  }

  function change(event: { currentTarget: HTMLTextAreaElement }): void {
    chat.draft.write(event.currentTarget.value);
    if (event.currentTarget.value) chat.typing.own.type();
    else chat.typing.own.stop();
  }

  return (
    <form class="composer" onSubmit={(event) => (event.preventDefault(), send())}>
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        aria-label={t.write}
        placeholder={t.writePlaceholder}
        enterkeyhint="send"
        value={text}
        data-focus
        data-testid="toprak-composer"
        aria-invalid={over > 0}
        aria-describedby={text.length > warnAt ? 'length' : undefined}
        onInput={change}
        onKeyDown={press}
        onBlur={() => chat.typing.own.stop()}
      />
      <button type="submit" class="send" aria-label={t.send} title={t.send} aria-disabled={!isSendable}>
        <Icon name="send" />
      </button>
      {text.length > warnAt && (
        <p id="length" class={over > 0 ? 'fault' : 'meta'} role="status">
          {over > 0 ? t.tooLong(over) : `${text.length} / ${longest}`}
        </p>
      )}
    </form>
  );
}

/** As high as its text, up to what the style sheet allows. */
function grow(field: HTMLTextAreaElement): void {
  field.style.height = 'auto';
  field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}
