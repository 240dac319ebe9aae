import { ref } from 'vue';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const storageKey = 'toprak:theme';
const shown = document.documentElement.dataset.theme;
const theme = ref<Theme>(shown === 'light' || shown === 'dark' ? shown : 'system');

function showTheme(choice: Theme): void {
  theme.value = choice;
  if (choice === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
}

function chooseTheme(choice: Theme): void {
  showTheme(choice);
  try {
    localStorage.setItem(storageKey, choice);
  } catch {
    // Storage can be forbidden: the choice then lasts as long as the page.
  }
}

function hasChosen(): boolean {
  try {
    return localStorage.getItem(storageKey) !== null;
  } catch {
    return false;
  }
}

/** Shows the merchant's theme to who chose none. */
function followDefault(choice: Theme): void {
  if (hasChosen()) return;
  showTheme(choice);
}

/** Light or dark, by choice or by the system; public/theme.js applies the choice before the first paint. */
export const useTheme = () => ({ theme, chooseTheme, followDefault });
