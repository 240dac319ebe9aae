/** Whether a text names a zone of the time zone database: a bare offset knows no summer time. */
export function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format() !== '' && /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}
