import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { beginChat, readStored, sendMessage } from './replay-system.mjs';

const SENDERS = { customer: 'CONTACT', agent: 'USER' };

/** What a chat's conversation must hold, as the comparison sees it. */
const expectedOf = ({ role, text }, index) => ({ seq: index + 1, sender: SENDERS[role], body: text });
const storedOf = ({ seq, sender, body }) => ({ seq, sender: sender.type, body });

/**
 * Where the stored conversation differs from its source, one sentence a message.
 * @param {number} line of the source
 */
export function compareChat(line, said, stored) {
  const differences = [];
  for (let index = 0; index < Math.max(said.length, stored.length); index += 1) {
    const expected = said[index] && JSON.stringify(expectedOf(said[index], index));
    const found = stored[index] && JSON.stringify(storedOf(stored[index]));
    if (expected !== found) {
      differences.push(
        `line ${line}, message ${index + 1}: said ${expected ?? 'nothing'}, stored ${found ?? 'nothing'}`,
      );
    }
  }
  return differences;
}

/** The pause before a message, as it was in the source but `speed` times faster; none without a speed. */
function pauseBefore(messages, index, speed) {
  if (!speed || index === 0) return 0;
  return Math.max(0, messages[index].at - messages[index - 1].at) / speed;
}

/** Says a chat's messages in order, each when the one before it is acknowledged. @returns what was said */
async function sayChat(source, chat, agent, { speed, signal, onMessage }) {
  const said = [];
  for (const [index, message] of source.messages.entries()) {
    const pause = pauseBefore(source.messages, index, speed);
    if (pause > 0) await delay(pause, undefined, { signal }).catch(() => {});
    if (signal.aborted) break;
    const socket = message.role === 'customer' ? chat.socket : agent.socket;
    const sent = { conversationId: chat.conversationId, clientId: randomUUID(), body: message.text };
    await sendMessage(socket, sent);
    said.push(message);
    onMessage();
  }
  return said;
}

/**
 * Plays both sides of one chat and compares what is stored with what was said.
 * @returns {Promise<string[]>} the differences
 */
export async function replayChat(url, source, agent, options) {
  const name = `Customer ${source.customer.slice(0, 8)}`;
  const email = `${source.customer.replace(/[^\w-]/g, '').slice(0, 60) || source.line}@customers.example`;
  const chat = await beginChat(url, { name, email });
  try {
    const said = await sayChat(source, chat, agent, options);
    return compareChat(source.line, said, await readStored(url, chat));
  } finally {
    chat.socket.disconnect();
  }
}
