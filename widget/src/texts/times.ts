/** Dates and times in the visitor's locale. */
export class Times {
  readonly #time;
  readonly #day;
  readonly #full;
  readonly #relative;

  constructor(locale: string) {
    this.#time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
    this.#day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
    this.#full = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
    this.#relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  }

  /** 14:05 */
  time(at: Date): string {
    return this.#time.format(at);
  }

  /** today, 14:05 */
  moment(at: Date): string {
    return `${this.day(at)}, ${this.time(at)}`;
  }

  full(at: Date): string {
    return this.#full.format(at);
  }

  /** today, yesterday, or the day itself */
  day(at: Date, now = new Date()): string {
    const days = Math.round((startOfDay(at) - startOfDay(now)) / 86_400_000);
    return days > -2 && days < 1 ? this.#relative.format(days, 'day') : this.#day.format(at);
  }
}

const startOfDay = (at: Date) => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
