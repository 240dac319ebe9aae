import { flushPromises } from '@vue/test-utils';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { useTheme } from '@/composables/useTheme';
import { i18n, showLanguage } from '@/i18n';
import { refusal, serveApi, signInHere, success } from '@/testing/screen';
import { useSoundStore } from './conversations/sound';
import { usePreferencesStore, type Preferences } from './preferences';

const choice = { inPanel: true, byMail: false };
const made = (more: Partial<Preferences> = {}): Preferences => ({
  ...{ language: null, theme: 'system', sound: false, mailPossible: true },
  notifications: { MESSAGE: choice, ASSIGNMENT: choice, ORDER_SUBMITTED: choice, ORDER_MOVED: choice },
  ...more,
});

// A language is fetched when it is shown first, which on a busy machine is longer than a test waits for it.
beforeAll(async () => {
  await showLanguage('tr');
  await showLanguage('en');
});
beforeEach(() => signInHere());
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

describe('preferences', () => {
  it('of somebody who signed in are shown in this browser, whatever it remembered', async () => {
    localStorage.setItem('toprak:language', 'en');
    serveApi(() => success(made({ language: 'tr', theme: 'dark', sound: true })));
    usePreferencesStore().follow();
    await flushPromises();
    await vi.waitFor(() => expect(i18n.global.locale.value).toBe('tr'));
    expect(document.documentElement.dataset.theme).toBe('dark');
    expect(useSoundStore().isOn).toBe(true);
    expect(localStorage.getItem('toprak:language')).toBe('tr');
  });

  it('without a language are those of the browser, not of who was here before', async () => {
    localStorage.setItem('toprak:language', 'tr');
    serveApi(() => success(made()));
    await usePreferencesStore().load();
    expect([i18n.global.locale.value, localStorage.getItem('toprak:language')]).toEqual(['en', null]);
  });

  it('are shown at once when they change, and taken back when that is refused', async () => {
    let answer = () => success(made());
    serveApi(() => answer());
    const store = usePreferencesStore();
    await store.load();
    answer = () => refusal(503, 'UNAVAILABLE');
    const { theme } = useTheme();
    const changing = store.change({
      theme: 'dark',
      notifications: { MESSAGE: { inPanel: false, byMail: true } },
    });
    expect([theme.value, store.preferences?.notifications.MESSAGE.byMail]).toEqual(['dark', true]);
    await expect(changing).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect([theme.value, store.preferences]).toEqual(['system', made()]);
  });

  it('keep the last of several changes, whichever answer comes first', async () => {
    const waiting: ((answer: Response) => void)[] = [];
    let isLoading = true;
    serveApi(() => (isLoading ? success(made()) : new Promise<Response>((resolve) => waiting.push(resolve))));
    const store = usePreferencesStore();
    await store.load();
    isLoading = false;
    const both = [store.change({ theme: 'dark' }), store.change({ theme: 'light' })];
    await vi.waitFor(() => expect(waiting).toHaveLength(2));
    waiting[1]?.(success(made({ theme: 'light' })));
    waiting[0]?.(success(made({ theme: 'dark' })));
    await Promise.all(both);
    expect(store.preferences?.theme).toBe('light');
  });
});
