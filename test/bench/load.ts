import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { chromiumLaunch, prepareChromium } from '../chromium';
import { type Site, serve } from '../serve';
import { simulatedApi } from './api';
import { buildLoadline, buildYardstick } from './build';
import { waitForCalm } from './calm';
import { makeCertificate } from './certificate';
import { columns, conditions, type LoadKey, measure } from './measure';
import { markdownTable, type Run } from './table';

const yardstick = 'React + hand-drawn SVG';
const figures = '[data-ready="figures"]';

const builds = {
  static: (folder: string) => buildYardstick('static', folder),
  react: (folder: string) => buildYardstick('react', folder),
  svg: (folder: string) => buildYardstick('svg', folder),
  recharts: (folder: string) => buildYardstick('recharts', folder),
  connected: (folder: string) => buildLoadline(folder, '/api/'),
  standalone: (folder: string) => buildLoadline(folder),
};
type BuildName = keyof typeof builds;

/** What is compared, and the element that shows it is ready. */
const contestants: { name: string; built: BuildName; ready: string; secondVisit?: true }[] = [
  { name: 'static HTML + SVG', built: 'static', ready: 'svg path' },
  { name: 'React alone', built: 'react', ready: 'h1' },
  { name: yardstick, built: 'svg', ready: 'svg path' },
  { name: 'React + Recharts', built: 'recharts', ready: '.recharts-line path' },
  { name: 'Loadline, connected', built: 'connected', ready: figures },
  { name: 'Loadline, first visit', built: 'standalone', ready: figures },
  { name: 'Loadline, second visit', built: 'standalone', ready: figures, secondVisit: true },
];

export type LoadOptions = { rounds: number; only: string[]; json?: string | undefined };

/** Loads every contestant in turn, round after round, so that a noisy minute strikes them all. */
export async function benchLoad({ rounds, only, json }: LoadOptions): Promise<void> {
  prepareChromium();
  const chosen = contestants.filter(
    ({ name }) => only.length === 0 || only.some((part) => name.includes(part)),
  );
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'loadline-bench-'));
  const tls = makeCertificate(temporary);
  const { args, ...launch } = chromiumLaunch();
  const browser = await chromium.launch({
    ...launch,
    args: [...args, ...(tls ? [`--ignore-certificate-errors-spki-list=${tls.pin}`] : [])],
  });
  const sites = new Map<BuildName, Site>();
  try {
    for (const { built } of chosen) {
      if (sites.has(built)) continue;
      const folder = path.join(temporary, built);
      await builds[built](folder);
      const api = built === 'connected' ? simulatedApi() : undefined;
      sites.set(built, await serve({ folder, tls, api }));
    }
    const measured = chosen.map(({ name, built, ready, secondVisit = false }) => {
      const url = sites.get(built)?.url ?? '';
      const runs: Run<LoadKey>[] = [];
      return { name, target: { name, url, ready, secondVisit }, runs };
    });
    for (let round = 0; round <= rounds; round++) {
      for (const { name, target, runs } of measured) {
        await waitForCalm();
        const run = await measure(browser, target);
        if (round > 0) runs.push(run);
        console.error(`${round || 'warm-up'} ${name}: ready at ${run.ready.toFixed(0)} ms`);
      }
    }

    const { cpuSlowdown, kilobitsPerSecond, roundTripMs } = conditions;
    const setup = [
      `Chromium ${browser.version()}`,
      tls ? 'HTTP/2' : 'HTTP/1.1 (no openssl here)',
      `gzip, ${kilobitsPerSecond / 1000} Mbit/s, ${roundTripMs} ms round trip`,
      `CPU slowed ${cpuSlowdown} times, ${rounds} rounds`,
      `load average ${os.loadavg()[0]?.toFixed(1)} on ${os.cpus().length} processors`,
    ].join(', ');
    console.log(`${setup}.\nMedian (lowest–highest) ×ratio to ${yardstick}.\n`);
    console.log(markdownTable(columns, measured, yardstick));
    if (json) {
      const results = measured.map(({ name, runs }) => ({ name, runs }));
      writeFileSync(json, JSON.stringify({ setup, results }, null, 1));
    }
  } finally {
    await browser.close();
    for (const site of sites.values()) site.close();
    rmSync(temporary, { recursive: true });
  }
}
