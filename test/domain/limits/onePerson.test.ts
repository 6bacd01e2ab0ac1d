import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseStatus } from '@/domain/limits/caseStatus';
import { fewestFewer, limitInPeople } from '@/domain/limits/inPeople';
import { pastOf, withFewer, withOneFewer } from '@/domain/limits/onePerson';
import { type Status, statuses, statusOf } from '@/domain/limits/status';
import { measureOf } from '@/domain/measures/catalogue';
import type { MeasureId } from '@/domain/measures/measure';
import { known, notApplicable, roundHalfUp } from '@/domain/value';
import { bareFigure, figureFrom } from '../measures/rows';

const over = 'over limit';
const byLess = 'above limit by less than one person';
const tooFew = 'too few people to judge';

const lines: Partial<Record<MeasureId, { amber: number; red: number }>> = {
  caseload: { amber: 16, red: 18 },
  vacancy: { amber: 12, red: 18 },
  uncoveredVacancy: { amber: 6, red: 10 },
  turnover: { amber: 12, red: 16 },
  agency: { amber: 12, red: 20 },
  absence: { amber: 3.6, red: 4.5 },
  span: { amber: 6, red: 7 },
};

function statusOfParts(id: MeasureId, top: number, bottom: number): Status {
  return statusOf(figureFrom(id, top, bottom), lines[id], measureOf(id));
}

test.each<[string, MeasureId, top: number, bottom: number, Status]>([
  // A team of six to twelve.
  ['one of six left: with one fewer nobody would have', 'turnover', 1, 6, byLess],
  ['two of six left: one of six is above the limit too', 'turnover', 2, 6, over],
  ['two of eight vacant, one of eight is below', 'vacancy', 2, 8, byLess],
  ['three of ten vacant, two of ten is above', 'vacancy', 3, 10, over],
  ['part-time: 2.8 of 10.5 vacant, 1.8 of 10.5 is 17.1%', 'vacancy', 2.8, 10.5, byLess],
  ['part-time: 2.9 of 10.5 vacant, 1.9 of 10.5 is 18.1%', 'vacancy', 2.9, 10.5, over],
  ['less than one person is vacant: none fewer than none', 'vacancy', 0.6, 2, byLess],
  ['one fewer is exactly at the limit as shown', 'vacancy', 2.8, 10, byLess],
  ['one fewer is a hair above it, and shown at it', 'vacancy', 2.804, 10, byLess],
  ['one fewer is shown above it', 'vacancy', 2.805, 10, over],
  ['exactly at the limit is not above it', 'vacancy', 1.8, 10, 'near limit'],
  ['near, below the limit, whatever one person is', 'vacancy', 1.2, 10, 'near limit'],
  ['within', 'vacancy', 1, 10, 'within limit'],
  ['vacant and not covered, as vacancy', 'uncoveredVacancy', 2, 10, byLess],
  ['vacant and not covered, with two', 'uncoveredVacancy', 2.2, 10, over],
  ['more cover than gap', 'uncoveredVacancy', -1, 10, 'within limit'],
  ['an agency worker who goes leaves both parts: 2 of 9', 'agency', 3, 10, over],
  ['an agency worker who goes leaves both parts: 1.2 of 6.2', 'agency', 2.2, 7.2, byLess],
  ['an agency worker who goes leaves both parts: 1.3 of 6.3', 'agency', 2.3, 7.3, over],
  ['one agency worker and nobody else leaves nobody', 'agency', 1, 1, byLess],
  ['half an agency worker and nobody else', 'agency', 0.5, 0.5, byLess],
  ['two agency workers and nobody else leave one', 'agency', 2, 2, over],
  ['nobody in post to leave', 'turnover', 1, 0, 'no data'],
  // A service of fifty, where one person is two points.
  ['a service: 18.6% vacant, 16.6% with one fewer', 'vacancy', 9.3, 50, byLess],
  ['a service: 20.4% vacant, 18.4% with one fewer', 'vacancy', 10.2, 50, over],
  ['a service: 24% agency', 'agency', 12, 50, over],
  // An authority, where one person weighs nothing.
  ['an authority, a tenth above', 'vacancy', 181, 1000, byLess],
  ['an authority, two tenths above', 'vacancy', 182, 1000, over],
  ['an authority, turnover', 'turnover', 170, 1000, over],
  // Of no persons, or none that can be told.
  ['caseload is of cases', 'caseload', 181, 10, over],
  ['caseload of one worker', 'caseload', 19, 1, over],
  ['span is of people for each manager', 'span', 8, 1, over],
  ['absence of fewer than 20 in post', 'absence', 700, 19.9, tooFew],
  ['absence of few, within', 'absence', 10, 8, tooFew],
  ['absence of 20 in post', 'absence', 300, 20, over],
  ['absence of what is shown as 20.0 in post', 'absence', 300, 19.95, over],
  ['absence of 20 in post, near', 'absence', 200, 20, 'near limit'],
  ['absence of an authority', 'absence', 5000, 200, over],
])('%s', (_, id, top, bottom, expected) => {
  expect(statusOfParts(id, top, bottom)).toBe(expected);
});

test('a rate whose parts are not published is held against the limit as it is', () => {
  const of = (id: MeasureId, value: number) =>
    statusOf(bareFigure(known(value)), lines[id], measureOf(id));
  expect(of('vacancy', 18.1)).toBe(over);
  expect(of('vacancy', 18)).toBe('near limit');
  expect(of('absence', 4.6)).toBe(over);
});

test.each<[MeasureId, top: number, bottom: number, oneFewer: number | undefined]>([
  ['turnover', 1, 6, 0],
  ['vacancy', 3, 10, 20],
  ['agency', 3, 10, 22.2],
  ['agency', 1, 1, undefined],
  ['uncoveredVacancy', -1, 10, -10],
])('%s of %d of %d would be %s with one fewer', (id, top, bottom, expected) => {
  const value = withOneFewer(measureOf(id), figureFrom(id, top, bottom));
  if (expected === undefined)
    expect(value).toEqual(notApplicable('There is nothing to divide by.'));
  else expect(roundHalfUp(value.kind === 'known' ? value.value : Number.NaN, 1)).toBe(expected);
});

const ofPersons = fc.constantFrom<MeasureId>('vacancy', 'uncoveredVacancy', 'turnover', 'agency');
const tenths = (most: number) => fc.integer({ min: 0, max: most * 10 }).map((n) => n / 10);
/** So many of those counted, beside so many others: filled posts, or people in post. */
function beside(id: MeasureId, counted: number, others: number) {
  return figureFrom(id, counted, id === 'turnover' ? others : counted + others);
}

test('the more are counted of a unit, the worse its status or the same', () => {
  const order = statuses.slice(0, 4).toReversed();
  fc.assert(
    fc.property(
      ofPersons,
      tenths(30),
      tenths(30),
      tenths(40),
      tenths(60),
      (id, a, b, rest, red) => {
        const against = { amber: red * 0.7, red };
        const rank = (counted: number) =>
          order.indexOf(statusOf(beside(id, counted, rest + 0.1), against, measureOf(id)));
        expect(rank(Math.min(a, b))).toBeLessThanOrEqual(rank(Math.max(a, b)));
        expect(rank(a)).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});

test('over is over without one person too, and whoever is not above the limit is judged as ever', () => {
  fc.assert(
    fc.property(ofPersons, tenths(30), tenths(40), tenths(60), (id, counted, rest, red) => {
      const measure = measureOf(id);
      const figure = beside(id, counted, rest + 0.1);
      const status = statusOf(figure, { amber: red * 0.7, red }, measure);
      const plain = statusOf(bareFigure(figure.value), { amber: red * 0.7, red }, measure);
      if (plain === over) expect([over, byLess]).toContain(status);
      else expect(status).toBe(plain);
      if (status === over)
        expect(
          statusOf(bareFigure(withOneFewer(measure, figure)), { amber: 0, red }, measure),
        ).toBe(over);
    }),
  );
});

test('as a unit grows the rule comes to be the limit alone', () => {
  fc.assert(
    fc.property(ofPersons, tenths(30), tenths(40), tenths(60), (id, counted, rest, red) => {
      const measure = measureOf(id);
      const past = (times: number) =>
        pastOf(measure, beside(id, counted * times, (rest + 0.1) * times), red);
      const plain = pastOf(measure, bareFigure(beside(id, counted, rest + 0.1).value), red);
      for (const times of [1e5, 1e6]) expect(past(times)).toBe(plain);
      let was = past(1);
      for (const times of [2, 5, 20, 100, 1000]) {
        if (was === 'over') expect(past(times)).toBe('over');
        was = past(times);
      }
    }),
  );
});

test('what clears a limit is the fewest that do: so many fewer are not over, a tenth less is', () => {
  fc.assert(
    fc.property(ofPersons, tenths(30), tenths(40), tenths(60), (id, counted, rest, red) => {
      const measure = measureOf(id);
      const figure = beside(id, counted, rest + 0.1);
      const fewer = fewestFewer(measure, figure, red) ?? Number.NaN;
      const isOver = (by: number) =>
        pastOf(measure, withFewer(measure, figure, by), red) === 'over';
      expect(isOver(fewer)).toBe(false);
      if (fewer > 0) expect(isOver(roundHalfUp(fewer - 0.1, 1))).toBe(true);
      if (pastOf(measure, figure, red) !== 'over') expect(fewer).toBe(0);
    }),
  );
});

test.each<[string, MeasureId, top: number, bottom: number, string | undefined]>([
  ['of posts', 'vacancy', 2, 10.5, '18% of 10.5 FTE is 1.9 FTE; over from 2.9'],
  ['of those in post', 'turnover', 0, 6, '16% of 6.0 FTE is 1.0 FTE; over from 2.0'],
  [
    'beside those in post, where agency is part of what it is a share of',
    'agency',
    2,
    10,
    '20% beside 8.0 FTE in post is 2.0 FTE; over from 3.1',
  ],
  [
    'of so few posts that one vacancy is all',
    'vacancy',
    0,
    1,
    '18% of 1.0 FTE is 0.2 FTE; never over with so few posts',
  ],
  ['of none', 'vacancy', 0, 0, undefined],
  ['of cases, which are no people', 'caseload', 180, 10, undefined],
])('a limit in people %s', (_, id, top, bottom, expected) => {
  const measure = measureOf(id);
  const red = lines[id]?.red ?? Number.NaN;
  expect(limitInPeople(measure, figureFrom(id, top, bottom), red)).toBe(expected);
});

test('a worker’s own status is by their cases alone, as ever', () => {
  expect(caseStatus(19, { amber: 16, red: 18 })).toBe(over);
  expect(caseStatus(18, { amber: 16, red: 18 })).toBe('near limit');
  expect(caseStatus(15, { amber: 16, red: 18 })).toBe('within limit');
});
