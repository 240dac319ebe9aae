import type { Request, Response } from 'express';
import type { Actor, VisitorActor } from '../../policies/actor.js';
import {
  presentVisitorConversation,
  presentWidgetConfig,
} from '../../presenters/conversations/widget.presenter.js';
import {
  beginConversation,
  type ConversationInput,
} from '../../services/conversations/conversation-beginning.service.js';
import { closeOwnConversation } from '../../services/conversations/conversations.service.js';
import { presentUserIds } from '../../services/conversations/presence.service.js';
import * as widget from '../../services/conversations/widget.service.js';
import { bearerToken } from '../../middlewares/bearer-token.js';

interface ByKey {
  params: { inboxKey: string };
  request: Request;
}

export async function config({ params, request, response }: ByKey & { response: Response }) {
  const inbox = await widget.getWidgetInbox(params.inboxKey);
  widget.requireOrigin(inbox, request.headers.origin);
  response.setHeader('Cache-Control', 'public, max-age=60');
  // Another website may be refused: no shared cache answers it with this.
  response.vary('Origin');
  return { message: 'Widget', data: presentWidgetConfig(inbox) };
}

export async function begin({
  actor,
  params,
  body,
  request,
}: ByKey & { actor: Actor | undefined; body: ConversationInput }) {
  const visitor = actor?.type === 'CONTACT' ? actor : undefined;
  const begun = await beginConversation(params.inboxKey, body, visitor, request.headers.origin);
  const conversation = {
    ...presentVisitorConversation(begun.conversation, presentUserIds()),
    unread: 0,
  };
  const visitorToken = begun.visitorToken ?? bearerToken(request);
  return { message: 'Chat begun', data: { visitorToken, conversation } };
}

export async function list({ actor }: { actor: VisitorActor }) {
  const conversations = await widget.listOwnConversations(actor);
  const present = presentUserIds();
  const data = conversations.map((conversation) => ({
    ...presentVisitorConversation(conversation, present),
    unread: conversation.unread,
  }));
  return { message: 'Your chats', data, meta: { nextCursor: null } };
}

export async function close({ actor, params }: { actor: VisitorActor; params: { id: string } }) {
  const conversation = await closeOwnConversation(actor, params.id);
  return {
    message: 'Chat ended',
    data: { ...presentVisitorConversation(conversation, presentUserIds()), unread: 0 },
  };
}
