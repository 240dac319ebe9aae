import { textOn } from '../look/contrast';
import type { Install, WidgetConfig } from '../page';
import { isTurkish } from '../texts/locale';
import css from './launcher.css?inline';

export interface Launcher {
  host: HTMLElement;
  root: ShadowRoot;
  launcher: HTMLButtonElement;
  /** Shows that the chat is on its way, or that it did not arrive; without either that it can be opened. */
  show(state?: 'busy' | 'failed' | ''): void;
}

const clay = '#a04e28';
const bubble = 'M12 3C6 3 2 7 2 11.5c0 2 1 4 3 5.5l-1 4.5L8.5 19c7 2 13.5-2 13.5-7.5S18 3 12 3Z';
const svg = (tag: string) => document.createElementNS('http://www.w3.org/2000/svg', tag);

/** A round button in a shadow root of its own. Built node by node, so that pages which enforce Trusted Types take it. */
export function buildLauncher({ locale }: Install, { look: { color, position } }: WidgetConfig): Launcher {
  const host = document.createElement('toprak-chat');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];

  const [word, sentence] = isTurkish(locale)
    ? ['Sohbet', 'Sohbet yüklenemedi. Yeniden dene']
    : ['Chat', 'Chat did not load. Try again'];
  const button = document.createElement('button');
  button.ariaHasPopup = 'dialog';
  button.ariaExpanded = 'false';
  // The sentence takes the icon's place where it may not have the focus.
  button.ariaLive = 'polite';
  const fill = color ?? clay;
  button.style.setProperty('--fill', fill);
  button.style.setProperty('--on-fill', textOn(fill));
  const icon = svg('svg');
  const line = svg('path');
  icon.setAttribute('viewBox', '0 0 24 24');
  line.setAttribute('d', bubble);
  icon.append(line);
  root.append(button);
  function show(state = ''): void {
    const isFailed = state === 'failed';
    button.className = `launcher ${position} ${state}`;
    button.ariaLabel = isFailed ? null : word;
    button.replaceChildren(isFailed ? sentence : icon);
  }
  show();
  return { host, root, launcher: button, show };
}
