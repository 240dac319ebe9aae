// Before the first paint, so that a chosen theme never flashes. The choice is kept by src/composables/useTheme.ts.
try {
  const choice = localStorage.getItem('toprak:theme');
  if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
} catch {
  // Storage can be forbidden: the system's theme it is.
}
