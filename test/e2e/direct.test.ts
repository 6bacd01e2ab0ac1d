import { axe, expect, test } from './fixtures';

test('an assumption is changed by keyboard alone, and the team’s page reckons with it', async ({
  page,
}) => {
  await page.goto('#/teams/safeguarding-north-1');
  const direct = page.getByRole('region', { name: /^Direct time: / });
  await direct.getByRole('heading').click();
  await expect(direct).toContainText('43 weeks a year');
  await direct.getByRole('link', { name: /assumptions/ }).press('Enter');
  const assumed = page.getByRole('region', { name: 'What the model assumes' });
  const change = assumed.getByRole('button', { name: /^Change “Weeks worked/ });
  await change.press('Enter');
  await axe(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('41');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Two more weeks of training');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(assumed.getByText('Saved. Every page shows it now.')).toBeVisible();
  await expect(change).toBeFocused();
  await page.goBack();
  await expect(direct).toContainText('41 weeks a year');
});

test('the managers’ side keeps in view when another service is chosen', async ({ page }) => {
  await page.goto('#/teams?view=managers');
  await page.getByRole('button', { name: /^Unit/ }).press('Enter');
  await page.getByRole('searchbox', { name: 'Find a unit' }).fill('Children in Care');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Frontline managers');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Children in Care');
});
