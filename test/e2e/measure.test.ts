import { axe, expect, test } from './fixtures';

test('by keyboard: the chart is read month by month and turned into its table', async ({
  page,
}) => {
  await page.goto('#/measures/caseload?unit=safeguarding-north-2');
  const months = page.getByRole('slider', { name: /^Caseload of Safeguarding North 2/ });
  await months.focus();
  await expect(months).toHaveAttribute('aria-valuetext', /^September 2026, Caseload/);
  await page.keyboard.press('ArrowLeft');
  await expect(months).toHaveAttribute('aria-valuetext', /^August 2026, Caseload/);

  const chart = page.getByRole('figure', { name: /caseload/i });
  await axe(page);
  await chart.getByRole('radio', { name: 'Chart' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(chart.getByRole('table')).toBeVisible();
  await expect(page).toHaveURL(/view=table/);
  await axe(page);

  await page.reload();
  await expect(chart.getByRole('table')).toBeVisible();
});

test('a chart as the NHS tool draws it, from its address', async ({ page }) => {
  await page.goto('#/measures/caseload?unit=safeguarding-north-2&drawn=nhs');
  const chart = page.getByRole('figure', { name: 'Caseload as the NHS tool draws it' });
  await expect(chart.getByText(/^mean /)).toBeVisible();
  await axe(page);
  await chart.getByRole('radio', { name: 'As the NHS tool draws it' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText(/^usual level /).first()).toBeVisible();
  await expect(page).not.toHaveURL(/drawn/);
});

test('the figures stand before the chart library has come', async ({ page }) => {
  await page.route(/Trend(Frame)?-.*\.js/, async (route) => {
    await expect(page.getByText(/^n = .* FTE of case holders\.$/).first()).toBeVisible();
    await route.continue();
  });
  await page.goto('#/measures/caseload');
  await expect(page.getByRole('slider', { name: /^Caseload of Westmere/ })).toBeVisible();
});
