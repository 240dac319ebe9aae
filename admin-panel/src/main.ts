import '@fontsource-variable/inter/wght.css';
import './styles/main.css';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import StartFault from './components/shell/StartFault.vue';
import { i18n, preferredLanguage, showLanguage } from './i18n';
import { router } from './router';
import { useAuthStore } from './stores/auth';

const pinia = createPinia();

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
      void start();
    },
  });
  page.use(i18n).mount('#app');
}

void start();
