/**
 * The API names a field's fault by an English sentence, without a code of its own. These are the ones that people
 * meet in forms; every other one is shown as it came.
 */
const known: readonly (readonly [RegExp, string])[] = [
  [/^is required$/, 'required'],
  [/^must not be empty$/, 'empty'],
  [/^must be at most (?<max>\d+) characters long$/, 'tooLong'],
  [/^must be an e-mail address$/, 'email'],
  [/^belongs to another contact$/, 'takenByContact'],
  [/^must be a colour like /, 'color'],
  [/^must be \* or an origin like /, 'origin'],
  [/^must be a camelCase word$/, 'key'],
  [/^stands twice in the form$/, 'twice'],
  [/^belong to a SELECT, /, 'choices'],
  [/^must not contain /, 'characters'],
];

/** The message key of a field's fault and its values; null for a sentence that has none. */
export function fieldFaultKey(message: string): { key: string; values: Record<string, string> } | null {
  for (const [pattern, name] of known) {
    const match = pattern.exec(message);
    if (match) return { key: `fieldFaults.${name}`, values: { ...match.groups } };
  }
  return null;
}
