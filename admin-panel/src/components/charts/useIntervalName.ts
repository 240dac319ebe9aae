import { useFormatLocale } from '@/composables/useFormatLocale';

const forms = {
  short: { day: { day: 'numeric', month: 'short' }, month: { month: 'short', year: '2-digit' } },
  full: { day: { dateStyle: 'full' }, month: { month: 'long', year: 'numeric' } },
} as const satisfies Record<string, Record<string, Intl.DateTimeFormatOptions>>;

/** What an interval is called that begins on a day; days have no zone. */
export function useIntervalName() {
  const locale = useFormatLocale();
  return (date: string, interval: 'day' | 'week' | 'month', length: keyof typeof forms): string => {
    const form = forms[length][interval === 'month' ? 'month' : 'day'];
    return new Intl.DateTimeFormat(locale.value, { ...form, timeZone: 'UTC' }).format(
      new Date(`${date}T00:00:00Z`),
    );
  };
}
