import { expect, test } from 'vitest';
import { type Audience, audiences } from '@/domain/audience';
import type { ActionValue } from '@/domain/log/values';
import { addMonths, monthRange } from '@/domain/month';
import { unitsFor, withheldWords } from '@/domain/review/audience';
import { reviewOf } from '@/domain/review/review';
import { unitTree } from '@/domain/unit';
import {
  entry,
  evidenceOf,
  limitEntry,
  september,
  teamOnly,
  tree,
  wobble,
  worker,
} from '../measures/rows';

/** What each audience of a review may see. */

const team = (id: string, people: number, fields: object = {}) =>
  Array.from({ length: people }, (_, i) => worker({ team: id, worker: `${id} ${i}`, ...fields }));

const siblings = unitTree([
  { id: 'county', name: 'County', kind: 'authority', function: 'mixed', parent: null },
  ...['a', 'b', 'c', 'd'].map((id) => ({
    id,
    name: id,
    kind: 'team' as const,
    function: 'safeguarding' as const,
    parent: 'county',
  })),
]);

test.each<[string, [number, number, number, number], string[]]>([
  ['no small team hides none', [5, 6, 9, 9], ['a', 'b', 'c', 'd']],
  ['one small team takes the next smallest with it', [4, 6, 9, 9], ['c', 'd']],
  ['two of five workers together hide each other', [2, 3, 9, 9], ['c', 'd']],
  ['two of fewer together take the next smallest with them', [1, 2, 9, 9], ['d']],
  ['a team that nobody works in counts as small', [0, 9, 9, 9], ['c', 'd']],
])('public committee: %s', (_, sizes, expected) => {
  const rows = sizes.flatMap((size, i) => team('abcd'.charAt(i), size));
  const { records } = evidenceOf(rows);
  const shown = unitsFor('public committee', september, records, siblings);
  expect(['a', 'b', 'c', 'd'].filter((id) => shown.has(id))).toEqual(expected);
});

test.each<[string, number, Audience, RegExp | undefined]>([
  [
    'a team of 4 has no review for a public committee',
    4,
    'public committee',
    /fewer than 5 workers/,
  ],
  ['a team of 5 has', 5, 'public committee', undefined],
  ['a team of 6 has', 6, 'public committee', undefined],
  ['a team of 4 has one for leadership', 4, 'leadership', undefined],
  ['a team of 4 has one for itself', 4, 'team', undefined],
])('%s', (_, people, audience, expected) => {
  const { records } = evidenceOf([
    ...team('north-1', people),
    ...team('north-2', 9),
    ...team('south-1', 9),
  ]);
  const words = withheldWords(
    audience,
    { id: 'north-1', name: 'North 1' },
    september,
    records,
    tree,
  );
  if (expected) expect(words).toMatch(expected);
  else expect(words).toBeUndefined();
});

test('what people wrote reaches the team and leadership, and no public committee', () => {
  const words = 'Sam is off until May';
  const action: ActionValue = {
    unit: 'north-1',
    measure: 'vacancy',
    action: 'Ask Sam to come back',
    ownerRole: 'Head of Service',
    review: addMonths(september, 1),
    state: 'open',
  };
  const log = [
    limitEntry(1, 'vacancy', [1, 2]),
    entry(2, 'action', action),
    entry(3, 'comment', {
      unit: 'north-1',
      measure: 'vacancy',
      month: september,
      words,
      draft: '',
      quotes: [],
    }),
  ];
  const vacant = [...wobble(20), 3, 3, 3, 3];
  const months = monthRange(addMonths(september, 1 - vacant.length), september);
  const evidence = evidenceOf(
    months.flatMap((month) => team('north-1', 5, { month, fte: 2 })),
    months.map((month, i) => teamOnly({ month, vacantFte: vacant[i] ?? null })),
    log,
  );
  const review = (audience: Audience) => reviewOf('county', september, audience, evidence);
  expect(review('public committee').exceptions.length, 'exceptions it may see').toBeGreaterThan(0);
  const said = (audience: Audience) => JSON.stringify(review(audience));
  expect(audiences.filter((audience) => said(audience).includes(words))).toEqual([
    'team',
    'leadership',
  ]);
  expect(audiences.filter((audience) => said(audience).includes('Ask Sam'))).toEqual([
    'team',
    'leadership',
  ]);
});
