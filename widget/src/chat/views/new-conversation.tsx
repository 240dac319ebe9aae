import { explain, texts } from '../../texts/catalogue';
import type { ChatModel } from '../model/chat';
import { useSignal } from './use-signal';

/** Begins another conversation of a visitor who is known. */
export function NewConversation({ chat, onBegun }: { chat: ChatModel; onBegun?(): void }) {
  const fault = useSignal('');
  async function begin(): Promise<void> {
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
        class="button"
        disabled={chat.beginning.isBusy.value}
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
