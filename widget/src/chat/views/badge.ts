import type { Texts } from '../../texts/en';

/** The number of unread messages on the launcher. */
export class Badge {
  readonly #launcher: HTMLElement;
  readonly #mark = document.createElement('span');

  constructor(launcher: HTMLElement) {
    this.#launcher = launcher;
    this.#mark.className = 'badge';
    this.#mark.ariaHidden = 'true';
    this.#mark.dataset.testid = 'toprak-badge';
  }

  show(unread: number, texts: Texts): void {
    this.#launcher.ariaLabel = texts.launcher(unread);
    this.#mark.textContent = unread > 99 ? '99+' : String(unread);
    if (unread > 0) this.#launcher.append(this.#mark);
    else this.#mark.remove();
  }
}
