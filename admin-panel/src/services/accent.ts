/** A colour as red, green and blue, 0 to 255 each. */
type Rgb = readonly [number, number, number];
const white: Rgb = [255, 255, 255];
const black: Rgb = [0, 0, 0];
/** `--stone-900` of the tokens, on which dark cards lie. */
const darkCard: Rgb = [28, 25, 23];
/** Text is read from here on (WCAG 2.2, 1.4.3, level AA); a little more, since shades are rounded. */
const readable = 4.6;

const parse = (color: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)) as unknown as Rgb;
const written = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
const mix = (one: Rgb, other: Rgb, share: number): Rgb =>
  one.map((part, at) => part + ((other[at] ?? 0) - part) * share) as unknown as Rgb;

function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: Rgb, other: Rgb): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** How far two colours `#rrggbb` are apart for the eye: 1 to 21. */
export const contrast = (one: string, other: string): number => contrastOf(parse(one), parse(other));

/** Moves a colour towards another until it is read on all of these. */
function until(from: Rgb, towards: Rgb, backs: readonly Rgb[], share: number): Rgb {
  for (let at = share; at < 1; at += 0.02) {
    const shade = mix(from, towards, at);
    if (backs.every((back) => contrastOf(shade, back) >= readable)) return shade;
  }
  return towards;
}

/**
 * The merchant's colour in the shades that the tokens call clay: 600 is the colour itself, the lighter ones are those of
 * the dark theme. Whatever is written in one of them, or on one, can be read.
 */
export function accentShades(accent: string): Record<string, string> {
  const own = parse(accent);
  const soft = { 100: mix(own, white, 0.88), 900: mix(own, black, 0.6), 950: mix(own, black, 0.82) };
  const shades: Record<number, Rgb> = {
    50: mix(own, white, 0.95),
    100: soft[100],
    200: mix(own, white, 0.72),
    300: until(own, white, [darkCard, soft[900], soft[950]], 0.55),
    400: until(own, white, [darkCard, soft[950]], 0.3),
    500: mix(own, white, 0.15),
    600: own,
    700: until(own, black, [white, soft[100]], 0.18),
    800: mix(own, black, 0.36),
    900: soft[900],
    950: soft[950],
  };
  return Object.fromEntries(Object.entries(shades).map(([name, rgb]) => [`--clay-${name}`, written(rgb)]));
}

/** Shows the page in the merchant's colour, or in clay. */
export function showAccent(accent: string | null): void {
  const { style } = document.documentElement;
  const shades = accentShades(accent ?? '#000000');
  for (const [name, color] of Object.entries(shades)) {
    if (accent === null) style.removeProperty(name);
    else style.setProperty(name, color);
  }
}
