import type { WidgetConfig } from '../../page';

export type Claims = Partial<Record<'sub' | 'name' | 'email' | 'phone', string>>;

/** What a signed identity claims. Only the server can check it; here it saves the visitor questions. */
export function readClaims(identity: string | null): Claims | null {
  try {
    const payload = (identity?.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
    const bytes = Uint8Array.from(atob(payload), (character) => character.charCodeAt(0));
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as Claims | null;
    return typeof claims === 'object' ? claims : null;
  } catch {
    return null;
  }
}

/** Whose identity it is, to tell two people of one browser apart. */
export const ownerOf = (claims: Claims | null): string | null =>
  claims?.sub ?? claims?.email ?? claims?.phone ?? null;

/** The form's fields that a signed identity leaves open; the server fills in the others. */
export function openFields(fields: WidgetConfig['fields'], claims: Claims | null): WidgetConfig['fields'] {
  return fields.filter(({ key, type }) => {
    const known =
      type === 'EMAIL' ? claims?.email : type === 'PHONE' ? claims?.phone : key === 'name' && claims?.name;
    return !known;
  });
}
