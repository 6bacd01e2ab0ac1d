import type { Page } from '@playwright/test';
import { axe, expect, test } from './fixtures';

/** Three months as a senior leader reviews them, then a record that comes late; and what is printed. */

const UNIT = 'safeguarding-north-2';
const address = (month: string) => `#/reviews/${month}?unit=${UNIT}&about=vacancy.${UNIT}`;
const vacancy = (page: Page) =>
  page.getByRole('article', { name: 'Safeguarding North 2, vacancy', exact: true });

test('three months: words, an action and a sign-off in each; then a late record restates the first', async ({
  page,
}) => {
  await page.goto(address('2026-07'));
  await openAgain(page, 'July 2026', 'The vacancy was not talked about.');
  await vacancy(page).getByRole('button', { name: 'Write your own words' }).click();
  await vacancy(page).getByLabel('In your own words').fill('Two posts are held back.');
  await vacancy(page).getByRole('button', { name: 'Save the words' }).click();
  await expect(vacancy(page)).toContainText('Two posts are held back.');
  await vacancy(page).getByRole('button', { name: 'Agree an action' }).click();
  await axe(page);
  await vacancy(page).getByLabel('What is done').fill('Advertise both posts.');
  await vacancy(page).getByLabel('Who owns it, by role').fill('Head of Service');
  await vacancy(page).getByLabel('Look at it again in').selectOption('August 2026');
  await vacancy(page).getByRole('button', { name: 'Agree it' }).click();
  await expect(vacancy(page)).toContainText('Agreed in July 2026: Advertise both posts');
  await signOff(page, 'July 2026');

  await page.getByLabel('Month', { exact: true }).selectOption('August 2026');
  await expect(page).toHaveURL(/#\/reviews\/2026-08\?unit=safeguarding-north-2&about=vacancy\./);
  await openAgain(page, 'August 2026', 'The action was due.');
  await expect(vacancy(page)).toContainText('Agreed in July 2026: Advertise both posts');
  await expect(vacancy(page)).toContainText(/Vacancy was [\d.]+% then and is [\d.]+% now/);
  await vacancy(page).getByRole('button', { name: 'Change what is agreed' }).click();
  await vacancy(page).getByLabel('What is done').fill('Offer a retention payment.');
  await vacancy(page).getByRole('button', { name: 'Save the change' }).click();
  await expect(vacancy(page)).toContainText('Changed in August 2026 to: Offer a retention payment');
  await signOff(page, 'August 2026');

  await page.getByLabel('Month', { exact: true }).selectOption('September 2026');
  await expect(vacancy(page)).toContainText('Agreed in July 2026: Advertise both posts');
  await expect(vacancy(page)).toContainText('Changed in August 2026 to: Offer a retention payment');
  await expect(vacancy(page)).toContainText('The action is open, overdue since August 2026.');
  await expect(vacancy(page)).toContainText('over its limit at 2 of the 2 month-ends since');
  await vacancy(page).getByText('Month by month').click();
  await expect(
    vacancy(page)
      .getByRole('row', { name: /^Jul 2026/ })
      .getByText('Agreed in July 2026'),
  ).toBeVisible();
  await signOff(page, 'September 2026');

  await recordComesLate(page, '2026-07');
  await page.goto(address('2026-07'));
  await page.reload();
  const headline = page.getByRole('row', { name: /^Vacancy/ }).first();
  await expect(headline).toContainText(/restated, signed as [\d.]+%/);
  const restated = page.getByRole('region', { name: /^Restated since/ });
  await restated.getByRole('heading').click();
  await expect(restated).toContainText(/FTE vacant: [\d.]+ when signed, [\d.]+ now/);
  await expect(vacancy(page)).toContainText(/Restated, signed as [\d.]+%\. Late records: FTE/);
  await expect(vacancy(page)).toContainText(/Out of date: written when “[\d.]+%/);
  await expect(page.getByText(/^July 2026 was signed off by /)).toBeVisible();
  await page.goto(`#/reviews?unit=${UNIT}`);
  await expect(page.getByRole('row', { name: /^July 2026/ })).toContainText('1 figure');
});

test('by keyboard alone: words begun, lost to a reload, found again and saved', async ({
  page,
}) => {
  await page.goto(address('2026-09'));
  const write = vacancy(page).getByRole('button', { name: 'Write your own words' });
  await write.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(vacancy(page).getByLabel('In your own words')).toBeFocused();
  await page.keyboard.type('Both posts are held back.');
  await expect(vacancy(page).getByText(/^Not saved yet/)).toBeVisible();
  await page.reload();
  await expect(vacancy(page).getByLabel('In your own words')).toHaveValue(
    'Both posts are held back.',
  );
  await vacancy(page).getByLabel('In your own words').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(vacancy(page).getByRole('figure')).toContainText('Both posts are held back.');
  await expect(vacancy(page).getByRole('button', { name: 'Change the words' })).toBeFocused();
});

test('by keyboard alone: two who wrote at once, compared, left undecided, then put together', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  for (const each of [page, other]) {
    await each.goto(address('2026-09'));
    await vacancy(each).getByRole('button', { name: 'Write your own words' }).focus();
    await each.keyboard.press('Enter');
    await vacancy(each).getByLabel('In your own words').focus();
  }
  await page.keyboard.type('Mine.');
  await other.keyboard.type('Theirs.');
  await other.keyboard.press('Tab');
  await other.keyboard.press('Enter');
  await expect(vacancy(other).getByRole('figure')).toContainText('Theirs.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /saved this while you were writing$/ });
  await expect(dialog.getByRole('heading')).toBeFocused();
  await expect(dialog).toHaveAccessibleDescription(/Yours is not saved yet/);
  await axe(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const compare = vacancy(page).getByRole('button', { name: 'Compare both versions' });
  await expect(compare).toBeFocused();
  await expect(vacancy(page).getByRole('alert')).toContainText('somebody else wrote meanwhile');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('button', { name: 'Put both together' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(vacancy(page).getByLabel('In your own words')).toHaveValue('Theirs.\nMine.');
  await expect(vacancy(page).getByRole('button', { name: 'Save the words' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(vacancy(page).getByRole('figure')).toContainText('Theirs. Mine.');
  await expect(vacancy(page).getByRole('button', { name: 'Change the words' })).toBeFocused();
});

test('a quiet month of a whole authority prints in two pages, and has no exceptions', async ({
  page,
}) => {
  await keepCalm(page);
  await page.goto('#/reviews/2026-09');
  await expect(
    page.getByRole('heading', { name: 'A quiet month, in five sentences' }),
  ).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(0);
  expect(await sheetsOf(page)).toBeLessThanOrEqual(2);
});

test('a busy month of a whole authority prints in twelve pages at the most', async ({ page }) => {
  await page.goto('#/reviews/2026-09');
  await expect(page.getByRole('heading', { name: /^\d+ to talk about, in five/ })).toBeVisible();
  expect(await sheetsOf(page)).toBeLessThanOrEqual(12);
});

/** How many sheets of A4 the page prints on. */
async function sheetsOf(page: Page): Promise<number> {
  await page.waitForLoadState('networkidle');
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(sheets).toBeGreaterThan(0);
  return sheets;
}

async function openAgain(page: Page, month: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Open it again' }).click();
  await page.getByLabel('Why').fill(reason);
  await page.getByRole('button', { name: `Open ${month} again` }).click();
  await expect(
    page.getByText(new RegExp(`^${month} was opened again by .*: ${reason}$`)),
  ).toBeVisible();
}

async function signOff(page: Page, month: string): Promise<void> {
  await page.getByRole('button', { name: `Sign off ${month}` }).click();
  await expect(page.getByText(new RegExp(`^${month} was signed off by `))).toBeVisible();
}

/** From here on the team's records of a month hold two vacant posts more. */
async function recordComesLate(page: Page, month: string): Promise<void> {
  await page.route('**/simulated/team-month.json', async (route) => {
    const response = await route.fetch();
    const body = await response.json();
    const { month: months, team, vacantFte } = body.columns;
    const late = vacantFte.findIndex(
      (_: number, row: number) =>
        months.dictionary[months.codes[row]] === month && team.dictionary[team.codes[row]] === UNIT,
    );
    vacantFte[late] += 2;
    await route.fulfill({ response, json: body });
  });
}

/** An authority in which nothing happens: nobody leaves, is away or comes from an agency, and everyone holds ten cases. */
async function keepCalm(page: Page): Promise<void> {
  type Columns = Record<string, number[]>;
  const change = (file: string, edit: (body: { columns: Columns; entries: unknown[] }) => void) =>
    page.route(`**/simulated/${file}.json`, async (route) => {
      const response = await route.fetch();
      const body = await response.json();
      edit(body);
      await route.fulfill({ response, json: body });
    });
  const none = ['vacantFte', 'agencyFte', 'agencyHeadcount', 'leaversFte', 'daysLost'];
  await change('team-month', ({ columns }) => {
    for (const name of none) columns[name]?.fill(0);
    columns.cases = (columns.caseHolderFte ?? []).map((fte) => fte * 10);
  });
  await change('worker-month', ({ columns }) => {
    for (const name of Object.keys(columns)) if (/^held/.test(name)) columns[name]?.fill(0);
  });
  await change('authority', (body) => {
    body.entries = body.entries.filter((entry) => (entry as { kind: string }).kind === 'limit');
  });
}
