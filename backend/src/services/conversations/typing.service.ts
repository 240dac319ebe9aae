import type { Actor } from '../../policies/actor.js';
import { findAudience } from './audience.service.js';
import { conversationNews } from './conversation-news.service.js';
import { findHead } from './messages.service.js';

/**
 * Tells the others of a conversation that the actor begins or stops typing. Never stored.
 * @throws AppError NOT_FOUND
 */
export async function tellTyping(actor: Actor, conversationId: string, typing: boolean): Promise<void> {
  const audience = await findAudience(await findHead(actor, conversationId));
  const sender = { type: actor.type, id: actor.id, name: actor.name };
  conversationNews.tell('typing', { audience, typing: { conversationId, sender, typing } });
}
