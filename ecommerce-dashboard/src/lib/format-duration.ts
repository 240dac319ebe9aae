const UNITS = [
  { unit: 'day', seconds: 86_400 },
  { unit: 'hour', seconds: 3600 },
  { unit: 'minute', seconds: 60 },
  { unit: 'second', seconds: 1 },
] as const;

/** Seconds in the two largest units that say something: "1 hr 5 min", "42 sec". */
export function formatDuration(seconds: number, locale: string): string {
  const whole = Math.max(0, Math.round(seconds));
  const largest = UNITS.findIndex((one) => whole >= one.seconds);
  if (largest === -1) return formatUnit(0, 'second', locale);
  let rest = whole;
  const parts: string[] = [];
  for (const { unit, seconds: size } of UNITS.slice(largest, largest + 2)) {
    const value = Math.floor(rest / size);
    rest %= size;
    if (value > 0) parts.push(formatUnit(value, unit, locale));
  }
  return parts.join(' ');
}

function formatUnit(value: number, unit: string, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
}
