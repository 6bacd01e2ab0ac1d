import { expect, test } from 'vitest';
import { neighbourSummary, neighboursOf } from '@/domain/benchmarks/neighbours';
import type { RateId } from '@/domain/measures/rates';
import { idOf, published } from './file';

test.each<[string, string, RateId, number, number, number, number, number]>([
  ['differ', 'Buckinghamshire', 'vacancy', 2025, 10, 10, 19.1, 17.7],
  ['can be 5.5 points apart', 'Ealing', 'vacancy', 2025, 10, 10, 22.2, 16.7],
  ['round half-up', 'Barnet', 'vacancy', 2025, 10, 10, 22.9, 20.1],
  ['count a joint return once', 'Swindon', 'vacancy', 2025, 9, 9, 21.2, 21.4],
  ['leave out authorities not yet formed', 'Swindon', 'caseload', 2018, 9, 7, 17.2, 17.4],
])('mean and median of neighbours %s: %s, %s %i', (_, area, measure, year, of, n, mean, median) => {
  const summary = neighbourSummary(published, idOf(area), year, measure);
  expect(summary.neighbours).toHaveLength(of);
  expect(summary.known).toBe(n);
  expect(summary.middle).toEqual({ mean, median });
});

test('neighbours come closest first, in DfE’s words', () => {
  const neighbours = neighboursOf(published, idOf('Barking and Dagenham'));
  expect(neighbours.map(({ area, closeness }) => [area.name, closeness]).slice(0, 5)).toEqual([
    ['Enfield', 'Close'],
    ['Luton', 'Close'],
    ['Hounslow', 'Close'],
    ['Sandwell', 'Somewhat close'],
    ['Wolverhampton', 'Somewhat close'],
  ]);
});

test('no authority is its own neighbour, and none is named twice', () => {
  for (const { id } of published.areas.values()) {
    const ids = neighboursOf(published, id).map(({ area }) => area.id);
    expect(ids).not.toContain(id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('both halves of a joint neighbour are said to count once', () => {
  const { neighbours, notes } = neighbourSummary(published, idOf('Thurrock'), 2025, 'vacancy');
  expect(neighbours.filter(({ area }) => area.name.includes('Northamptonshire'))).toHaveLength(1);
  expect(notes).toEqual([
    'North Northamptonshire / West Northamptonshire publish one joint return and count once.',
  ]);
});

test('a joint return has the neighbours of either half, without the other half', () => {
  const joint = idOf('Kingston upon Thames / Richmond upon Thames');
  const { neighbours, notes } = neighbourSummary(published, joint, 2025, 'vacancy');
  expect(neighbours.map(({ area }) => area.id).toSorted()).toEqual(
    // Kingston’s: 319 315 919 305 800 868 358 936 825. Richmond’s: 868 936 872 305 358 825 919 800 869.
    ['305', '315', '319', '358', '800', '825', '868', '869', '872', '919', '936'],
  );
  expect(notes).toContain(
    'Kingston upon Thames / Richmond upon Thames publish one joint return; these are the neighbours of either.',
  );
});

test.each([
  ['an authority that ended', 'Cumbria', 1],
  ['a region', 'South East', 0],
  ['England', 'England', 0],
])('%s has no statistical neighbours', (_, name, notes) => {
  const summary = neighbourSummary(published, idOf(name), 2022, 'vacancy');
  expect(summary).toMatchObject({ neighbours: [], known: 0, middle: undefined });
  expect(summary.notes).toHaveLength(notes);
});

test('a neighbour without a figure is listed with the reason and not counted', () => {
  const area = [...published.areas.keys()].find((id) =>
    neighboursOf(published, id).some((neighbour) => neighbour.area.name === 'Westminster'),
  );
  const { neighbours, known } = neighbourSummary(published, area ?? '', 2025, 'caseload');
  const westminster = neighbours.find((neighbour) => neighbour.area.name === 'Westminster');
  expect(westminster?.value).toMatchObject({ kind: 'unavailable', reason: expect.any(String) });
  expect(known).toBeLessThan(neighbours.length);
});
