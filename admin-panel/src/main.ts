import '@fontsource-variable/inter/wght.css';
import './styles/main.css';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import StartFault from './components/shell/StartFault.vue';
import { i18n, preferredLanguage, showLanguage } from './i18n';
import { router } from './router';
import { mayBeSignedIn } from './services/session';
import { useAuthStore } from './stores/auth';

const pinia = createPinia();

/** The page is most likely the one of the address: its code comes while language and session are asked for. */
function fetchPage(): void {
  const { matched } = router.resolve(mayBeSignedIn() ? location.pathname : '/sign-in');
  for (const { components } of matched) {
    const fetchComponent = components?.default as (() => Promise<unknown>) | undefined;
    // What fails now is fetched again, and told, when the router wants it.
    fetchComponent?.().catch(() => undefined);
  }
}

/** Who is signed in has to be known before the first route is chosen. */
async function start(): Promise<void> {
  await showLanguage(preferredLanguage());
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

fetchPage();
void start();
