interface Stretch {
  day: number;
  from: string;
  to: string;
}

/** Whether a text is a time of day like `09:30`; `24:00` is the end of the day. */
export const isHour = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(value);

/** The place of the first stretch that overlaps an earlier one of its day, or null. Those that touch do not. */
export function findOverlap(week: readonly Stretch[]): number | null {
  const at = week.findIndex((one, index) =>
    week.slice(0, index).some(({ day, from, to }) => day === one.day && one.from < to && from < one.to),
  );
  return at < 0 ? null : at;
}
