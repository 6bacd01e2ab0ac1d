import { readFileSync } from 'node:fs';
import { simulate } from '@mocks/authority/simulate';
import { expect, test } from 'vitest';
import { authorities } from '@/domain/benchmarks/areas';
import { publishedValue } from '@/domain/benchmarks/figure';
import { parsePublished } from '@/domain/benchmarks/published';
import { measureOf } from '@/domain/measures/catalogue';
import { evaluate } from '@/domain/measures/evaluate';
import type { MeasureId } from '@/domain/measures/measure';
import { type Month, monthRange } from '@/domain/month';
import { knownValue } from '@/domain/value';
import { evidenceOf } from './authorityRecords';
import { sinceTold } from './sinceNaive';

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
  return { low: percentile(figures, 5), high: percentile(figures, 95) };
});

/** What fifty authorities come to in their latest month, who is over since when, and their agency FTE of each month. */
const fifty = Array.from({ length: 50 }, (_, i) => {
  const seed = 1041 + i;
  const authority = simulate(seed);
  const { records, tree } = evidenceOf(authority);
  const { from, asAt } = authority.session;
  const figure = (id: MeasureId, month: Month, part: 'value' | 'numerator' = 'value') =>
    knownValue(evaluate(measureOf(id), records, tree.teamsOf(tree.root.id), month)[part]) ??
    Number.NaN;
  return {
    seed,
    figures: measures.map((id) => [id, figure(id, asAt)] as const),
    over: sinceTold(authority),
    agency: monthRange(from, asAt).map((month) => figure('agency', month, 'numerator')),
  };
});

test('fifty seeds lie between the 5th and the 95th percentile of real authorities', () => {
  for (const { seed, figures } of fifty)
    for (const [i, [id, figure]] of figures.entries()) {
      const { low, high } = real[i]!;
      expect(figure, `${id} of seed ${seed}`).toBeGreaterThanOrEqual(low);
      expect(figure, `${id} of seed ${seed}`).toBeLessThanOrEqual(high);
    }
});

test('every worker over their own limit is so since the month end to which a walk back over their rows comes', () => {
  const all = fifty.flatMap(({ seed, over }) => over.map((one) => ({ seed, ...one })));
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter(({ told, walked }) => told !== walked)).toEqual([]);
});

test('agency moves as independent contracts would: by some 3 to 4 FTE a month, and no month answers the one before', () => {
  const moves = fifty.map(({ agency }) => agency.slice(1).map((fte, i) => fte - agency[i]!));
  expect(mean(moves.map((changes) => Math.sqrt(covariance(changes, 0))))).toBeGreaterThan(2.8);
  expect(mean(moves.map((changes) => Math.sqrt(covariance(changes, 0))))).toBeLessThan(4.2);
  const carried = mean(moves.map((changes) => covariance(changes, 1) / covariance(changes, 0)));
  expect(Math.abs(carried)).toBeLessThan(0.15);
});

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** How months go with those some months later. */
function covariance(months: readonly number[], apart: number): number {
  const level = mean(months);
  return mean(months.map((month, i) => (month - level) * ((months[i + apart] ?? level) - level)));
}

/** Linear between ranks. */
function percentile(sorted: readonly number[], percent: number): number {
  const place = ((sorted.length - 1) * percent) / 100;
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (above - below) * (place - Math.floor(place));
}
