const written =
  /^([12]\d{3})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,6})?(?:Z|[+-](?:0\d|1[0-5])(?::[0-5]\d)?))?$/;

/**
 * Whether a text is an instant (or a day) that both JavaScript and PostgreSQL read as the same: ISO-8601, or as
 * PostgreSQL writes one. Years 1000 to 2999, days that exist, and zones that do.
 */
export function isInstant(text: string): boolean {
  const parts = written
    .exec(text)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (!parts) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= lastDay;
  return isDay && hour < 24 && minute < 60 && second < 60 && Number.isFinite(Date.parse(text));
}

/** Whether a list that is sorted by this field is sorted by an instant: their names end in `At`, or are `at`. */
export function isInstantField(field: string): boolean {
  return /^at$|At$/.test(field);
}
