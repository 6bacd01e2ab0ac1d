import { readFileSync } from 'node:fs';
import { simulate } from '@mocks/authority/simulate';
import { expect, test } from 'vitest';
import { authorities } from '@/domain/benchmarks/areas';
import { publishedValue } from '@/domain/benchmarks/figure';
import { parsePublished } from '@/domain/benchmarks/published';
import { measureOf } from '@/domain/measures/catalogue';
import { evaluate } from '@/domain/measures/evaluate';
import { knownValue } from '@/domain/value';
import { evidenceOf } from './authorityRecords';

/** A simulated authority is one that could be: among real ones it stands out in nothing. */
const published = parsePublished(
  JSON.parse(readFileSync('public/published/figures.json', 'utf8')) as unknown,
);
const latest = published.years.at(-1) as number;
const measures = ['caseload', 'vacancy', 'turnover', 'agency', 'absence'] as const;
const real = measures.map((id) => {
  const figures = authorities(published, latest)
    .flatMap((area) => knownValue(publishedValue(published, area.id, latest, id)) ?? [])
    .sort((a, b) => a - b);
  return { id, low: percentile(figures, 5), high: percentile(figures, 95) };
});

test('fifty seeds lie between the 5th and the 95th percentile of real authorities', () => {
  for (let seed = 1041; seed <= 1090; seed++) {
    const authority = simulate(seed);
    const { records, tree } = evidenceOf(authority);
    for (const { id, low, high } of real) {
      const teams = tree.teamsOf(tree.root.id);
      const { value } = evaluate(measureOf(id), records, teams, authority.session.asAt);
      const figure = knownValue(value) ?? Number.NaN;
      expect(figure, `${id} of seed ${seed}`).toBeGreaterThanOrEqual(low);
      expect(figure, `${id} of seed ${seed}`).toBeLessThanOrEqual(high);
    }
  }
});

/** Linear between ranks. */
function percentile(sorted: readonly number[], percent: number): number {
  const place = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}
