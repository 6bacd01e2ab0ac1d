import { axe, expect, test } from './fixtures';

test('the built app opens from a subfolder, says its name, and has nothing axe can fault', async ({
  page,
}) => {
  await page.goto('');
  await expect(page).toHaveTitle(/Loadline/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await axe(page);
});
