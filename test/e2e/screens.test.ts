import { axe, expect, test } from './fixtures';

/** Every screen, in both themes and at the narrowest width: nothing axe can fault, nothing wider than the page. */
const screens = [
  ['Overview', '#/'],
  ['a service’s Overview', '#/?unit=safeguarding-north'],
  ['all that needs attention', '#/attention'],
  ['a team', '#/teams/safeguarding-north-2'],
  ['a team’s Room', '#/teams/safeguarding-north-1?room=protectionPlan.3'],
  ['all teams', '#/teams'],
  ['the frontline managers', '#/teams?view=managers'],
  ['a measure', '#/measures/caseload'],
  ['a rolling measure', '#/measures/turnover?unit=safeguarding-north'],
  ['the model of direct time', '#/measures/directTime'],
  ['all measures', '#/measures'],
  ['all reviews', '#/reviews'],
  ['a monthly review', '#/reviews/2026-09'],
  ['Benchmarks', '#/benchmarks?area=825&year=2018'],
  ['Limits', '#/limits'],
  ['a limit being changed', '#/limits?limit=1'],
  ['Data', '#/data'],
  ['Definitions', '#/definitions?measure=turnover'],
  ['a page that is not there', '#/nothing'],
] as const;

for (const colorScheme of ['light', 'dark'] as const)
  for (const [name, address] of screens)
    test(`${name} is accessible in the ${colorScheme} theme`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      await settled(page);
      await axe(page);
    });

for (const [name, address] of screens)
  test(`${name} fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(address);
    await settled(page);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, 'pixels wider than the screen').toBe(0);
    await axe(page);
  });

for (const scenario of ['slow', 'empty', 'failing', 'forbidden', 'stale'])
  test(`${scenario} records are told in words`, async ({ page }) => {
    await page.goto(`#/teams/safeguarding-north-2?mock=${scenario}`);
    await settled(page);
    const words = {
      slow: 'workers present',
      empty: 'The list of open cases names no case of this team',
      failing: 'The records could not be read',
      forbidden: 'This is not open to you',
      stale: 'days old',
    }[scenario] as string;
    await expect(page.getByRole('main')).toContainText(words);
    await axe(page);
  });

async function settled(page: import('@playwright/test').Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expect(page.getByText('Loading', { exact: false })).toHaveCount(0);
}
