import type { UserActor } from '../../policies/actor.js';
import { presentAgent } from '../../presenters/conversations/agent.presenter.js';
import {
  presentConversation,
  presentConversationRow,
} from '../../presenters/conversations/conversation.presenter.js';
import { presentTimelineEntry } from '../../presenters/conversations/timeline.presenter.js';
import type {
  ListConversations,
  ListTimeline,
  UpdateConversation,
} from '../../schemas/conversations/conversation.schema.js';
import { listAgents } from '../../services/conversations/agents.service.js';
import { listConversations } from '../../services/conversations/conversation-list.service.js';
import * as conversations from '../../services/conversations/conversations.service.js';
import { readStats } from '../../services/conversations/stats.service.js';
import { listTimeline } from '../../services/conversations/timeline.service.js';
import { listAnswer } from '../answers.js';

interface One {
  actor: UserActor;
  params: { id: string };
}

export async function list({ actor, query }: { actor: UserActor; query: ListConversations }) {
  const page = await listConversations(actor, query);
  return listAnswer('Conversations', page, (row) => presentConversationRow(actor, row));
}

export async function show({ actor, params }: One) {
  const conversation = await conversations.getConversation(actor, params.id);
  return {
    message: 'Conversation',
    data: presentConversation(actor, conversation),
    version: conversation.version,
  };
}

export async function update({
  actor,
  params,
  body,
  expectedVersion,
}: One & { body: UpdateConversation; expectedVersion: number | undefined }) {
  const changed = await conversations.updateConversation(actor, params.id, body, expectedVersion);
  return {
    message: 'Conversation changed',
    data: presentConversation(actor, changed),
    version: changed.version,
  };
}

export async function agents({
  actor,
  query,
}: {
  actor: UserActor;
  query: { inboxId?: string | undefined };
}) {
  const agents = await listAgents(actor, query.inboxId);
  return { message: 'Agents', data: agents.map(presentAgent), meta: { nextCursor: null } };
}

export async function timeline({ actor, params, query }: One & { query: ListTimeline }) {
  return listAnswer('Timeline', await listTimeline(actor, params.id, query), presentTimelineEntry);
}

export async function stats({ actor }: { actor: UserActor }) {
  return { message: 'How the conversations stand', data: await readStats(actor) };
}
