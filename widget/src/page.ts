import type { Schemas } from '@toprak/contract';

export type WidgetConfig = Schemas['WidgetConfig'];

/** What the page's script tag asks for. */
export interface Install {
  /** The API's address with a slash at the end, taken from where the loader itself came from. */
  api: string;
  inbox: string;
  /** A language tag whose texts exist. */
  locale: string;
  /** `light` or `dark`; else as the system has it. */
  theme: string | undefined;
}

/** What a page may listen to. */
export interface PageEvents {
  open: undefined;
  close: undefined;
  /** The visitor began a conversation. */
  begin: { conversationId: string };
  /** An agent wrote. */
  message: { conversationId: string; seq: number };
  unread: { count: number };
  /** A signed identity was refused: give a fresh one to `identify`. */
  identityRefused: undefined;
}

export type Tell = <E extends keyof PageEvents>(event: E, detail: PageEvents[E]) => void;

/** What the loader hands to the chat. */
export interface ChatHost {
  install: Install;
  config: WidgetConfig;
  root: ShadowRoot;
  launcher: HTMLButtonElement;
  identity: string | null;
  tell: Tell;
  /** Closes the window, as the page's own call does. */
  close(): void;
}

/** What the chat lets the loader do. */
export interface Chat {
  open(): void;
  close(): void;
  identify(identity: string | null): void;
  destroy(): void;
}

/** The chat's only export. */
export type MountChat = (host: ChatHost) => Chat;

/** `window.Toprak` */
export interface PageApi {
  open(): void;
  close(): void;
  toggle(): void;
  /** Says with a JWT, signed by the merchant's server, who the visitor is; null forgets the visitor on this device. */
  identify(identity: string | null): void;
  /** Calls `listener` at each `event`; the answer ends that. */
  on<E extends keyof PageEvents>(event: E, listener: (detail: PageEvents[E]) => void): () => void;
  /** Takes the widget off the page and leaves nothing of it behind. */
  destroy(): void;
}

declare global {
  interface Window {
    Toprak?: PageApi;
  }
}
