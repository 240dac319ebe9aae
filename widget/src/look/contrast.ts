/** The merchant's colour is any; these keep WCAG AA whatever it is. Colours are `#rrggbb`. */

const channels = (color: string) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

const linear = (channel: number) =>
  channel <= 10.31475 ? channel / 3294.6 : ((channel / 255 + 0.055) / 1.055) ** 2.4;

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channels(color).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** White where it reaches 4.5:1 on `color`, else black, which then does. */
export const textOn = (color: string): string => (luminance(color) > 0.1833 ? '#000000' : '#ffffff');

/** The WCAG contrast ratio, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** `color`, moved towards black or white only as far as it must to reach `ratio` on `background`. */
export function readableOn(background: string, color: string, ratio: number): string {
  const end = textOn(background);
  const from = channels(color);
  const to = channels(end);
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = from.map((channel, at) => Math.round(channel + ((to[at] ?? 0) - channel) * share));
    const candidate = `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    if (contrast(candidate, background) >= ratio) return candidate;
  }
  return end;
}
