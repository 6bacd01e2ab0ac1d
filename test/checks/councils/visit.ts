import type { Browser } from 'playwright';
import type { Council } from '../../councils/council';
import { faultsOf } from './faults';
import { open } from './page';
import type { Screen } from './screens';
import { serveCouncil } from './server';
import { first } from './words';

export interface Visit {
  readonly screens: number;
  /** "screen: what is wrong", each once. */
  readonly faults: readonly string[];
}

/** One load of the app as somebody of a unit of the council, then screen after screen as links open them. */
export async function visit(
  browser: Browser,
  folder: string,
  council: Council,
  unit: string,
  screens: readonly Screen[],
): Promise<Visit> {
  const site = await serveCouncil(council, unit, folder);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`throws "${error.message.slice(0, 160)}"`));
  page.on('console', (message) => {
    // A refused request is told by the browser as well; whether the page tells it is what is tried here.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(`complains "${message.text().slice(0, 160)}"`);
  });
  await page.clock.setFixedTime(council.today);
  await page.goto(`${site.url}${screens[0]?.address}`);
  const faults = [];
  for (const screen of screens) {
    const found = await open(page, screen.address, site.isIdle);
    const here = [...first(complaints.splice(0)), ...faultsOf(council, unit, screen, found)];
    faults.push(...here.map((fault) => `${screen.name}: ${fault}`));
  }
  await context.close();
  site.close();
  return { screens: screens.length, faults: [...new Set(faults)] };
}
