import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';

/** What a person finds on a screen: its heading, its words, seen or read out, and its headline figures. */
export interface Found {
  readonly heading: string;
  readonly text: string;
  /** Each row of the headline measures: its name, the figure's own words, its status and all words of the row. */
  readonly figures: readonly { name: string; figure: string; status: string; row: string }[];
}

/** Opens an address within the app and waits until nothing more comes; the last words it had where that never ends. */
export async function open(page: Page, address: string, isIdle: () => boolean): Promise<Found> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  let [before, calm] = ['', 0];
  let found = await read(page);
  for (let tries = 0; tries < 150 && calm < 3; tries++) {
    await pause(40);
    found = await read(page);
    const isWaiting = /Loading|being (counted|fetched)|^…$/m.test(found.text);
    calm = isIdle() && found.text === before && found.heading && !isWaiting ? calm + 1 : 0;
    before = found.text;
  }
  return calm < 3 ? { ...found, text: `${found.text}\nThe page never settled: NaN` } : found;
}

async function read(page: Page): Promise<Found> {
  const seen = await page.locator('body').allInnerTexts();
  const { heading, readOut, figures } = await page.evaluate(() => ({
    heading: document.querySelector('main h1')?.textContent ?? '',
    readOut: [
      ...[...document.querySelectorAll('[aria-label], [title], [alt]')].map((element) =>
        ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name) ?? '').join('\n'),
      ),
      ...[...document.querySelectorAll('svg text, details')].map(
        ({ textContent }) => textContent ?? '',
      ),
    ],
    figures: [...document.querySelectorAll('section[aria-label="Headline measures"] tbody tr')].map(
      (row) => ({
        name: row.querySelector('th a')?.textContent ?? '',
        figure: row.querySelector('td')?.textContent ?? '',
        status: row.querySelectorAll('td')[1]?.textContent ?? '',
        row: row.textContent ?? '',
      }),
    ),
  }));
  return { heading, figures, text: [...seen, ...readOut].join('\n') };
}
