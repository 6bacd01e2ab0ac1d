import type { Locator, Page } from '@playwright/test';
import { axe, expect, test } from './fixtures';

/**
 * A team manager's Monday, counted: which children have nobody, who is over and since when, who has room for three
 * siblings on a protection plan, and what it would cost. Opening the page counts as one.
 */

/** What the manager did: clicks, keys that choose, and fields typed in. Tab only moves and is not counted. */
interface Tally {
  activations: number;
  fields: number;
}

const MOST = 5;

test('by mouse, the manager’s questions are answered in at most five activations and a field typed in', async ({
  page,
}) => {
  const tally = await openAsManager(page);
  await readsNobodyAndOver(page);
  // A list is opened with one click, and an answer taken with another.
  await page.getByLabel('Type').selectOption('Child on a protection plan');
  tally.activations += 2;
  const number = page.getByLabel('How many');
  await number.click();
  tally.activations += 1;
  await page.keyboard.type('3');
  tally.fields += 1;
  await readsConsequences(page);
  report('mouse', tally);
  await axe(page);
});

test('by keyboard alone, the same', async ({ page }) => {
  const tally = await openAsManager(page);
  await readsNobodyAndOver(page);
  const type = page.getByLabel('Type');
  await tabTo(page, type);
  while ((await type.inputValue()) !== 'protectionPlan') await page.keyboard.press('ArrowDown');
  tally.activations += 1;
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('How many')).toBeFocused();
  await page.keyboard.type('3');
  tally.fields += 1;
  await readsConsequences(page);
  report('keyboard', tally);
});

test('what the manager described is a link, and its text can be copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('#/teams/safeguarding-north-2?room=protectionPlan.3');
  await readsConsequences(page);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('Copied for the team: it names workers.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Room for 3 children on a protection plan together');
  expect(text).toContain('Simulated data');
});

/** Opens the app, without a link, as somebody who was the team manager already. */
async function openAsManager(page: Page): Promise<Tally> {
  await page.goto('');
  await page.getByLabel('You are').selectOption('team manager');
  await expect(page).toHaveURL(/#\/teams\//);
  await page.goto('about:blank');
  await page.goto('');
  await expect(page).toHaveURL(/#\/teams\//);
  return { activations: 1, fields: 0 };
}

async function readsNobodyAndOver(page: Page): Promise<void> {
  const nobody = page.getByRole('region', { name: 'Children with nobody at work for them' });
  await expect(nobody.getByRole('row').nth(1)).toContainText(
    /(No named worker|Worker away|Worker not in the team now|No registered social worker|Held in)/,
  );
  const board = page.getByRole('table', { name: /Workers against their own limits/ });
  await expect(
    board
      .getByRole('row')
      .filter({ hasText: /over since (at least )?[A-Z\d]/ })
      .first(),
  ).toBeVisible();
}

/** Who has room is said, and for each worker shown that they would hold three more, and whether past their line. */
async function readsConsequences(page: Page): Promise<void> {
  const room = page.getByRole('region', { name: 'Room', exact: true });
  await expect(room.getByRole('status', { name: 'Who has room' })).toContainText(
    '3 children on a protection plan together',
  );
  const costs = room.getByRole('row').filter({ hasText: 'would hold' });
  await expect(costs.first()).toBeVisible();
  for (const words of await costs.allInnerTexts()) {
    const [, now, then, limit, past] =
      /(\d+) of [\d.]+,[\s\S]*would hold (\d+) of ([\d.]+), ([\d.]+ over|near limit|within limit)/.exec(
        words,
      ) ?? [];
    expect(Number(then)).toBe(Number(now) + 3);
    const over = Number(then) - Number(limit);
    expect(past?.endsWith('over'), words).toBe(over > 0);
    if (over > 0) expect(Number.parseFloat(past ?? '')).toBeCloseTo(over, 1);
  }
}

function report(how: string, { activations, fields }: Tally): void {
  console.log(`${activations} activations and ${fields} field typed in, by ${how}.`);
  expect(activations).toBeLessThanOrEqual(MOST);
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  await page.locator('body').focus();
  for (let presses = 0; presses < 400; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('400 presses of Tab did not reach it.');
}
