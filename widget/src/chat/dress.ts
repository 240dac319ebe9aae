import tokens from '@toprak/contract/tokens.css?inline';
import { readableOn, textOn } from '../look/contrast';
import type { ChatHost } from '../page';
import formCss from '../styles/form.css?inline';
import headerCss from '../styles/header.css?inline';
import threadCss from '../styles/thread.css?inline';
import windowCss from '../styles/window.css?inline';

/** `--sunken`: what can be read on it can be read on a card as well. */
const ground = { light: '#f5f5f4', dark: '#292524' };
const quietEvents = ['keydown', 'keypress', 'keyup', 'focusin'];

/**
 * The element that holds the chat, with its styles, theme and the merchant's colour. Constructed style sheets need no
 * `style-src` in the page's policy.
 */
export function dress({ root, install, config }: ChatHost): HTMLElement {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens + headerCss + windowCss + threadCss + formCss);
  root.adoptedStyleSheets.push(sheet);
  const shell = document.createElement('div');
  shell.className = `shell ${config.look.position}`;
  shell.lang = install.locale;
  if (install.theme) shell.dataset.theme = install.theme;
  if (config.look.color) colour(shell, config.look.color);
  // The page's shortcuts and focus traps are not meant for what is written here.
  for (const event of quietEvents) shell.addEventListener(event, (heard) => heard.stopPropagation());
  return shell;
}

/** Fills are the merchant's colour; where it stands as text or ring, it moves until it can be read there. */
function colour(shell: HTMLElement, color: string): void {
  const text = textOn(color);
  const onGround = (ratio: number) =>
    `light-dark(${readableOn(ground.light, color, ratio)}, ${readableOn(ground.dark, color, ratio)})`;
  const tones = {
    '--primary': color,
    '--on-primary': text,
    '--primary-hover': `color-mix(in srgb, ${color} 85%, ${text === '#ffffff' ? '#000000' : '#ffffff'})`,
    '--primary-soft': `color-mix(in srgb, ${color} 14%, var(--card))`,
    '--primary-text': onGround(4.5),
    '--focus': onGround(3),
  };
  for (const [name, tone] of Object.entries(tones)) shell.style.setProperty(name, tone);
}
