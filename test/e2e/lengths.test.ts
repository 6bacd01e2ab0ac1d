import { expect, test } from './fixtures';

/**
 * No page is longer than what it tells is worth, and none scrolls sideways: pixels at 1440 and at 390 wide. On a phone
 * 6,000 is the most; the two boards of many blocks are that in most fonts, and a little more in the widest.
 */

const pages = [
  ['Overview', '#/', 2100],
  ['all that needs attention', '#/attention', 3000],
  ['Teams', '#/teams', 3000, 6200],
  ['the managers’ side of Teams', '#/teams?view=managers', 3000],
  ['a team', '#/teams/safeguarding-north-2', 4500, 6500],
  ['Measures', '#/measures', 3000],
  ['a measure', '#/measures/caseload', 6000],
  ['the reviews', '#/reviews', 3000],
  ['a monthly review', '#/reviews/2026-09', 4000],
  ['Benchmarks', '#/benchmarks', 3000],
  ['Limits', '#/limits', 4500],
  ['Data', '#/data', 4500],
  ['Definitions', '#/definitions', 3000],
] as const satisfies readonly (readonly [string, string, number, number?])[];

for (const [name, address, most, onPhone = 6000] of pages)
  for (const [width, height, longest] of [
    [1440, 900, most],
    [390, 844, onPhone],
  ] as const)
    test(`${name} is at most ${longest} px long at ${width}`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
      const [long, wide] = await page.evaluate(() => {
        const { scrollHeight, scrollWidth } = document.documentElement;
        return [scrollHeight, scrollWidth];
      });
      expect(long).toBeLessThanOrEqual(longest);
      expect(wide).toBe(width);
    });
