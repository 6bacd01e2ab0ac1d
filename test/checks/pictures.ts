import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright';
import { chromiumLaunch, prepareChromium } from '../chromium';
import { serve } from '../serve';

/**
 * Draws the README's pictures from the built app: npm run pictures
 *
 * The simulated records are the same in every build and the clock stands still, so a picture changes only with the app.
 */

const project = path.join(import.meta.dirname, '../..');
const dist = path.join(project, 'dist');
const target = path.join(project, 'docs/pictures');

/** The morning of the simulated authority's extract. */
const morning = '2026-10-05T08:30:00Z';

interface Picture {
  readonly name: string;
  /** Where the app opens, after the "#". */
  readonly at: string;
  readonly theme: 'light' | 'dark';
  readonly height: number;
}

const pictures: readonly Picture[] = [
  { name: 'overview-light', at: '/', theme: 'light', height: 900 },
  { name: 'overview-dark', at: '/', theme: 'dark', height: 900 },
  { name: 'team-light', at: '/teams/safeguarding-north-2', theme: 'light', height: 1200 },
  { name: 'review-light', at: '/reviews/2026-09', theme: 'light', height: 1000 },
  { name: 'benchmarks-light', at: '/benchmarks', theme: 'light', height: 1000 },
];

function build(): void {
  const { status } = spawnSync('npm', ['run', 'build'], { cwd: project, stdio: 'inherit' });
  if (status !== 0) throw new Error('There is no built app to draw: the build failed.');
}

/** Opens a page of the app, waits until everything it asked for has come, and draws it. */
async function draw(browser: Browser, site: string, picture: Picture): Promise<void> {
  const { name, at, theme, height } = picture;
  const page = await browser.newPage({
    viewport: { width: 1440, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  await page.clock.setFixedTime(morning);
  await page.goto(`${site}#${at}`, { waitUntil: 'networkidle' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const file = path.join(target, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  await page.close();
  console.log(path.relative(project, file));
}

prepareChromium();
if (!existsSync(path.join(dist, 'index.html'))) build();
mkdirSync(target, { recursive: true });
const site = await serve({ folder: dist });
const browser = await chromium.launch(chromiumLaunch());
try {
  for (const picture of pictures) await draw(browser, site.url, picture);
} finally {
  await browser.close();
  site.close();
}
