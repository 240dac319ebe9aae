/**
 * The one script of the page: shows the launcher and loads the chat when it is wanted. It waits for nothing and no
 * framework is in it; the budget is 2 KB gzip.
 */
import type { Chat, Install, MountChat, PageApi, PageEvents, WidgetConfig } from '../page';
import { chooseLocale } from '../texts/locale';
import { buildLauncher, type Launcher } from './launcher';

/** The chat's file, whose name carries its hash; the build puts it here. */
declare const CHAT_FILE: string;

function readInstall({ src, dataset }: HTMLScriptElement): Install {
  const { inbox = '', locale, theme } = dataset;
  return {
    api: new URL('.', src).href,
    inbox,
    locale: chooseLocale([locale, document.documentElement.lang, navigator.language]),
    theme,
  };
}

/** A returning visitor may have unread messages: their chat loads in idle time, everybody else's when it is opened. */
function isReturning(inbox: string): boolean {
  try {
    return `toprak:${inbox}:visitor` in localStorage;
  } catch {
    return false;
  }
}

type Listener = (detail: never) => void;

class Loader implements PageApi {
  readonly #install: Install;
  readonly #ended = new AbortController();
  readonly #listeners = new Map<string, Set<Listener>>();
  #identity: string | null;
  #config: WidgetConfig | undefined;
  #launcher: Launcher | undefined;
  #chat: Chat | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLoading = false;
  #isWanted = false;
  #failures = 0;

  constructor(script: HTMLScriptElement) {
    this.#install = readInstall(script);
    this.#identity = script.dataset.identity ?? null;
    if (document.body) void this.#show();
    else addEventListener('DOMContentLoaded', () => void this.#show(), { signal: this.#ended.signal });
  }

  open(): void {
    this.#isWanted = true;
    void this.#load();
  }

  close(): void {
    this.#isWanted = false;
    this.#chat?.close();
  }

  toggle(): void {
    if (this.#isWanted) this.close();
    else this.open();
  }

  identify(identity: string | null): void {
    this.#identity = identity;
    this.#chat?.identify(identity);
  }

  on<E extends keyof PageEvents>(event: E, listener: (detail: PageEvents[E]) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  destroy(): void {
    this.#ended.abort();
    clearTimeout(this.#timer);
    this.#chat?.destroy();
    this.#launcher?.host.remove();
    if (window.Toprak === this) delete window.Toprak;
  }

  async #show(): Promise<void> {
    const { signal } = this.#ended;
    try {
      const config = await this.#fetchConfig();
      if (!config || signal.aborted) return;
      this.#config = config;
      this.#launcher = buildLauncher(this.#install, config);
      this.#launcher.button.onclick = () => this.toggle();
      document.body.append(this.#launcher.host);
      dispatchEvent(new Event('toprak:ready'));
      if (this.#isWanted) void this.#load();
      else if (isReturning(this.#install.inbox)) this.#timer = setTimeout(() => void this.#load(), 1000);
    } catch {
      if (!signal.aborted) this.#timer = setTimeout(() => void this.#show(), 2000 * 2 ** this.#failures++);
    }
  }

  /** Null when the server will never give it to this page. */
  async #fetchConfig(): Promise<WidgetConfig | null> {
    const { api, inbox } = this.#install;
    const address = `${api}api/v1/widget/${encodeURIComponent(inbox)}/config`;
    const response = await fetch(address, { credentials: 'omit', signal: this.#ended.signal });
    const { data, message } = (await response.json()) as { data: WidgetConfig; message: string };
    if (response.ok) return data;
    if (response.status === 429 || response.status > 499) throw new Error();
    console.warn('[Toprak]', message);
    return null;
  }

  async #load(): Promise<void> {
    const [config, launcher] = [this.#config, this.#launcher];
    if (this.#chat && this.#isWanted) this.#chat.open();
    if (!config || !launcher || this.#isLoading) return;
    this.#isLoading = true;
    launcher.button.ariaBusy = 'true';
    try {
      // A browser remembers that a module failed: the next try needs another address.
      const { mountChat } = (await import(
        /* @vite-ignore */ `${this.#install.api}widget/${CHAT_FILE}${this.#failures ? `?${this.#failures}` : ''}`
      )) as { mountChat: MountChat };
      if (!this.#ended.signal.aborted) this.#mount(mountChat, config, launcher);
    } catch (error) {
      this.#failures++;
      this.#isLoading = this.#isWanted = false;
      console.warn('[Toprak]', error);
    }
    launcher.button.ariaBusy = null;
  }

  #mount(mountChat: MountChat, config: WidgetConfig, { root, button }: Launcher): void {
    this.#chat = mountChat({
      install: this.#install,
      config,
      root,
      launcher: button,
      identity: this.#identity,
      tell: (event, detail) => this.#tell(event, detail),
      close: () => this.close(),
    });
    if (this.#isWanted) this.#chat.open();
  }

  #tell<E extends keyof PageEvents>(event: E, detail: PageEvents[E]): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(detail as never);
  }
}

const script = document.currentScript as HTMLScriptElement | null;
if (script && !window.Toprak) window.Toprak = new Loader(script);
