import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LimitQuestion, limitFor, limitsInForce } from '@/domain/limits/limit';
import type { Entry } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { LimitScope } from '@/domain/log/values';
import { addMonths, type Month } from '@/domain/month';
import { entry, idAt, limitEntry, september, takenBack, tree } from '../measures/rows';

const last = addMonths(september, -1);

function redOf(entries: readonly Entry[], question: Partial<LimitQuestion>, month: Month) {
  const asked: LimitQuestion = { measure: 'caseload', unit: 'north-1', ...question };
  return limitFor(limitsInForce(entries, month), tree, asked)?.red;
}

/** The red value of each says which it is. */
const everywhere = limitEntry(1, 'caseload', [1, 18]);
const county = limitEntry(2, 'caseload', [1, 19], { unit: 'county' });
const north = limitEntry(3, 'caseload', [1, 20], { unit: 'north' });
const team = limitEntry(4, 'caseload', [1, 21], { unit: 'north-1' });
const practitioners = limitEntry(5, 'caseload', [1, 22], { role: 'senior practitioner' });
const assessment = limitEntry(6, 'caseload', [1, 23], { caseType: 'assessment' });
const assessmentNorth = limitEntry(7, 'caseload', [1, 24], {
  caseType: 'assessment',
  unit: 'north',
});
const vacancy = limitEntry(8, 'vacancy', [1, 12]);
const all = [everywhere, county, north, team, practitioners, assessment, assessmentNorth, vacancy];

test.each<[string, Partial<LimitQuestion>, number | undefined]>([
  ['a team’s own wins over its service’s', {}, 21],
  ['a service’s wins over the authority’s', { unit: 'north-2' }, 20],
  ['one for the authority by name wins over one for anywhere', { unit: 'south-1' }, 19],
  ['a role’s wins over a team’s', { role: 'senior practitioner' }, 22],
  ['a role’s says nothing of other roles', { role: 'case holder' }, 21],
  [
    'a kind of work’s wins over a role’s',
    { unit: 'south-1', role: 'senior practitioner', caseType: 'assessment' },
    23,
  ],
  ['both a kind of work and a service win over a kind of work', { caseType: 'assessment' }, 24],
  ['a kind of work’s says nothing of other kinds', { caseType: 'carer' }, 21],
  ['a measure’s says nothing of other measures', { measure: 'vacancy' }, 12],
  ['what has no limit has none', { measure: 'span' }, undefined],
])('%s', (_, question, red) => {
  expect(redOf(all, question, september)).toBe(red);
  expect(redOf(all.toReversed(), question, september)).toBe(red);
});

test.each<[string, Entry[], Month, number | undefined]>([
  [
    'of two as specific the newer wins',
    [north, limitEntry(9, 'caseload', [1, 30], { unit: 'north' })],
    september,
    30,
  ],
  [
    'one not yet effective is not in force',
    [limitEntry(1, 'caseload', [1, 30], {}, { effective: september })],
    last,
    undefined,
  ],
  [
    'one is in force from its month on',
    [limitEntry(1, 'caseload', [1, 30], {}, { effective: september })],
    september,
    30,
  ],
  [
    'before a change is effective the limit it replaces holds',
    [everywhere, limitEntry(9, 'caseload', [1, 30], {}, { effective: september })],
    last,
    18,
  ],
  ['one taken back is gone', [everywhere, takenBack(9, everywhere)], september, undefined],
  [
    'one taken back gives way to the next most specific',
    [everywhere, team, takenBack(9, team)],
    september,
    18,
  ],
  [
    'one taken back later still held before',
    [everywhere, takenBack(9, everywhere, { effective: september })],
    last,
    18,
  ],
  [
    'one set again after it was taken back holds',
    [everywhere, takenBack(9, everywhere), limitEntry(10, 'caseload', [1, 30])],
    september,
    30,
  ],
])('%s', (_, entries, month, red) => {
  expect(redOf(entries, {}, month)).toBe(red);
});

test('of two limits of one scope the newer wins, in whatever order they are at hand', () => {
  const newer = limitEntry(9, 'caseload', [1, 30], {}, { key: 'caseload, county-wide' });
  expect(redOf([everywhere, newer], {}, september)).toBe(30);
  expect(redOf([newer, everywhere], {}, september)).toBe(30);
});

test('a limit in force says who set it, when, why and from what source', () => {
  expect(limitsInForce([everywhere], september)).toEqual([
    {
      measure: 'caseload',
      scope: {},
      amber: 1,
      red: 18,
      source: 'Minutes',
      effective: everywhere.effective,
      author: 'Board',
      at: everywhere.at,
      reason: '',
      entry: idAt(1),
      position: 1,
    },
  ]);
});

test('other entries are no limits', () => {
  expect(
    limitsInForce([entry(1, 'opening', { worker: 'caseload', team: 'north-1' })], september),
  ).toEqual([]);
});

const anyScope: fc.Arbitrary<LimitScope> = fc.record(
  {
    unit: fc.constantFrom('county', 'north', 'south', 'north-1'),
    role: fc.constantFrom('case holder', 'senior practitioner'),
    caseType: fc.constantFrom('assessment', 'carer'),
  },
  { requiredKeys: [] },
);

test('two limits share a key exactly where they share a measure and a scope', () => {
  fc.assert(
    fc.property(anyScope, anyScope, (a, b) => {
      const same = a.unit === b.unit && a.role === b.role && a.caseType === b.caseType;
      const [one, other] = [a, b].map((scope) => keyOf('limit', { measure: 'caseload', scope }));
      expect(one === other).toBe(same);
      expect(keyOf('limit', { measure: 'vacancy', scope: a })).not.toBe(one);
    }),
  );
});

test('the limit found always covers the question, and there is one where any does', () => {
  fc.assert(
    fc.property(fc.array(anyScope, { maxLength: 6 }), anyScope, (scopes, asked) => {
      const entries = scopes.map((scope, i) => limitEntry(i + 1, 'caseload', [1, i], scope));
      const question: LimitQuestion = {
        ...asked,
        measure: 'caseload',
        unit: asked.unit ?? 'north-1',
      };
      const covers = ({ unit, role, caseType }: LimitScope) =>
        (unit === undefined || tree.isWithin(question.unit, unit)) &&
        (role === undefined || role === question.role) &&
        (caseType === undefined || caseType === question.caseType);
      const found = limitFor(limitsInForce(entries, september), tree, question);
      expect(found !== undefined).toBe(scopes.some(covers));
      if (found) expect(covers(found.scope)).toBe(true);
    }),
  );
});
