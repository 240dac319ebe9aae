import type { Schemas } from '@toprak/contract';

/** What of an inbox its form edits, flat. */
export interface InboxValues {
  name: string;
  /** One origin a line. */
  origins: string;
  /** `#rrggbb`, or empty for clay. */
  color: string;
  position: 'right' | 'left';
  title: string;
  greeting: string;
}

export const inboxValues = ({ name, allowedOrigins, look }: Schemas['Inbox']): InboxValues => ({
  name,
  origins: allowedOrigins.join('\n'),
  color: look.color ?? '',
  position: look.position,
  title: look.title,
  greeting: look.greeting,
});

/** The origin of an address as people paste it; what is none stays as typed, for the API to name. */
function originOf(typed: string): string {
  return typed !== '*' && URL.canParse(typed) && /^https?:/.test(typed) ? new URL(typed).origin : typed;
}

/** As the API takes it; the look goes whole, since it is one value. */
export function inboxBody(values: InboxValues): Schemas['UpdateInbox'] {
  const { color, position, title, greeting } = values;
  const allowedOrigins = values.origins
    .split(/\s+/)
    .filter((line) => line !== '')
    .map(originOf);
  return {
    name: values.name.trim(),
    allowedOrigins: [...new Set(allowedOrigins)],
    look: { color: color || null, position, title: title.trim(), greeting: greeting.trim() },
  };
}
