import { expect, type Page, test } from '@playwright/test';
import { serve } from '../serve';

/** A part of the app that cannot be fetched, because the app was replaced or the connection is gone. */

const site = await serve({ folder: 'dist', at: '/' });
test.afterAll(() => site.close());

const data = /\/assets\/Data-[^/]+\.(js|css)$/;

test('a newer version is loaded by itself, once, and the page asked for is there', async ({
  page,
}) => {
  let asked = 0;
  await page.route(data, (route) => {
    asked++;
    return asked === 1 ? route.fulfill({ status: 404 }) : route.continue();
  });
  await page.route(site.url, async (route) => {
    if (route.request().isNavigationRequest()) return route.continue();
    const body = await (await route.fetch()).text();
    return route.fulfill({
      body: body.replace(/(<script type="module"[^>]*src=")[^"]+/, '$1./new.js'),
    });
  });
  await openOverview(page);
  await page.getByRole('link', { name: 'Data', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Data/ })).toBeVisible();
  expect(page.url()).toContain('#/data');
});

for (const [what, part] of [
  ['code', /\/assets\/Data-[^/]+\.js$/],
  ['styles', /\/assets\/Data-[^/]+\.css$/],
] as const)
  test(`without a connection a page whose ${what} were not fetched says so, and trying again works`, async ({
    page,
  }) => {
    await openOverview(page);
    await page.route(part, (route) => route.abort());
    await page.route(site.url, (route) => route.abort());
    await page.getByRole('link', { name: 'Data', exact: true }).click();
    const notice = page.getByRole('alert');
    await expect(
      notice.getByRole('heading', { name: 'A part of Loadline could not be fetched' }),
    ).toBeVisible();
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect(notice).toContainText('Its server cannot be reached');
    await page.unroute(part);
    await page.unroute(site.url);
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^Data/ })).toBeVisible();
  });

async function openOverview(page: Page): Promise<void> {
  await page.goto(site.url);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Westmere');
  await expect(page.getByRole('heading', { name: 'What needs attention' })).toBeVisible();
}
