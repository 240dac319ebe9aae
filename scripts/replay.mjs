/**
 * Plays real conversations through a running system, both sides over their own sockets, and compares what it stored
 * with the source: npm run replay -- chats <file.jsonl[.gz]> [--limit n] [--speed x] [--url http://127.0.0.1:4000]
 */
import './lib/node-version.mjs';
import { parseArgs } from 'node:util';
import { loadEnvFile } from './lib/env-file.mjs';
import { runMain } from './lib/main.mjs';
import { OperatorError } from './lib/operator-error.mjs';
import { showStep } from './lib/progress.mjs';
import { replayChat } from './lib/replay-chats.mjs';
import { createReplayProgress } from './lib/replay-progress.mjs';
import { readChats } from './lib/replay-source.mjs';
import { connectAgent, requireRunning } from './lib/replay-system.mjs';

const USAGE =
  'Usage: npm run replay -- chats <file.jsonl[.gz]> [--limit n] [--speed x] [--url http://127.0.0.1:4000]';
/** Chats at once. In their own time most of a chat is waiting, so that many more run together. */
const AT_ONCE = 16;
const AT_ONCE_IN_TIME = 200;
const SHOWN_DIFFERENCES = 20;
const STOPPED = 130;

function readArguments() {
  try {
    const options = { limit: { type: 'string' }, speed: { type: 'string' }, url: { type: 'string' } };
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [kind, file, ...rest] = positionals;
    const limit = Number(values.limit ?? Number.MAX_SAFE_INTEGER);
    const speed = values.speed === undefined ? 0 : Number(values.speed);
    if (kind !== 'chats' || !file || rest.length > 0) throw new Error('Which chats?');
    if (!Number.isInteger(limit) || limit < 1) throw new Error('--limit is no whole number above 0.');
    if (!(speed > 0) && values.speed !== undefined) throw new Error('--speed is no number above 0.');
    const url = values.url ?? `http://127.0.0.1:${process.env.PORT || 4000}`;
    if (!URL.canParse(url)) throw new Error('--url is no address.');
    return { file, limit, speed, url: new URL(url).origin };
  } catch (error) {
    throw new OperatorError(`${error.message}\n${USAGE}`);
  }
}

/** The chats to play; told apart beforehand, so that the bar knows its end. */
async function loadChats({ file, limit }) {
  const chats = [];
  const badLines = [];
  for await (const chat of readChats(file, (line, reason) => badLines.push(`line ${line}: ${reason}`))) {
    chats.push(chat);
    if (chats.length === limit) break;
  }
  badLines.forEach((told) => console.error(`Left out, ${told}`));
  return { chats, badLines };
}

async function playAll(chats, agents, { url, speed, signal }, detail) {
  const progress = createReplayProgress(chats.length, detail);
  const differences = [];
  const queue = chats.values();
  // All the same person in the source is the same agent here.
  const agentOf = ({ agent }) => agents[(Number.parseInt(agent.slice(0, 8), 16) || 0) % agents.length];
  const work = async () => {
    for (const chat of queue) {
      if (signal.aborted) return;
      const options = { speed, signal, onMessage: progress.message };
      const found = await replayChat(url, chat, agentOf(chat), options).catch((error) => [
        `line ${chat.line}: ${error.message}`,
      ]);
      differences.push(...found);
      if (!signal.aborted) progress.chat();
    }
  };
  const atOnce = Math.min(chats.length, speed ? AT_ONCE_IN_TIME : AT_ONCE);
  await Promise.all(Array.from({ length: atOnce }, work));
  return { ...progress.counts, differences };
}

function report({ chats, messages, differences }, badLines, isStopped) {
  differences.slice(0, SHOWN_DIFFERENCES).forEach((difference) => console.error(difference));
  if (differences.length > SHOWN_DIFFERENCES)
    console.error(`… and ${differences.length - SHOWN_DIFFERENCES} more`);
  const count = (number) => number.toLocaleString('en');
  console.log(
    `${isStopped ? 'Stopped. ' : ''}Played ${count(chats)} chats with ${count(messages)} messages; ` +
      `${count(badLines.length)} bad lines; ${count(differences.length)} differences between stored and source.`,
  );
}

await runMain(async ({ signal, onStop }) => {
  loadEnvFile();
  const { file, limit, speed, url } = readArguments();
  await requireRunning(url);
  const { chats, badLines } = await loadChats({ file, limit });
  const agents = await Promise.all(
    ['agent@demo.toprak', 'agent2@demo.toprak'].map((email) => connectAgent(url, email)),
  );
  agents.forEach((agent) => onStop(() => agent.leave()));
  const outcome = await showStep('Replaying', (detail) =>
    playAll(chats, agents, { url, speed, signal }, detail),
  );
  report(outcome, badLines, signal.aborted);
  if (outcome.differences.length > 0 || badLines.length > 0) return 1;
  return signal.aborted ? STOPPED : 0;
});
