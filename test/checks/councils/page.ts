import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';

/** What a person finds on a screen: its heading, its words, seen or read out, and its headline figures. */
export interface Found {
  /** False where it went on changing, or asking. */
  readonly isSettled: boolean;
  readonly heading: string;
  /** By how many pixels the page is wider than its window. */
  readonly tooWide: number;
  readonly text: string;
  /** Each row of a table of measures: its name, the figure's own words, its status and all words of the row. */
  readonly figures: readonly { name: string; figure: string; status: string; row: string }[];
}

/** Opens an address within the app and waits until nothing more comes. */
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
    calm =
      isIdle() && found.text === before && !isWaiting && (found.heading || tries > 40)
        ? calm + 1
        : 0;
    before = found.text;
  }
  return { ...found, isSettled: calm >= 3 };
}

async function read(page: Page): Promise<Omit<Found, 'isSettled'>> {
  const seen = await page.locator('body').allInnerTexts();
  const { readOut, ...found } = await page.evaluate(() => ({
    tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    heading: document.querySelector('main h1')?.textContent ?? '',
    readOut: [
      ...[...document.querySelectorAll('[aria-label], [title], [alt]')].map((element) =>
        ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name) ?? '').join('\n'),
      ),
      ...[...document.querySelectorAll('svg text, details')].map(
        ({ textContent }) => textContent ?? '',
      ),
    ],
    figures: [...document.querySelectorAll('main table')]
      .filter((table) =>
        /^(Headline measures|Every measure of)/.test(
          table.querySelector('caption')?.textContent ??
            table.closest('section')?.getAttribute('aria-label') ??
            '',
        ),
      )
      .flatMap((table) => {
        const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent);
        return [...table.querySelectorAll('tbody tr')].map((row) => ({
          name: row.querySelector('a')?.textContent ?? '',
          figure: row.children[1]?.textContent ?? '',
          status: row.children[heads.indexOf('Status')]?.textContent ?? '',
          row: row.textContent ?? '',
        }));
      }),
  }));
  return { ...found, text: [...seen, ...readOut].join('\n') };
}
