import { expect, test } from 'vitest';
import { formatValue } from '@/domain/format';
import { limitsInForce } from '@/domain/limits/limit';
import { findLine } from '@/domain/limits/status';
import type { Entry } from '@/domain/log/entries';
import { measureOf } from '@/domain/measures/catalogue';
import type { Loaded, WhyMissing } from '@/domain/missing';
import { headline } from '@/domain/readings/headline';
import { draftOf } from '@/domain/review/draft';
import {
  evidenceOf,
  figureOf,
  limitEntry,
  september,
  teamOnly,
  tree,
  type WorkerRow,
  worker,
} from './measures/rows';

const general = [limitEntry(1, 'caseload', [3, 4])];
const holders = [worker({ worker: 'W1', heldOther: 5 })];

const given = (rows: readonly WorkerRow[], log: readonly Entry[] = general) =>
  evidenceOf(rows, [teamOnly(), teamOnly({ team: 'north-2' })], log);

/** The same evidence, where the workers' rows are not here. */
function without(state: Exclude<Loaded<never>['state'], 'ready'>) {
  const evidence = given(holders);
  const limits = { state, sentence: 'The server says why.' };
  return { ...evidence, records: { ...evidence.records, limits } };
}

const shut = (() => {
  const evidence = given(holders);
  return { ...evidence, records: { ...evidence.records, openTeams: new Set(['south-1']) } };
})();

test.each<[string, ReturnType<typeof given>, WhyMissing | undefined, string, string]>([
  ['held whole', given(holders), undefined, '1', 'over limit'],
  ['of teams that are not open', shut, 'forbidden', 'not open to you', 'no data'],
  ['refused altogether', without('forbidden'), 'forbidden', 'not open to you', 'no data'],
  ['failed', without('failed'), 'failed', 'could not be read', 'no data'],
  ['still on their way', without('not yet'), 'not yet', '…', 'no data'],
  ['not connected', without('not held'), 'not held', 'not available', 'no data'],
  ['without any limit set', given(holders, []), 'none', 'not applicable', 'no limit set'],
  [
    'of one whose FTE is not known',
    given([...holders, worker({ worker: 'W2', heldOther: 2, fte: null })]),
    'not held',
    'not available',
    'no data',
  ],
  ['of a team in which nobody holds cases', given([worker({})]), 'none', '0', 'no data'],
])(
  'workers’ rows %s: the line, the workers over and the status say why',
  (_, evidence, ...expected) => {
    const { records, entries } = evidence;
    const inForce = limitsInForce(entries, september);
    const line = findLine(measureOf('caseload'), 'north-1', september, { inForce, tree, records });
    const over = figureOf('workersOverLimit', evidence, 'north-1').numerator;
    const { status } = headline('caseload', 'north-1', september, evidence);
    expect([line.why, formatValue(over, { decimals: 0, suffix: '' }), status]).toEqual(expected);
  },
);

test.each<[Parameters<typeof without>[0], RegExp]>([
  ['forbidden', /; its limit is not open to you\.$/],
  ['failed', /; its limit could not be read\.$/],
  ['not yet', /; its limit is still being read\.$/],
  ['not held', /; its limit is not known\.$/],
])('a draft with a limit that is %s says so, and not that none is set', (state, words) => {
  const evidence = without(state);
  const [first] = draftOf(
    headline('caseload', 'north-1', september, evidence),
    september,
    evidence,
  );
  const text = first?.map((part) => (typeof part === 'string' ? part : part.text)).join('');
  expect(text).toMatch(words);
});
