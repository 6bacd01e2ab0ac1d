import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workersOf } from '@/domain/board/board';
import { type LimitChange, limitDraft } from '@/domain/limits/draft';
import { limitPreview, type Preview } from '@/domain/limits/preview';
import { previewSentence } from '@/domain/limits/previewWords';
import type { Entry } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { LimitScope, LimitValue } from '@/domain/log/values';
import type { MeasureId } from '@/domain/measures/measure';
import { addMonths, monthOf } from '@/domain/month';
import { type Evidence, headline } from '@/domain/readings/headline';
import { knownValue } from '@/domain/value';
import {
  evidenceOf,
  figureOf,
  idAt,
  limitEntry,
  september,
  teamOnly,
  tree,
  type WorkerRow,
  worker,
  workersTable,
} from '../measures/rows';

const august = addMonths(september, -1);
const october = addMonths(september, 1);

function change(
  measure: LimitValue['measure'],
  [amber, red]: readonly [number, number],
  scope: LimitScope = {},
  given: Partial<LimitChange> = {},
): LimitChange {
  const value: LimitValue = { measure, scope, amber, red, source: 'Minutes' };
  return { key: keyOf('limit', value), value, effective: september, ...given };
}

const others = [
  teamOnly({ vacantFte: 1 }),
  teamOnly({ team: 'north-2', vacantFte: 2 }),
  teamOnly({ team: 'south-1', vacantFte: 0 }),
];

/** What a change does on September's records of these workers. */
function previewOf(
  workers: readonly WorkerRow[],
  log: readonly Entry[],
  draft: LimitChange,
  measure: LimitValue['measure'] = 'caseload',
  openTeams?: readonly string[],
): Preview {
  const { records } = evidenceOf(workers, others, log);
  return limitPreview(draft, measure, september, {
    records: openTeams ? { ...records, openTeams: new Set(openTeams) } : records,
    entries: log,
    tree,
    workers: workersOf(workersTable(workers), september),
  });
}

const ten = worker({ worker: 'W10', heldOther: 10 });
const twelve = worker({ worker: 'W12', heldOther: 12 });
const south = worker({ worker: 'S16', team: 'south-1', heldOther: 16 });
const all = [ten, twelve, south];
const log = [limitEntry(1, 'caseload', [14, 16])];

test.each<[string, LimitChange, readonly Entry[], string]>([
  [
    'a lower limit moves workers, teams, services and the authority over it',
    change('caseload', [9, 11]),
    log,
    'On September 2026’s records this moves 2 workers, 1 team, 1 service and County to over limit, and 1 worker, 1 team and 1 service to near limit.',
  ],
  [
    'one that touches nobody says so',
    change('caseload', [13.9, 16]),
    log,
    'On September 2026’s records this changes nobody’s status and no unit’s.',
  ],
  [
    'a higher one brings back within',
    change('caseload', [17, 18]),
    log,
    'On September 2026’s records this moves 1 worker, 1 team and 1 service back within limit.',
  ],
  [
    'from over to near is told apart from within to near',
    change('caseload', [9, 18]),
    [limitEntry(1, 'caseload', [11, 11.5])],
    'On September 2026’s records this moves 1 worker to near limit, and 2 workers, 1 team, 1 service and County from over to near limit.',
  ],
  [
    'taken back, everybody is left without',
    { key: 'caseload', value: null, effective: september },
    log,
    'On September 2026’s records this moves 3 workers, 2 teams, 2 services and County to no limit set.',
  ],
  [
    'the first one gives a status',
    change('caseload', [17, 18]),
    [],
    'On September 2026’s records this moves 3 workers, 2 teams, 2 services and County to within limit.',
  ],
  [
    'one that begins later is tried as if it had begun',
    change('caseload', [13.9, 15], {}, { effective: october }),
    log,
    'On September 2026’s records this would move 1 worker, 1 team and 1 service to over limit.',
  ],
  [
    'what begins before it, though after the records, has begun too',
    change('caseload', [13.9, 15], {}, { effective: addMonths(october, 1) }),
    [...log, limitEntry(2, 'caseload', [13, 15], {}, { effective: october })],
    'On September 2026’s records this would change nobody’s status and no unit’s.',
  ],
  [
    'a rate is the units’ alone',
    change('vacancy', [20, 40]),
    [limitEntry(1, 'vacancy', [95, 99])],
    'On September 2026’s records this moves 1 team to over limit, 1 service and County to above limit by less than one person, and 1 team to near limit.',
  ],
])('%s', (_, draft, entries, sentence) => {
  const measure = draft.value?.measure ?? 'caseload';
  expect(previewSentence(previewOf(all, entries, draft, measure), tree)).toBe(sentence);
});

test('teams whose workers are not open are left out, and said to be', () => {
  const own = previewOf([ten, twelve], log, change('caseload', [9, 11]), 'caseload', ['north-1']);
  expect(previewSentence(own, tree)).toBe(
    'On September 2026’s records this moves 1 worker to over limit, and 1 worker and 1 team to near limit. 2 teams could not be counted, because their workers’ records are not open to you.',
  );
  const none = previewOf([], log, change('caseload', [9, 11]), 'caseload', []);
  expect(previewSentence(none, tree)).toMatch(/cannot be counted.*not open to you/);
});

test('without records it says that there is nothing to try it on', () => {
  const { records } = evidenceOf([], [], []);
  const evidence = { records, entries: [], tree, workers: workersTable([]) };
  const empty = limitPreview(change('agency', [1, 2]), 'agency', september, evidence);
  expect(previewSentence(empty, tree)).toBe(
    'There are no figures in September 2026’s records to try this on.',
  );
});

test('a proposal is tried as if it were approved', () => {
  const { key, value, effective } = change('caseload', [9, 11]);
  const draft = { key, effective, value: value && { ...value, proposed: true as const } };
  expect(previewOf(all, log, draft)).toEqual(previewOf(all, log, change('caseload', [9, 11])));
});

const anyWorker = fc.record({
  worker: fc.uuid(),
  team: fc.constantFrom('north-1', 'north-2', 'south-1'),
  role: fc.constantFrom('case holder', 'senior practitioner', 'personal adviser'),
  fte: fc.constantFrom(0, 0.4, 0.6, 1),
  asyeMonths: fc.constantFrom(null, 1, 4, 10),
  heldAssessment: fc.nat(14),
  heldOther: fc.nat(14),
});

const anyChange = fc
  .record({
    measure: fc.constantFrom('caseload' as const, 'vacancy' as const),
    red: fc.integer({ min: 6, max: 30 }),
    scope: fc.record(
      {
        unit: fc.constantFrom('county', 'north', 'south', 'north-1'),
        caseType: fc.constantFrom('assessment' as const, 'other' as const),
        role: fc.constantFrom('senior practitioner' as const),
      },
      { requiredKeys: [] },
    ),
    effective: fc.constantFrom(monthOf(2020, 4), august, september, october),
    back: fc.boolean(),
  })
  .map(({ measure, red, scope, effective, back }) =>
    change(measure, [red - 3, red], scope, { effective, ...(back && { value: null }) }),
  );

const measureIn = ({ key }: LimitChange): 'caseload' | 'vacancy' =>
  key.startsWith('caseload') ? 'caseload' : 'vacancy';

function logged(changes: readonly LimitChange[]): Entry[] {
  const log: Entry[] = [];
  for (const each of changes)
    log.push({
      ...limitDraft(each, '', log),
      id: idAt(log.length + 1),
      position: log.length + 1,
      author: 'Board',
      at: '',
    });
  return log;
}

test('its counts are those of every page once the change is saved', () => {
  fc.assert(
    fc.property(
      fc.array(anyWorker, { maxLength: 8 }),
      fc.array(anyChange, { maxLength: 4 }),
      anyChange.filter(({ effective }) => effective <= september),
      (given, earlier, draft) => {
        const workers = given.map((each) => worker(each as Partial<WorkerRow>));
        const measure = measureIn(draft);
        const entries = logged(earlier);
        const saved = logged([...earlier, draft]);
        const told = previewOf(workers, entries, draft, measure);
        const was = evidenceOf(workers, others, entries);
        const is = evidenceOf(workers, others, saved);
        const over = (evidence: Evidence) =>
          knownValue(figureOf('workersOverLimit', evidence).numerator) ?? 0;
        const toOver = told.workers.filter(({ after }) => after === 'over limit').length;
        const noLonger = told.workers.filter(({ before }) => before === 'over limit').length;
        expect(over(is) - over(was)).toBe(toOver - noLonger);
        const status = (id: MeasureId, unit: string, evidence: Evidence) =>
          headline(id, unit, september, evidence).status;
        const moved = [...tree.byId.keys()].flatMap((id) => {
          const [before, after] = [status(measure, id, was), status(measure, id, is)];
          return before === after ? [] : [{ id, before, after }];
        });
        expect(told.units).toEqual(moved);
      },
    ),
  );
});
