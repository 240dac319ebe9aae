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
  [/^must be an amount like /, 'amount'],
  [/^must be an ISO 4217 currency /, 'currency'],
  [/^must be a whole number$/, 'whole'],
  [/^must be at least (?<min>-?\d+)$/, 'atLeast'],
  [/^must be at most (?<max>\d+)$/, 'atMost'],
  [/^must not be 0$/, 'notZero'],
  [/^belongs to another product$/, 'takenByProduct'],
  [/^belongs to another category$/, 'takenByCategory'],
  [/^is no company that sells$/, 'noSeller'],
  [/^is more than the 0 left$/, 'nothingLeft'],
  [/^is more than the (?<count>\d+) left$/, 'onlySoManyLeft'],
  [/^is not for sale$/, 'notForSale'],
  [/^is priced in (?<currency>[A-Z]{3}), /, 'otherCurrency'],
  [/^is in this order already$/, 'inOrderAlready'],
  [/^must have a line$/, 'noLines'],
  [/^is required, or buyerId$/, 'buyer'],
  [
    /^leaves less than is promised to orders: (?<stock>\d+) in stock, (?<reserved>\d+) of them/,
    'promisedToOrders',
  ],
];

/** The message key of a field's fault and its values; null for a sentence that has none. */
export function fieldFaultKey(message: string): { key: string; values: Record<string, string> } | null {
  for (const [pattern, name] of known) {
    const match = pattern.exec(message);
    if (match) return { key: `fieldFaults.${name}`, values: { ...match.groups } };
  }
  return null;
}
