import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boardWorkers } from '@/domain/board/board';
import { limitsInForce } from '@/domain/limits/limit';
import { limitLookup } from '@/domain/limits/lookup';
import { type Line, lineOf, type Status, statusOf } from '@/domain/limits/status';
import { measureOf } from '@/domain/measures/catalogue';
import type { Measure, MeasureId } from '@/domain/measures/measure';
import { lastDay } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { known, notApplicable, roundHalfUp, type Value } from '@/domain/value';
import {
  bareFigure,
  casesTable,
  evidenceOf,
  figureOf,
  limitEntry,
  september,
  teamOnly,
  tree,
  type WorkerRow,
  worker,
  workersTable,
} from '../measures/rows';

const lower = measureOf('caseload');
const higher: Measure = { ...measureOf('supervision'), style: { decimals: 0, suffix: '%' } };
const status = (value: Value, against: Line | undefined, measure: Measure) =>
  statusOf(bareFigure(value), against, measure);
const line = { amber: 16, red: 18 };
const mirrored = { amber: 90, red: 80 };

test.each<[string, Value, Line | undefined, Measure, Status]>([
  ['below amber is within', known(15.9), line, lower, 'within limit'],
  ['exactly amber is near', known(16), line, lower, 'near limit'],
  ['exactly red is not over', known(18), line, lower, 'near limit'],
  ['above red is over', known(18.1), line, lower, 'over limit'],
  ['what is shown as red is not over', known(18.04), line, lower, 'near limit'],
  ['what is shown above red is over', known(18.05), line, lower, 'over limit'],
  ['what is shown as amber is near', known(15.95), line, lower, 'near limit'],
  ['a line is compared as shown too', known(18.4), { amber: 16, red: 18.36 }, lower, 'near limit'],
  ['higher is better: above amber is within', known(91), mirrored, higher, 'within limit'],
  ['higher is better: exactly amber is near', known(90.4), mirrored, higher, 'near limit'],
  ['higher is better: exactly red is not over', known(79.5), mirrored, higher, 'near limit'],
  ['higher is better: below red is over', known(79.4), mirrored, higher, 'over limit'],
  ['no limit is not within one', known(99), undefined, lower, 'no limit set'],
  ['no figure is no status', notApplicable('Nothing.'), line, lower, 'no data'],
  [
    'a figure of low reliability is no status',
    { kind: 'lowReliability', reason: '', value: 120 },
    line,
    lower,
    'no data',
  ],
])('%s', (_, value, against, measure, expected) => {
  expect(status(value, against, measure)).toBe(expected);
});

const order: readonly Status[] = ['within limit', 'near limit', 'over limit'];
const tenth = fc.integer({ min: 0, max: 4000 }).map((n) => n / 100);

test('the status never improves as the figure worsens, and mirrors where higher is better', () => {
  fc.assert(
    fc.property(tenth, tenth, tenth, tenth, (a, b, c, d) => {
      const [amber, red] = [Math.min(a, b), Math.max(a, b)];
      const [low, high] = [Math.min(c, d), Math.max(c, d)];
      const rank = (value: number) => order.indexOf(status(known(value), { amber, red }, lower));
      expect(rank(low)).toBeLessThanOrEqual(rank(high));
      expect(status(known(-c), { amber: -amber, red: -red }, { ...lower, better: 'higher' })).toBe(
        status(known(c), { amber, red }, lower),
      );
    }),
  );
});

test('figures shown alike have the same status', () => {
  fc.assert(
    fc.property(tenth, tenth, (value, red) => {
      const against = { amber: red - 2, red };
      const shown = { amber: roundHalfUp(red - 2, 1), red: roundHalfUp(red, 1) };
      expect(status(known(value), against, lower)).toBe(
        status(known(roundHalfUp(value, 1)), shown, lower),
      );
    }),
  );
});

function lineIn(id: MeasureId, { records, entries }: Evidence, unit = 'north-1') {
  return lineOf(measureOf(id), unit, september, {
    inForce: limitsInForce(entries, september),
    tree,
    records,
  });
}

const general = limitEntry(1, 'caseload', [16, 18]);
const assessment = limitEntry(2, 'caseload', [14, 16], { caseType: 'assessment' });

test.each<[string, Partial<WorkerRow>[], Line | undefined]>([
  ['is their limit where all are alike', [{ heldOther: 5 }, { heldOther: 9 }], line],
  [
    'is their limits added up over their FTE',
    [{ heldOther: 9, fte: 0.5 }, { heldAssessment: 3 }],
    { amber: 22 / 1.5, red: 25 / 1.5 },
  ],
  ['leaves out those who hold no cases', [{ heldOther: 9 }, { asyeMonths: 0 }], line],
  ['holds those who are away', [{ heldOther: 9 }, { heldOther: 9, presence: 0 }], line],
  [
    'leaves out who is not a social worker',
    [{ heldOther: 9 }, { heldOther: 9, role: 'personal adviser', fte: 0.5 }],
    line,
  ],
  ['is none where nobody holds cases', [{}], undefined],
])('a team’s caseload limit %s', (_, rows, expected) => {
  expect(lineIn('caseload', evidenceOf(rows.map(worker), [], [general, assessment]))).toEqual(
    expected,
  );
});

test('a unit has no caseload limit while some of its case holders have none', () => {
  const rows = [worker({ heldAssessment: 16 }), worker({ heldOther: 40, team: 'north-2' })];
  const evidence = evidenceOf(rows, [], [assessment]);
  expect(lineIn('caseload', evidence, 'north-1')).toEqual({ amber: 14, red: 16 });
  expect(lineIn('caseload', evidence, 'north-2')).toBeUndefined();
  expect(lineIn('caseload', evidence, 'county')).toBeUndefined();
});

test('a unit whose workers’ records are not open has no line, though its limits are set', () => {
  const evidence = evidenceOf([worker({ heldOther: 9 })], [teamOnly()], [general]);
  const closed = { ...evidence, records: { ...evidence.records, openTeams: new Set<string>() } };
  expect(lineIn('caseload', closed)).toBeUndefined();
  expect(lineIn('caseload', { ...closed, records: evidence.records })).toEqual(line);
});

test('other measures have the most specific limit, and those that have none have no line', () => {
  const vacancy = limitEntry(3, 'vacancy', [12, 18]);
  const own = limitEntry(4, 'vacancy', [10, 14], { unit: 'north' });
  const evidence = evidenceOf([worker()], [teamOnly()], [vacancy, own]);
  expect(lineIn('vacancy', evidence)).toEqual({ amber: 10, red: 14 });
  expect(lineIn('vacancy', evidence, 'south-1')).toEqual({ amber: 12, red: 18 });
  expect(lineIn('agency', evidence)).toBeUndefined();
  expect(lineIn('unallocated', evidence)).toBeUndefined();
});

const anyTeam = fc.array(
  fc
    .record({
      role: fc.constantFrom('case holder', 'senior practitioner', 'personal adviser'),
      agency: fc.boolean(),
      fte: fc.constantFrom(0.2, 0.4, 0.5, 0.6, 0.8, 1),
      asyeMonths: fc.option(fc.integer({ min: 0, max: 14 })),
      presence: fc.constantFrom(0, 0.5, 1),
      heldAssessment: fc.nat(16),
      heldOther: fc.nat(20),
      heldCareLeaver: fc.nat(6),
    })
    .map(worker),
  { minLength: 1, maxLength: 8 },
);

const logs = fc.constantFrom(
  [general],
  [general, assessment],
  [assessment],
  [general, assessment, limitEntry(3, 'caseload', [9, 10], { role: 'senior practitioner' })],
);

test('a team is never over while nobody in it is', () => {
  fc.assert(
    fc.property(anyTeam, logs, (drawn, entries) => {
      const rows = drawn.map((row, i) => ({ ...row, worker: `W${i}` }));
      const evidence = evidenceOf(rows, [], entries);
      const table = workersTable(rows);
      const lookup = limitLookup(entries, september, tree);
      const board = boardWorkers(table, casesTable([]), lastDay(september), lookup);
      const anyOver = board.some(({ status }) => status === 'over limit');
      const figure = figureOf('caseload', evidence, 'north-1');
      const ofTeam = statusOf(figure, lineIn('caseload', evidence), measureOf('caseload'));
      if (ofTeam === 'over limit') expect(anyOver).toBe(true);
    }),
    { numRuns: 300 },
  );
});
