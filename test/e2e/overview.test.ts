import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures';

/** How long the Overview is, and what stands on its first screen: measured, in pixels. */

const wide = { width: 1440, height: 900 };

test('at 1440 what needs attention begins level with the title, the heat table by 900, and the page ends by 2,100', async ({
  page,
}) => {
  await page.setViewportSize(wide);
  await page.goto('');
  await ready(page);
  const title = await topOf(page, 'h1');
  const attention = await topOf(page, '#attention');
  expect(Math.abs(attention - title)).toBeLessThanOrEqual(16);
  expect(await topOf(page, '#units')).toBeLessThanOrEqual(900);
  expect(await lengthOf(page)).toBeLessThanOrEqual(2100);
  const [units, memory] = [await topOf(page, '#units'), await topOf(page, '#memory')];
  expect(memory, 'what was agreed stands beneath the table').toBeGreaterThan(units);
});

test('the heads of the heat table carry the limit, and figures of a column stand on one decimal', async ({
  page,
}) => {
  await page.setViewportSize(wide);
  await page.goto('');
  await ready(page);
  const table = page.getByRole('table', { name: /by measure/ });
  await expect(table.getByRole('columnheader', { name: /^Vacancy/ })).toHaveAccessibleName(
    /limit 18/,
  );
  const ends = await table.getByRole('row').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const link = row.querySelectorAll('td')[4]?.querySelector('a');
      return link ? [Math.round(link.getBoundingClientRect().right)] : [];
    }),
  );
  expect(ends.length).toBeGreaterThan(20);
  expect(new Set(ends).size).toBe(1);
});

test('on a phone the Overview ends by 6,000, and its table shows one measure at a time and every row', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('');
  await ready(page);
  expect(await lengthOf(page)).toBeLessThanOrEqual(6000);
  const table = page.getByRole('table', { name: /by measure/ });
  await expect(table.getByRole('columnheader')).toHaveCount(2);
  await page.getByLabel('Measure', { exact: true }).selectOption('Vacancy');
  await expect(table.getByRole('columnheader', { name: /^Vacancy/ })).toBeVisible();
  const adoption = table.getByRole('row', { name: /^Adoption/ });
  await adoption.scrollIntoViewIfNeeded();
  await expect(adoption).toBeVisible();
  const hidden = await table.evaluate((element) => {
    const box = element.parentElement as HTMLElement;
    return [box.scrollHeight - box.clientHeight, box.scrollWidth - box.clientWidth];
  });
  expect(Math.max(...hidden)).toBeLessThanOrEqual(1);
});

for (const [name, width] of [
  ['wide', 1440],
  ['narrow', 390],
] as const)
  test(`all that needs attention has nothing axe can fault, ${name}, and ends by 6,000`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('#/attention');
    await expect(page.getByRole('button', { name: 'Save as CSV' })).toBeVisible();
    expect(await lengthOf(page)).toBeLessThanOrEqual(6000);
    await axe(page);
  });

/** Once limits, open cases and England's figures are here. */
async function ready(page: Page): Promise<void> {
  await expect(page.getByRole('link', { name: /^All \d+ in full$/ })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

function topOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top + window.scrollY);
}

function lengthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollHeight);
}
