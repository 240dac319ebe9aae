import { environment } from '../../config/environment.js';
import type { Actor } from '../../policies/actor.js';
import { canUpdateInbox } from '../../policies/conversations/inbox.policy.js';
import type { FormFieldView, InboxLook, InboxView } from '../../schemas/conversations/inbox.schema.js';
import {
  defaultLook,
  type FormFieldRecord,
  type InboxRecord,
} from '../../services/conversations/inboxes.service.js';

/** The stored look, what it leaves open filled with the defaults. */
export function presentLook(stored: unknown): InboxLook {
  const { color, position, title, greeting } = { ...defaultLook, ...(stored as Partial<InboxLook>) };
  return { color, position, title, greeting };
}

export function presentFormField({
  key,
  label,
  type,
  required,
  options,
}: Omit<FormFieldRecord, 'id' | 'inboxId' | 'position'>): FormFieldView {
  return { key, label, type, required, options };
}

export function presentInbox(actor: Actor, inbox: InboxRecord): InboxView {
  const { id, key, name, allowedOrigins, version } = inbox;
  return {
    id,
    key,
    name,
    allowedOrigins,
    look: presentLook(inbox.look),
    widgetUrl: new URL('/widget.js', environment.PUBLIC_URL).href,
    abilities: { update: canUpdateInbox(actor) },
    version,
    createdAt: inbox.createdAt.toISOString(),
  };
}
