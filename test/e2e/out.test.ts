import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { expect, test } from './fixtures';
import { readPdf } from './pdf';

/** What leaves a review: one press each, opened by something other than what wrote it, with the figures on screen. */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const simulated = 'Westmere is an invented authority';

for (const [name, address, asAt, most] of [
  ['the authority in its latest month', '#/reviews/2026-09', '30 Sep 2026', 12],
  ['a service in June 2026', '#/reviews/2026-06?unit=safeguarding-north', '30 Jun 2026', 8],
  ['a team in a quiet month', '#/reviews/2024-06?unit=leaving-care-west', '30 Jun 2024', 4],
] as const) {
  test(`${name}: slides, workbook, text and paper say the figures on screen`, async ({ page }) => {
    await open(page, address);
    const figures = await figuresOnScreen(page);
    const title = (await page.title()).replace(/ – Loadline$/, '').replace(' · ', ', ');
    const inForce = page.getByRole('region', { name: 'Limits in force' });
    await inForce.getByRole('heading').click();
    const limits = await inForce.getByRole('listitem').allTextContents();
    expect(limits.length).toBeGreaterThan(3);

    const slides = await slidesOf(await saved(page, 'PowerPoint'));
    expect(slides[0]?.words.join(' ')).toContain(title);
    expect(slides[0]?.words.join(' ')).toContain(simulated);
    // A table longer than a slide runs on under the same message.
    const summary = slides[1]?.words[0]?.replace(/ \(1 of \d+\)$/, '') ?? '';
    expect(
      slides.filter(({ words }) => words[0]?.startsWith(summary)).flatMap(({ words }) => words),
    ).toEqual(expect.arrayContaining(figures));
    for (const { words, notes } of slides.slice(1)) {
      expect(words.join(' ')).toMatch(
        new RegExp(
          `${title}\\. Simulated data\\. For leadership\\. (Not signed|Signed) off .*\\. Source: Westmere`,
        ),
      );
      expect(words.join(' ')).toContain(`as at ${asAt}`);
      expect(notes).toContain('Caseload: Cases held on the last day');
      expect(notes).toContain(limits[0]);
    }

    const sheets = await readWorkbook(await saved(page, 'Excel').then(bytesOf));
    const sheet = (of: string) => sheets.find(({ sheet: each }) => each === of)?.data ?? [];
    const about = sheet('About').flat();
    expect(about).toEqual(expect.arrayContaining([title, asAt, ...limits]));
    expect(about.join(' ')).toContain(simulated);
    expect(
      sheet('Summary')
        .slice(3)
        .map(([, value]) => value),
    ).toEqual(figures.map(numberIn));
    const data = sheet('Data');
    expect(data[0]).toContain('Denominator');
    const end = data[0]?.indexOf('Month end') ?? -1;
    expect(new Set(data.slice(1).map((row) => new Date(String(row[end])).toISOString()))).toEqual(
      new Set([new Date(`${asAt} UTC`).toISOString()]),
    );

    await page.getByRole('button', { name: 'A table as CSV' }).click();
    const csv = new TextDecoder().decode(await saved(page, /^Headline measures of/).then(bytesOf));
    for (const words of [simulated, asAt, ...figures.map((figure) => String(numberIn(figure)))])
      expect(csv).toContain(words);

    await page.getByRole('button', { name: 'Copy as text' }).click();
    await expect(page.getByText('Copied. Paste it into an email.')).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    for (const words of [title, simulated, `As at: ${asAt}`, ...limits, ...figures])
      expect(text).toContain(words);

    // No dialog opens here: what it would print is taken below.
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-asked-to-print', '');
    });
    await page.getByRole('button', { name: 'Print or save as PDF' }).click();
    await expect(page.locator('body[data-asked-to-print]')).toBeVisible();
    const { pages, isTagged, outline } = await readPdf(await page.pdf(paper));
    expect(isTagged).toBe(true);
    expect(pages.length).toBeLessThanOrEqual(most);
    for (const [i, { words }] of pages.entries()) {
      expect(words).toContain(`${i + 1} of ${pages.length}`);
      expect(words).toContain(`${title}, as at ${asAt}. Simulated data`);
    }
    const printed = pages.map(({ words }) => words).join(' ');
    for (const words of [simulated, ...figures, ...limits]) expect(printed).toContain(words);
    expect(printed).not.toContain('Print or save as PDF');
    expect(outline).toEqual(
      expect.arrayContaining([title, 'Contents', 'Summary', 'Limits in force', 'Definitions']),
    );
    expect(Math.min(...pages.flatMap(({ sizes }) => sizes)), 'points').toBeGreaterThanOrEqual(8.99);
    for (const { right, width } of pages) expect(right).toBeLessThan(width);
  });
}

test('words that begin like a formula leave as text', async ({ page }) => {
  await open(page, '#/reviews/2026-09?about=turnover.safeguarding-north');
  const exception = page.getByRole('article').first();
  await write(page, exception, '=1+1 is what I say');
  const sheets = await readWorkbook(await saved(page, 'Excel').then(bytesOf));
  expect(JSON.stringify(sheets)).toContain('=1+1 is what I say');
  for (const { data } of sheets)
    for (const cell of data.flat()) expect(String(cell)).not.toMatch(/^[=+@]/);
});

test('a public version names no worker, says nobody’s words and no individual extremes', async ({
  page,
}) => {
  await page.goto('#/teams/safeguarding-north-2');
  const board = page.getByRole('table', { name: 'Workers against their own limits' });
  await expect(board.getByRole('rowheader').first()).toBeVisible();
  const workers = await board.getByRole('rowheader').getByRole('button').allInnerTexts();
  expect(workers.length).toBeGreaterThan(1);

  await open(page, '#/reviews/2026-09?about=turnover.safeguarding-north');
  await write(page, page.getByRole('article').first(), 'Words about one person');
  await open(page, '#/reviews/2026-09?audience=public');
  await expect(page.getByText('no team of fewer than five workers')).toBeVisible();
  const slides = await slidesOf(await saved(page, 'PowerPoint'));
  const sheets = await readWorkbook(await saved(page, 'Excel').then(bytesOf));
  await page.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('Copied. Paste it into an email.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  const { pages } = await readPdf(await page.pdf(paper));

  for (const leaving of [
    slides.map(({ words, notes }) => `${words.join(' ')} ${notes}`).join(' '),
    JSON.stringify(sheets),
    text,
    pages.map(({ words }) => words).join(' '),
  ]) {
    expect(leaving).toContain('a public committee');
    for (const secret of ['Words about one person', 'Workers over limit', 'Agreed in', ...workers])
      expect(leaving).not.toContain(secret);
  }
});

test('where the clipboard is refused the text stands selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await open(page, '#/reviews/2026-09');
  await page.getByRole('button', { name: 'Copy as text' }).click();
  const area = page.getByRole('textbox', { name: 'The review as text' });
  await expect(area).toBeFocused();
  await expect(page.getByText('did not let it be copied')).toBeVisible();
  const [from, to, length] = await area.evaluate((element: HTMLTextAreaElement) => [
    element.selectionStart,
    element.selectionEnd,
    element.value.length,
  ]);
  expect([from, to]).toEqual([0, length]);
});

const paper = { preferCSSPageSize: true, tagged: true, outline: true } as const;

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('table', { name: /^Headline measures of/ })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

/** The month's figure of every headline measure, as read. */
async function figuresOnScreen(page: Page): Promise<string[]> {
  const rows = page.getByRole('table', { name: /^Headline measures of/ }).locator('tbody tr');
  const figures = await rows.locator('td:first-of-type').allInnerTexts();
  expect(figures.length).toBeGreaterThan(4);
  return figures.map((text) => text.trim());
}

/** "16.5%" as the number a workbook holds; words stay words. */
function numberIn(text: string): number | string {
  const number = Number(text.replace(/[%,]/g, '').replace('−', '-'));
  return Number.isNaN(number) ? text : number;
}

async function saved(page: Page, way: string | RegExp): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: way, exact: true }).click(),
  ]);
  return file;
}

async function bytesOf(file: Download): Promise<ArrayBuffer> {
  return new Uint8Array(await readFile(await file.path())).buffer;
}

/** The words and notes of each slide, in their order. */
async function slidesOf(file: Download) {
  const entries = unzipSync(new Uint8Array(await bytesOf(file)));
  const xml = (path: string) => strFromU8(entries[path] ?? new Uint8Array());
  const wordsOf = (path: string) =>
    [...xml(path).matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => unescaped(text));
  const count = Object.keys(entries).filter((path) => /slides\/slide\d+\.xml$/.test(path)).length;
  return Array.from({ length: count }, (_, i) => ({
    words: wordsOf(`ppt/slides/slide${i + 1}.xml`),
    notes: wordsOf(`ppt/notesSlides/notesSlide${i + 1}.xml`).join(' '),
    isTable: xml(`ppt/slides/slide${i + 1}.xml`).includes('<a:tbl>'),
  }));
}

function unescaped(text: string): string {
  return text.replaceAll('&apos;', '’').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Puts the leader's own words beside an exception's draft. */
async function write(
  page: Page,
  exception: ReturnType<Page['getByRole']>,
  words: string,
): Promise<void> {
  const opener = exception.getByRole('button', { name: 'Write your own words' });
  if (await opener.isVisible()) await opener.click();
  await exception.getByRole('textbox', { name: 'In your own words' }).fill(words);
  await exception.getByRole('button', { name: 'Save the words' }).click();
  await expect(exception.getByRole('blockquote')).toHaveText(words);
  await page.waitForLoadState('networkidle');
}
