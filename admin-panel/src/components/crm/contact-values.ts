import type { Schemas } from '@toprak/contract';

/** What of a contact people type; an empty text is no value. */
export interface ContactValues {
  name: string;
  email: string;
  phone: string;
}

export const contactValues = ({ name, email, phone }: Schemas['Contact']): ContactValues => ({
  name,
  email: email ?? '',
  phone: phone ?? '',
});

/** As the API takes it: trimmed, and null for what was emptied. */
export function contactBody(changed: Partial<ContactValues>): Schemas['UpdateContact'] {
  const body: Schemas['UpdateContact'] = {};
  if (changed.name !== undefined) body.name = changed.name.trim();
  if (changed.email !== undefined) body.email = changed.email.trim() || null;
  if (changed.phone !== undefined) body.phone = changed.phone.trim() || null;
  return body;
}
