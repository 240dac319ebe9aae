/**
 * The API names a field's fault by an English sentence, without a code of its own. These are the ones that people
 * meet in forms; every other one is shown as it came.
 */
const known: readonly (readonly [RegExp, string])[] = [
  [/^is required$/, 'required'],
  [/^must not be empty$/, 'empty'],
  [/^must be at most (?<max>\d+) characters long$/, 'tooLong'],
  [/^must be at least (?<min>\d+) characters long$/, 'tooShort'],
  [/^must be at most \d+ bytes long$/, 'tooManyBytes'],
  [/^repeats the same few characters/, 'repetitive'],
  [/^must not be the e-mail address$/, 'sameAsEmail'],
  [/^is on the list of leaked passwords/, 'leaked'],
  [/^is not right; wait for the next one$/, 'wrongCode'],
  [/^is taken$/, 'taken'],
  [/^is no role$/, 'noRole'],
  [/^is no company$/, 'noCompany'],
  [/^must be an e-mail address$/, 'email'],
  [/^belongs to another contact$/, 'takenByContact'],
  [/^must be a colour like /, 'color'],
  [/^must be \* or an origin like /, 'origin'],
  [/^must be a camelCase word$/, 'key'],
  [/^stands twice in the form$/, 'twice'],
  [/^belong to a SELECT, /, 'choices'],
  [/^must not contain /, 'characters'],
  [/^must be an amount like /, 'amount'],
  [/^must be a time zone like /, 'zone'],
  [/^is a time zone that the database does not know$/, 'unknownZone'],
  [/^has a contrast of (?<contrast>[\d.]+) to white; (?<needed>[\d.]+) is needed/, 'contrast'],
  [/^must be one line$/, 'oneLine'],
  [/^must be the name of a machine /, 'host'],
  [/^must be a time like /, 'hour'],
  [/^must end after it begins$/, 'hourOrder'],
  [/^overlaps another of the day$/, 'overlaps'],
  [/^must be a day like /, 'day'],
  [/^stands twice$/, 'standsTwice'],
  [/^needs a second factor of your own first$/, 'ownFactor'],
  [/^must be an ISO 4217 currency /, 'currency'],
  [/^must be a whole number$/, 'whole'],
  [/^must be at least (?<min>-?\d+)$/, 'atLeast'],
  [/^must be at most (?<max>\d+)$/, 'atMost'],
  [/^must not be 0$/, 'notZero'],
  [/^belongs to another product$/, 'takenByProduct'],
  [/^belongs to another category$/, 'takenByCategory'],
  [/^must be a phone number/, 'phone'],
  [/^must be 2 to 10 digits$/, 'extension'],
  [/^is missing$/, 'missing'],
  [/^is empty$/, 'emptyFile'],
  [/^has more than (?<most>\d+) rows: split it$/, 'manyRows'],
  [/^names the column (?<column>\w+) twice$/, 'columnTwice'],
  [/^must name its columns in the first line; (?<columns>.+) not found$/, 'columnsMissing'],
  [/^is required for the role (?<role>.+)$/, 'companyNeeded'],
  [/^must be a company that (?:sells|buys)$/, 'companyUnfit'],
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
