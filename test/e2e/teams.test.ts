import { axe, expect, test } from './fixtures';

/** A head of service's question by clicks: where could one worker take three siblings on a protection plan? */
test('where one worker could take three siblings on a protection plan is answered by two choices, and leads to who', async ({
  page,
}) => {
  await page.goto('#/teams');
  const board = page.getByRole('table', { name: 'What the teams of Westmere can carry now' });
  await expect(board.getByRole('rowheader').getByRole('link')).toHaveCount(24);
  await page.getByLabel('Where one worker could take').selectOption('3');
  await page.getByLabel('of the kind').selectOption('children on a protection plan');
  const answer = page.getByRole('status', { name: 'Teams found' });
  await expect(answer).toHaveText(/^\d+ of 24 teams$/);
  const teams = board.getByRole('rowheader').getByRole('link');
  await expect(teams).toHaveCount(Number.parseInt((await answer.textContent()) ?? '', 10));
  await axe(page);
  await teams.first().click();
  const room = page.getByRole('region', { name: 'Room', exact: true });
  await expect(room.getByRole('status', { name: 'Who has room' })).toContainText(
    '3 children on a protection plan together',
  );
  await expect(
    room.getByText(/^would hold \d+ of [\d.]+, (within|near) limit$/).first(),
  ).toBeVisible();
});

test('on a phone every team is a block, and nothing lies out of view', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('#/teams?unit=safeguarding-north');
  const board = page.getByRole('table', { name: /can carry now$/ });
  await expect(board).toBeVisible();
  const inView = (text: string) => board.getByText(text, { exact: false }).first();
  for (const text of ['Safeguarding North 2', '146%', 'due October 2026'])
    await expect(inView(text)).toBeVisible();
  const widths = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    table: document.querySelector('main table')?.getBoundingClientRect().right,
  }));
  expect(widths.page).toBeLessThanOrEqual(390);
  expect(widths.table).toBeLessThanOrEqual(390);
});
