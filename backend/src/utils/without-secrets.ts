/** Fields that hold what opens something, whatever the table calls them. */
const isSecret = (field: string) => /password|secret|token|hash|credential|recovery/i.test(field);
const blank = '***';
/** No number and no flag opens anything: the least length of a password is no password. */
const isHeld = (value: unknown) => value != null && !['number', 'boolean'].includes(typeof value);

/** The same value with every secret in it blanked, by the names of the fields, at any depth; null stays null. */
export function withoutSecrets<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutSecrets) as T;
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).map(([field, held]: [string, unknown]) => [
    field,
    isSecret(field) && isHeld(held) ? blank : withoutSecrets(held),
  ]);
  return Object.fromEntries(entries) as T;
}
