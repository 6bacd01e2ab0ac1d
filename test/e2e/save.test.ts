import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { expect, test } from './fixtures';

/** Saves something of the page's first figure and reads it as text. */
async function saved(page: Page, what: string): Promise<{ name: string; content: Buffer }> {
  const figure = page.getByRole('figure').first();
  await figure.getByRole('button', { name: /Save$/ }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: what }).click(),
  ]);
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

test('a figure’s table is saved with the figures on screen, its chart with its title, line and source', async ({
  page,
}) => {
  await page.goto('#/measures/agency?month=2026-06');
  const figure = page.getByRole('figure').first();
  await expect(figure.getByRole('img').or(figure.locator('svg')).first()).toBeVisible();
  const title = (await figure.getByRole('heading').textContent()) ?? '';

  const csv = await saved(page, 'Table as CSV');
  expect(csv.name).toMatch(/^loadline-agency-of-westmere.*june-2026\.csv$/);
  const rows = Papa.parse<Record<string, string>>(
    csv.content.toString('utf8').replace('\uFEFF', ''),
    { header: true, skipEmptyLines: true },
  ).data;
  const last = rows.at(-1);
  expect(last).toMatchObject({ Month: 'June 2026', 'As at': '30 Jun 2026' });
  expect(last?.['Limit in force']).toContain('in the column “Limit”');
  expect(last?.Limit).toBe('20');
  expect(last?.['Simulated data']).toContain('invented');
  await expect(
    page.getByText(`Agency use is ${last?.['Agency, %']}%`, { exact: false }),
  ).toBeVisible();

  const svg = (await saved(page, 'Chart as SVG')).content.toString('utf8');
  expect(svg).toContain(title.slice(0, 30));
  expect(svg).toContain('Simulated data. Source: Westmere case and workforce records');
  expect(svg).toMatch(/<text[^>]*>(<tspan[^>]*>)?20%/);

  const png = (await saved(page, 'Chart as PNG')).content;
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16), 'pixels across').toBeGreaterThan(1500);
});
