import { axe, expect, test } from './fixtures';

/** The board's own ways: a worker's panel at every width, and both scales. */
const address = '#/teams/safeguarding-north-2?scale=children&sort=name';

for (const [width, colorScheme] of [
  [1440, 'light'],
  [1440, 'dark'],
  [390, 'light'],
] as const)
  test(`a worker’s panel is accessible at ${width} pixels in the ${colorScheme} theme`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(address);
    const strip = page.getByRole('table', { name: /^Workers against their own limits/ });
    await strip.getByRole('button').first().click();
    const panel = page.getByRole('dialog');
    await expect(panel.getByRole('table', { name: 'Open cases' })).toBeVisible();
    await expect(
      panel.getByRole('region', { name: 'Who opened this panel' }).getByRole('listitem'),
    ).toHaveCount(1);
    await axe(page);
  });

test('an opening is still told after a reload of the page', async ({ page }) => {
  await page.goto(address);
  const strip = page.getByRole('table', { name: /^Workers against their own limits/ });
  await strip.getByRole('button').first().click();
  const told = page.getByRole('region', { name: 'Who opened this panel' }).getByRole('listitem');
  await expect(told).toHaveCount(1);
  await page.reload();
  await expect(told).toHaveCount(2);
});
