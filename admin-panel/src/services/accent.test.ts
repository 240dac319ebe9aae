import { describe, expect, it } from 'vitest';
import { accentShades, contrast, showAccent } from './accent';

/** Colours that are read on white, from the darkest to those that just are. */
const accents = [
  '#000000',
  '#a04e28',
  '#0b57d0',
  '#00008b',
  '#767676',
  '#b3261e',
  '#00796b',
  '#8000ff',
  '#4a261a',
];

describe('the shades of a colour', () => {
  it.each(accents)('of %s can be read in both themes', (accent) => {
    const shade = accentShades(accent);
    const pairs: [string | undefined, string | undefined][] = [
      // Light: buttons, buttons under the pointer, words on cards and on what is soft.
      [shade['--clay-600'], '#ffffff'],
      [shade['--clay-700'], '#ffffff'],
      [shade['--clay-700'], shade['--clay-100']],
      // Dark: the same.
      [shade['--clay-400'], shade['--clay-950']],
      [shade['--clay-300'], shade['--clay-950']],
      [shade['--clay-300'], shade['--clay-900']],
      [shade['--clay-300'], '#1c1917'],
      [shade['--clay-400'], '#1c1917'],
    ];
    for (const [one = '', other = ''] of pairs)
      expect([one, other, contrast(one, other) >= 4.5]).toEqual([one, other, true]);
  });

  it('keeps the colour itself', () => expect(accentShades('#a04e28')['--clay-600']).toBe('#a04e28'));
});

it('shows the colour and goes back to clay', () => {
  const { style } = document.documentElement;
  showAccent('#0b57d0');
  expect(style.getPropertyValue('--clay-600')).toBe('#0b57d0');
  showAccent(null);
  expect(style.getPropertyValue('--clay-600')).toBe('');
});
