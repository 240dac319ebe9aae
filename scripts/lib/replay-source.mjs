import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import readline from 'node:readline';
import { createGunzip } from 'node:zlib';
import { OperatorError } from './operator-error.mjs';

/**
 * @typedef {{ role: 'customer' | 'agent', text: string, at: number }} Utterance `at`: milliseconds since 1970
 * @typedef {{ line: number, customer: string, agent: string, messages: Utterance[] }} SourceChat
 */

const ROLES = ['customer', 'agent'];

function readUtterance({ at, role, text }, index) {
  if (!ROLES.includes(role)) throw new Error(`messages.${index}.role is neither customer nor agent`);
  if (typeof text !== 'string' || text.trim() === '') throw new Error(`messages.${index}.text is empty`);
  const time = Date.parse(at);
  if (Number.isNaN(time)) throw new Error(`messages.${index}.at is no time`);
  return { role, text, at: time };
}

/**
 * A chat out of one line of the file.
 * @returns {SourceChat}
 * @throws {Error} that says what is wrong with the line
 */
export function readChat(content, line) {
  const chat = JSON.parse(content);
  if (!Array.isArray(chat?.messages) || chat.messages.length === 0) throw new Error('there are no messages');
  const messages = chat.messages.map((message, index) => readUtterance(message ?? {}, index));
  return { line, customer: String(chat.customer ?? line), agent: String(chat.agent ?? ''), messages };
}

async function requireReadable(file) {
  try {
    await (await open(file)).close();
  } catch (error) {
    throw new OperatorError(`The file ${file} cannot be read (${error.code}).`);
  }
}

/**
 * The chats of a JSON-lines file, plain or gzipped, one at a time; a bad line is told and left out.
 * @param {string} file
 * @param {(line: number, reason: string) => void} onBadLine
 * @returns {AsyncGenerator<SourceChat>}
 */
export async function* readChats(file, onBadLine) {
  await requireReadable(file);
  const bytes = createReadStream(file);
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  const failed = new Promise((_, reject) => [bytes, input].forEach((stream) => stream.on('error', reject)));
  failed.catch(() => {});
  const lines = readline.createInterface({ input, crlfDelay: Infinity })[Symbol.asyncIterator]();
  try {
    for (let line = 1; ; line += 1) {
      const { value, done } = await Promise.race([lines.next(), failed]);
      if (done) return;
      if (value.trim() === '') continue;
      let chat;
      try {
        chat = readChat(value, line);
      } catch (error) {
        onBadLine(line, error.message);
        continue;
      }
      yield chat;
    }
  } catch (error) {
    if (error.code?.startsWith?.('Z_'))
      throw new OperatorError(`The file ${file} is no whole gzip file: ${error.message}.`);
    throw error;
  } finally {
    bytes.destroy();
  }
}
