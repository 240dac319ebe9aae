import { randomUUID } from 'node:crypto';
import { afterAll } from '@jest/globals';
import { ChatClient, type ClientOptions } from './chat-client.js';

const opened: ChatClient[] = [];
afterAll(() => opened.forEach((client) => client.close()));

function connect(options: ClientOptions): Promise<ChatClient> {
  const client = new ChatClient(options);
  opened.push(client);
  return client.connected();
}

interface Chat {
  conversationId: string;
  visitorToken: string;
}

async function post<T>(url: string, body: object): Promise<T> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${answer.status} from ${url}: ${await answer.text()}`);
  return ((await answer.json()) as { data: T }).data;
}

/** An access token of one of the demo merchant's people. */
export async function signIn(url: string, mailbox: string): Promise<string> {
  const password = process.env.DEMO_PASSWORD || 'toprak-demo';
  const login = { email: `${mailbox}@demo.toprak`, password, delivery: 'body' };
  return (await post<{ accessToken: string }>(`${url}/api/v1/auth/login`, login)).accessToken;
}

/** A chat begun through the widget's own door. */
export async function beginChat(url: string): Promise<Chat> {
  const fields = { name: 'Zoe Visitor', email: `${randomUUID()}@example.com` };
  const begun = await post<{ visitorToken: string; conversation: { id: string } }>(
    `${url}/api/v1/widget/demo/conversations`,
    { fields },
  );
  return { conversationId: begun.conversation.id, visitorToken: begun.visitorToken };
}

export const visitorOf = ({ conversationId, visitorToken }: Chat, url: string): Promise<ChatClient> =>
  connect({ url, namespace: '/widget', token: visitorToken, conversationIds: [conversationId] });

export const agentOf = (conversationIds: string[], token: string, url: string): Promise<ChatClient> =>
  connect({ url, namespace: '/', token, conversationIds });

/** Both sides of some chats: a visitor each, and one agent who answers them all. */
export interface Sides {
  conversationIds: string[];
  visitors: ChatClient[];
  agent: ChatClient;
  everyone: ChatClient[];
}

/** Begins chats. The agent may be connected to another instance than the visitors. */
export async function beginChats(count: number, url: string, agentUrl = url): Promise<Sides> {
  const chats = await Promise.all(Array.from({ length: count }, () => beginChat(url)));
  const conversationIds = chats.map(({ conversationId }) => conversationId);
  const visitors = await Promise.all(chats.map((chat) => visitorOf(chat, url)));
  const agent = await agentOf(conversationIds, await signIn(agentUrl, 'agent'), agentUrl);
  return { conversationIds, visitors, agent, everyone: [...visitors, agent] };
}

/** Both sides say `count` messages in turns, in all chats at once. */
export function talk({ conversationIds, visitors, agent }: Sides, count: number): void {
  for (let index = 0; index < count; index += 1) {
    const turn = Math.floor(index / 2) % conversationIds.length;
    const conversationId = conversationIds[turn];
    const speaker = index % 2 === 0 ? visitors[turn] : agent;
    if (conversationId) speaker?.send(conversationId, `message ${index}`);
  }
}

/** How many messages have been acknowledged so far. */
export const countAcknowledged = ({ everyone }: Sides): number =>
  everyone.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);

export const countResent = ({ everyone }: Sides): number =>
  everyone.reduce((sum, { resent }) => sum + resent, 0);
