import { createBar } from './progress-bar.mjs';

/**
 * Counts what is played, and shows it.
 * @param {number} total chats to play
 * @param {(text: string) => void} detail
 */
export function createReplayProgress(total, detail) {
  const bar = createBar(total, 'chats', detail);
  const counts = { chats: 0, messages: 0 };
  const count = (what) => {
    counts[what] += 1;
    bar(counts.chats, counts.messages, 'messages');
  };
  return { counts, message: () => count('messages'), chat: () => count('chats') };
}
