import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { allSeries, linePath, size } from './yardsticks/series';

const here = import.meta.dirname;

/** Builds a yardstick into a folder, with the data it will ask for beside it. */
export async function buildYardstick(name: string, outDir: string): Promise<void> {
  await build({
    root: path.join(here, 'yardsticks', name),
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1000 },
  });
  const lines = allSeries().map(
    (series) => `<path d="${linePath(series)}" fill="none" stroke="#12436d"/>`,
  );
  const chart = `<svg width="${size.width}" height="${size.height}">${lines.join('')}</svg>`;
  const page = path.join(outDir, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<!-- chart -->', chart));
  writeFileSync(path.join(outDir, 'data.json'), JSON.stringify(allSeries()));
}

/** Builds Loadline as it is shipped: standalone, or for an API at that address. */
export async function buildLoadline(outDir: string, apiUrl?: string): Promise<void> {
  process.env.VITE_API_URL = apiUrl ?? '';
  await build({
    root: path.join(here, '../..'),
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  delete process.env.VITE_API_URL;
}
