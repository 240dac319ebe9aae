import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const GRAVE = ['serious', 'critical'];
/** The dark look has the same elements in other colours: what does not judge colours has said all of them by then. */
const COLOUR_RULES = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] };
const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { colorScheme, width: 390, height: 844 },
  { colorScheme, width: 1440, height: 900 },
]);
type Look = (typeof LOOKS)[number];

async function findGraveFaults(page: Page, state: string, { colorScheme, width }: Look): Promise<string[]> {
  const title = `${state}, ${colorScheme}, ${width} wide`;
  // No page has frames, so it can be judged within itself: otherwise each judgement opens another page for its sums.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: colorScheme === 'dark' ? COLOUR_RULES : RULES, resultTypes: ['violations'] })
    .analyze();
  return violations
    .filter(({ impact }) => GRAVE.includes(impact ?? ''))
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${title}: ${id} at ${target.join(' ')}: ${failureSummary}`),
    );
}

/** Waits until the page is drawn in its new look and no transition towards it is under way. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime));
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

/**
 * Collects what axe finds serious or critical, so that one run tells everything. Each state of a page is looked at
 * as a phone and a desktop show it, light and dark.
 */
export function inspect(page: Page): { faults: string[]; look: (title: string) => Promise<void> } {
  const faults: string[] = [];
  async function look(title: string): Promise<void> {
    for (const look of LOOKS) {
      await page.emulateMedia({ colorScheme: look.colorScheme });
      await page.setViewportSize(look);
      await settle(page);
      faults.push(...(await findGraveFaults(page, title, look)));
    }
  }
  return { faults, look };
}
