import { chromium } from '@playwright/test';
import { existsSync } from 'node:fs';

/** The browser that CHROMIUM names, the system's own, or one that Playwright has installed. */
export function findBrowser() {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'];
  return [...places, chromium.executablePath()].find((place) => place && existsSync(place));
}

export const NO_BROWSER =
  'there is no Chromium: install it with "apt-get install chromium", or set CHROMIUM to its executable.';
