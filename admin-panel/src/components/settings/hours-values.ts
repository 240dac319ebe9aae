import type { Schemas } from '@toprak/contract';

type Hours = Schemas['HoursSettingsView'];

/** From when until when somebody is there on one day. */
export interface Stretch {
  from: string;
  to: string;
}
export interface HoursValues {
  /** From Monday to Sunday. */
  days: Stretch[][];
  holidays: { date: string; name: string }[];
}

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
/** A field of the browser for times knows no 24:00: there the end of the day is 00:00. */
const endOfDay = '24:00';

export const hoursValues = ({ values: { week, holidays } }: Hours): HoursValues => ({
  days: weekdays.map((day) =>
    week
      .filter((one) => one.day === day)
      .map(({ from, to }) => ({ from, to: to === endOfDay ? '00:00' : to }))
      .sort((a, b) => a.from.localeCompare(b.from)),
  ),
  holidays: holidays.map(({ date, name }) => ({ date, name })),
});

/** As the API takes it; the order is that of the form, so that its faults are found again. */
export function hoursBody({ days, holidays }: Partial<HoursValues>): Schemas['ChangeHoursSettings'] {
  return {
    ...(days && {
      week: days.flatMap((stretches, at) =>
        stretches.map(({ from, to }) => ({ day: at + 1, from, to: to === '00:00' ? endOfDay : to })),
      ),
    }),
    ...(holidays && { holidays: holidays.map(({ date, name }) => ({ date, name: name.trim() })) }),
  };
}

/** The fault at a stretch of a day, which the API names by its place in the whole week. */
export function stretchFault(
  errors: Record<string, string>,
  days: readonly Stretch[][],
  day: number,
  at: number,
): string | undefined {
  const place = days.slice(0, day).reduce((sum, { length }) => sum + length, 0) + at;
  return errors[`week.${place}`] ?? errors[`week.${place}.from`] ?? errors[`week.${place}.to`];
}

/** A stretch to begin with: the usual one, or an hour from the end of the last one on. */
export function nextStretch(stretches: readonly Stretch[]): Stretch {
  const last = stretches.at(-1);
  if (!last || last.to === '00:00' || last.to >= '22:00') return { from: '09:00', to: '17:00' };
  const hour = Number(last.to.slice(0, 2));
  const at = (hours: number) => `${String(hours).padStart(2, '0')}:00`;
  return { from: at(hour + 1), to: at(hour + 2) === '24:00' ? '00:00' : at(hour + 2) };
}
