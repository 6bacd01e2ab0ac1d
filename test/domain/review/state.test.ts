import { expect, test } from 'vitest';
import type { Entry } from '@/domain/log/entries';
import { headlineMeasures } from '@/domain/measures/catalogue';
import { addMonths, type Month } from '@/domain/month';
import { headline } from '@/domain/readings/headline';
import { stateSentence } from '@/domain/review/state';
import {
  evidenceOf,
  limitEntry,
  september,
  teamOnly,
  tree,
  type WorkerRow,
  worker,
} from '../measures/rows';

const july = addMonths(september, -2);
const august = addMonths(september, -1);

const caseloadLimit = limitEntry(1, 'caseload', [4, 5]);

/** The sentence of state, its loud parts in capitals. */
function stateOf(unit: string, workers: readonly Partial<WorkerRow>[], entries: readonly Entry[]) {
  const months = new Set(workers.map(({ month }) => (month ?? september) as Month));
  const evidence = evidenceOf(
    workers.map(worker),
    [...months].flatMap((month) =>
      tree.teamsOf('county').map((team) => teamOnly({ month, team, vacantFte: 0.1 })),
    ),
    entries,
  );
  const rows = headlineMeasures.map((id) => headline(id, unit, september, evidence));
  return stateSentence(rows, unit, september, evidence).map(({ text, loud }) =>
    loud ? `! ${text}` : text,
  );
}

/** Both months: North 1 with one number of cases, North 2 and South 1 with others. */
const teams = (month: Month, ...cases: [number, number, number]) =>
  ['north-1', 'north-2', 'south-1'].map((team, i) => ({ month, team, heldOther: cases[i] ?? 0 }));

test.each<[string, string, Partial<WorkerRow>[], Entry[], string[]]>([
  [
    'what is over, how many teams, and the change since',
    'county',
    [...teams(august, 6, 3, 3), ...teams(september, 6, 6, 6)],
    [caseloadLimit],
    [
      '! Caseload is over its limit this month.',
      '! 3 of 3 teams are over their caseload limit, 2 more than in August.',
    ],
  ],
  [
    'over for months',
    'north-1',
    [...teams(july, 6, 6, 6), ...teams(august, 6, 6, 6), ...teams(september, 6, 6, 6)],
    [caseloadLimit],
    ['! Caseload has been over its limit for 3 months.'],
  ],
  [
    'near and within, each said once',
    'county',
    [...teams(august, 6, 3, 3), ...teams(september, 4, 4, 4)],
    [caseloadLimit, limitEntry(2, 'vacancy', [50, 60]), limitEntry(3, 'agency', [50, 60])],
    [
      '0 of 3 teams are over their caseload limit, 1 fewer than in August.',
      'Caseload is near its limit.',
      'Vacancy and agency use are within their limits.',
    ],
  ],
  [
    'one team, as many as before',
    'county',
    [...teams(august, 6, 1, 1), ...teams(september, 6, 1, 1)],
    [caseloadLimit],
    [
      '! 1 of 3 teams is over its caseload limit, as many as in August.',
      'Caseload is within its limit.',
    ],
  ],
  [
    'a first month has none before to compare with',
    'county',
    teams(september, 6, 6, 6),
    [caseloadLimit],
    ['! Caseload is over its limit this month.', '! 3 of 3 teams are over their caseload limit.'],
  ],
  [
    'without limits nobody is within one, and no team is counted as not over',
    'county',
    [...teams(august, 6, 6, 6), ...teams(september, 6, 6, 6)],
    [],
    [],
  ],
])('the sentence of state: %s', (_, unit, workers, entries, expected) => {
  expect(stateOf(unit, workers, entries)).toEqual(expected);
});
