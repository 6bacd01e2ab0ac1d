import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** The main job, end to end: from the Overview to the worker who is over, back, as somebody else, and to real figures. */

const benchmarks = '#/benchmarks?area=825&year=2018';

test('by mouse: the team furthest over its line, a worker over theirs, and back; another role; Buckinghamshire in 2018', async ({
  page,
}) => {
  await page.goto('');
  const team = await furthestOver(page);
  await team.link.click();
  await expect(page.getByRole('heading', { level: 1, name: team.name })).toBeVisible();

  const worker = await firstOver(page);
  await worker.click();
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText('against their own limit');
  await expect(panel.getByRole('table')).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).click();
  await expect(panel).toBeHidden();
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Westmere' })).toBeVisible();

  await page.getByLabel('You are').selectOption('head of service');
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Westmere');
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('link', { name: 'Benchmarks' })
    .click();
  await page.getByRole('button', { name: /^Area/ }).click();
  await page.getByRole('searchbox', { name: 'Find an authority or region' }).fill('Buckingh');
  await page.getByRole('option', { name: /Buckinghamshire/ }).click();
  await page.getByLabel('Census').selectOption('2018');
  await readsBuckinghamshire(page);
});

test('by keyboard alone: the same, then another role, then Buckinghamshire in 2018', async ({
  page,
}) => {
  await page.goto('');
  const team = await furthestOver(page);
  await tabTo(page, team.link);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: team.name })).toBeVisible();

  const worker = await firstOver(page);
  await tabTo(page, worker);
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog');
  await expect(panel).toContainText('against their own limit');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(worker).toBeFocused();

  const who = page.getByLabel('You are');
  await tabTo(page, who);
  await page.keyboard.press('ArrowDown');
  await expect(who.locator('option:checked')).not.toContainText('senior leader');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  const link = page.getByRole('navigation', { name: 'Screens' }).getByRole('link', {
    name: 'Benchmarks',
  });
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/benchmarks/);

  await tabTo(page, page.getByRole('button', { name: /^Area/ }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Find an authority or region' })).toBeFocused();
  await page.keyboard.type('Buckingh');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const census = page.getByLabel('Census');
  await tabTo(page, census);
  await page.keyboard.type('September 2018');
  await readsBuckinghamshire(page);
});

test('a pasted link to Benchmarks reads the published figures of Buckinghamshire and England in 2018', async ({
  page,
}) => {
  await page.goto(benchmarks);
  await readsBuckinghamshire(page);
});

test('a team manager lands on their team, and is told kindly that another is not open', async ({
  page,
}) => {
  await page.goto('');
  await page.getByLabel('You are').selectOption('team manager');
  await expect(page).toHaveURL(/#\/teams\//);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).not.toContainText('Westmere');
  const own = (await heading.textContent()) ?? '';
  await page.goto('#/teams/adoption');
  await expect(page.getByRole('heading', { name: 'This is not open to you' })).toBeVisible();
  await page.goto('');
  await page.reload();
  await expect(heading).toHaveText(own);
});

test('junk in the address falls back without a crash', async ({ page }) => {
  for (const address of [
    '#/?unit=nowhere&month=2026-99&sort=%3Cscript%3E',
    '#/teams/nowhere',
    '#/measures/nonsense',
    '#/benchmarks?area=%F0%9F%9A%A2&year=1066',
    '#/no/such/page',
  ]) {
    await page.goto(address);
    await page.reload();
    await expect(page.getByRole('heading').first()).toBeVisible();
  }
});

test('back and forward return to the views they left', async ({ page }) => {
  await page.goto('#/?unit=safeguarding-north');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('September 2026');
  await page.getByLabel('Month', { exact: true }).selectOption('2026-06');
  await expect(heading).toContainText('June 2026');
  await page.goBack();
  await expect(heading).toContainText('September 2026');
  await page.goForward();
  await expect(heading).toContainText('June 2026');
  await page.reload();
  await expect(heading).toContainText('June 2026');
});

/** Buckinghamshire in September 2018 against England, as DfE published them. */
async function readsBuckinghamshire(page: Page): Promise<void> {
  await expect(
    page.getByRole('heading', { level: 1, name: /Buckinghamshire.*2018/ }),
  ).toBeVisible();
  for (const [measure, own, england] of [
    ['Caseload', '20.3', '17.4'],
    ['Vacancy', '22.1', '16.5'],
    ['Turnover', '22.4', '15.1'],
    ['Agency', '15.9', '15.4'],
  ] as const) {
    const row = page.getByRole('row', { name: new RegExp(`^${measure}`) }).first();
    await expect(row).toContainText(own);
    await expect(row).toContainText(england);
  }
}

/** The team whose caseload is furthest past its limit in the table of units, and its link. */
async function furthestOver(page: Page) {
  const table = page.getByRole('table', { name: /by measure/ });
  await expect(table.getByText('over limit').first()).toBeAttached();
  const rows = await table.getByRole('row').all();
  let furthest = { name: '', past: 0 };
  for (const row of rows) {
    const name = await row.getByRole('rowheader').allInnerTexts();
    const [, caseload, limit] = await row.getByRole('cell').allInnerTexts();
    const isTeam = name[0] !== undefined && /\d$|East|West|Central|^Adoption/.test(name[0].trim());
    const past = Number.parseFloat(caseload ?? '') - Number.parseFloat(limit ?? '');
    if (isTeam && past > furthest.past) furthest = { name: name[0]?.trim() ?? '', past };
  }
  expect(furthest.past, 'a team is over its caseload line').toBeGreaterThan(0);
  return {
    name: furthest.name,
    link: table.getByRole('link', { name: furthest.name, exact: true }),
  };
}

/** The button of the worker most over their own line. */
async function firstOver(page: Page) {
  const row = page
    .getByRole('table', { name: 'Workers against their own limits' })
    .getByRole('row')
    .filter({ hasText: /over since (at least )?[A-Z\d]/, has: page.getByRole('button') })
    .first();
  await expect(row).toBeVisible();
  return row.getByRole('button');
}

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  await page.locator('body').focus();
  for (let presses = 0; presses < 400; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('400 presses of Tab did not reach it.');
}
