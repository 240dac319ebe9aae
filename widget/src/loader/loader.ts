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

function createLoader(script: HTMLScriptElement): PageApi {
  const install = readInstall(script);
  const ending = new AbortController();
  const { signal } = ending;
  /** Reports what a listener of the page throws, and goes on. */
  const events = new EventTarget();
  let identity = script.dataset.identity ?? null;
  let config: WidgetConfig;
  let launcher: Launcher | undefined;
  let chat: Chat | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLoading = false;
  let isWanted = false;
  let failures = 0;

  async function show(): Promise<void> {
    try {
      const address = `${install.api}api/v1/widget/${encodeURIComponent(install.inbox)}/config`;
      const response = await fetch(address, { credentials: 'omit', signal });
      const { data, message } = (await response.json()) as { data: WidgetConfig; message: string };
      if (/429|5../.test(`${response.status}`)) throw new Error(message);
      // This page will never be given it.
      if (!response.ok) return console.warn('[Toprak]', message);
      if (signal.aborted) return;
      config = data;
      launcher = buildLauncher(install, config);
      launcher.launcher.onclick = page.toggle;
      document.body.append(launcher.host);
      dispatchEvent(new Event('toprak:ready'));
      if (isWanted) void load();
      else if (isReturning(install.inbox)) timer = setTimeout(() => void load(), 1000);
    } catch {
      if (!signal.aborted) timer = setTimeout(() => void show(), 2000 * 2 ** failures++);
    }
  }

  async function load(): Promise<void> {
    if (isWanted) chat?.open();
    if (!launcher || isLoading) return;
    isLoading = true;
    launcher.show('busy');
    try {
      // A browser remembers that a module failed: the next try needs another address.
      const { mountChat } = (await import(
        /* @vite-ignore */ `${install.api}widget/${CHAT_FILE}${failures ? `?${failures}` : ''}`
      )) as { mountChat: MountChat };
      if (signal.aborted) return;
      launcher.show();
      const { close } = page;
      chat = mountChat({ ...launcher, install, config, identity, tell, close });
      if (isWanted) chat.open();
    } catch (error) {
      console.warn('[Toprak]', error);
      // Nobody waits for what is loaded ahead.
      launcher.show(isWanted ? 'failed' : '');
      failures++;
      isLoading = isWanted = false;
    }
  }

  function tell<E extends keyof PageEvents>(event: E, detail: PageEvents[E]): void {
    events.dispatchEvent(new CustomEvent(event, { detail }));
  }

  const page: PageApi = {
    open() {
      isWanted = true;
      void load();
    },
    close() {
      isWanted = false;
      chat?.close();
    },
    toggle: () => (isWanted ? page.close() : page.open()),
    identify(next) {
      identity = next;
      chat?.identify(next);
    },
    on(event, listener) {
      const hear = (heard: Event) => listener((heard as CustomEvent).detail as never);
      events.addEventListener(event, hear);
      return () => events.removeEventListener(event, hear);
    },
    destroy() {
      ending.abort();
      clearTimeout(timer);
      chat?.destroy();
      launcher?.host.remove();
      if (window.Toprak === page) delete window.Toprak;
    },
  };
  if (document.body) void show();
  else addEventListener('DOMContentLoaded', () => void show(), { signal });
  return page;
}

const script = document.currentScript as HTMLScriptElement | null;
if (script && !window.Toprak) window.Toprak = createLoader(script);
