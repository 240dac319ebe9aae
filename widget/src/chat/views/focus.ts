const reachable = 'button, input, select, textarea, a[href], [tabindex="0"]';
const phone = '(max-width: 480px)';

/** On a phone the window is the whole screen: nothing behind it may be reached. */
export const isFullScreen = (): boolean => matchMedia(phone).matches;

/**
 * Puts the focus where one would write. With a finger only on the window: a keyboard that jumps up would hide what
 * there is to read.
 */
export function landFocus(window: HTMLElement): void {
  const writable = matchMedia('(pointer: coarse)').matches
    ? null
    : window.querySelector<HTMLElement>('[data-focus]');
  (writable ?? window).focus({ preventScroll: true });
}

/** Tab goes round inside the window while it fills the screen. */
export function keepFocusInside(window: HTMLElement, event: KeyboardEvent): void {
  if (!isFullScreen()) return;
  const all = [...window.querySelectorAll<HTMLElement>(reachable)].filter((one) => one.checkVisibility());
  const active = (window.getRootNode() as ShadowRoot).activeElement;
  const [edge, other] = event.shiftKey ? [all.at(0), all.at(-1)] : [all.at(-1), all.at(0)];
  if (active !== edge && active !== window) return;
  if (active === window && !event.shiftKey) return;
  event.preventDefault();
  other?.focus();
}
