import { ref } from 'vue';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'toprak:theme';
const shown = document.documentElement.dataset.theme;
const theme = ref<Theme>(shown === 'light' || shown === 'dark' ? shown : 'system');

function chooseTheme(choice: Theme): void {
  theme.value = choice;
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  try {
    if (choice === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, choice);
  } catch {
    // Storage can be forbidden: the choice then lasts as long as the page.
  }
}

/** Light or dark, by choice or by the system; public/theme.js applies the choice before the first paint. */
export const useTheme = () => ({ theme, chooseTheme });
