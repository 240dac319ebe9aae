import { explain, texts } from '../../texts/catalogue';
import type { ChatModel } from '../model/chat';
import { useSignal } from './use-signal';

interface Props {
  chat: ChatModel;
  isQuiet?: boolean;
  onBegun?(): void;
}

/** Begins another conversation of a visitor who is known. */
export function NewConversation({ chat, isQuiet, onBegun }: Props) {
  const fault = useSignal('');
  async function begin(): Promise<void> {
    if (chat.beginning.isBusy.peek()) return;
    fault.value = '';
    try {
      await chat.beginning.beginAnother();
      onBegun?.();
    } catch (error) {
      fault.value = explain(error);
    }
  }
  return (
    <>
      <button
        type="button"
        class={isQuiet ? 'button is-quiet' : 'button'}
        aria-disabled={chat.beginning.isBusy.value}
        onClick={() => void begin()}
      >
        {texts.value.newConversation}
      </button>
      {fault.value && (
        <p class="fault" role="alert">
          {fault.value}
        </p>
      )}
    </>
  );
}
