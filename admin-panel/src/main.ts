import '@fontsource-variable/inter/wght.css';
import './styles/main.css';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import StartFault from './components/shell/StartFault.vue';
import { i18n, preferredLanguage, showLanguage } from './i18n';
import { router } from './router';
import { takeMailToken } from './router/mail-links';
import { mayBeSignedIn } from './services/session';
import { useAuthStore } from './stores/auth';
import { useMerchantStore } from './stores/merchant';

const pinia = createPinia();

/** Out of sight before anything is waited for; the router, which read the address before, takes it once more. */
function hideMailToken(): void {
  const asked = router.resolve(location.pathname + location.hash);
  if (!takeMailToken(asked)) return;
  history.replaceState({ ...history.state, current: asked.path }, '', asked.path);
}

/** The page is most likely the one of the address: its code comes while language and session are asked for. */
function fetchPage(): void {
  const asked = router.resolve(location.pathname);
  const isOpen = mayBeSignedIn() || asked.meta.isForEverybody;
  for (const { components } of (isOpen ? asked : router.resolve('/sign-in')).matched) {
    const fetchComponent = components?.default as (() => Promise<unknown>) | undefined;
    // What fails now is fetched again, and told, when the router wants it.
    fetchComponent?.().catch(() => undefined);
  }
}

/** Who is signed in has to be known before the first route is chosen. */
async function start(): Promise<void> {
  await showLanguage(preferredLanguage());
  // The name and the look come beside everything else, and are waited for by nobody.
  void useMerchantStore(pinia).read();
  try {
    await useAuthStore(pinia).restore();
  } catch (fault) {
    showStartFault(fault);
    return;
  }
  createApp(App).use(pinia).use(i18n).use(router).mount('#app');
}

function showStartFault(fault: unknown): void {
  const page = createApp(StartFault, {
    fault,
    onRetry: () => {
      page.unmount();
      fetchPage();
      void start();
    },
  });
  page.use(i18n).mount('#app');
}

hideMailToken();
fetchPage();
void start();
