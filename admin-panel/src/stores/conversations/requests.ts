import type { MessagePage, Place } from '@toprak/client-core';
import type { Schemas, SendMessage } from '@toprak/contract';
import { api, ifMatch, unwrap } from '@/services/api';
import type { PageQuery } from './conversation-list';
import type { Agent, ConversationDetail, Inbox, ListPage, Message } from './types';

/** The API's calls of this area. Each throws ApiFault. */

export async function readConversations({
  status,
  q,
  assignee,
  inboxId,
  ...page
}: PageQuery): Promise<ListPage> {
  const query = {
    ...page,
    ...(status?.length && { status }),
    ...(q && { q }),
    ...(assignee && { assignee }),
    ...(inboxId && { inboxId }),
  };
  const { data, meta } = await unwrap(api.GET('/conversations', { params: { query } }));
  return { rows: data, nextCursor: meta.nextCursor };
}

export async function readConversation(id: string): Promise<ConversationDetail> {
  return (await unwrap(api.GET('/conversations/{id}', { params: { path: { id } } }))).data;
}

/** Fails with VERSION_STALE when somebody else changed it since `version`. */
export async function updateConversation(
  { id, version }: Pick<ConversationDetail, 'id' | 'version'>,
  body: Schemas['UpdateConversation'],
): Promise<ConversationDetail> {
  const call = api.PATCH('/conversations/{id}', {
    params: { path: { id } },
    body,
    headers: ifMatch(version),
  });
  return (await unwrap(call)).data;
}

export async function readMessages(id: string, place: Place): Promise<MessagePage> {
  const params = { path: { id }, query: place ?? {} };
  const { data, meta } = await unwrap(api.GET('/conversations/{id}/messages', { params }));
  const throughSeq = meta.throughSeq ?? data.at(-1)?.seq ?? 0;
  return { messages: data, hasMore: meta.hasMore ?? false, throughSeq };
}

export async function sendMessage({
  conversationId: id,
  clientId,
  body,
  kind = 'TEXT',
}: SendMessage): Promise<Message> {
  const call = api.POST('/conversations/{id}/messages', {
    params: { path: { id } },
    body: { clientId, body, kind },
  });
  return (await unwrap(call)).data;
}

export async function markRead(id: string, seq: number): Promise<void> {
  await unwrap(api.POST('/conversations/{id}/read', { params: { path: { id } }, body: { seq } }));
}

/** Whom one may assign in an inbox. */
export async function readAgents(inboxId: string | null): Promise<Agent[]> {
  const query = inboxId === null ? {} : { inboxId };
  return (await unwrap(api.GET('/agents', { params: { query } }))).data;
}

export async function readInboxes(): Promise<Inbox[]> {
  return (await unwrap(api.GET('/inboxes', { params: { query: { limit: 100 } } }))).data;
}
