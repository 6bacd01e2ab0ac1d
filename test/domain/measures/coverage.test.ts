import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reconcileFacts } from '@/domain/arrival/reconcile';
import { directMonths } from '@/domain/directTime/directMonths';
import { type FactRow, type TeamMonths, teamMonthSchema } from '@/domain/facts';
import { formatValue } from '@/domain/format';
import { limitMonths } from '@/domain/limits/limitMonths';
import { measureOf } from '@/domain/measures/catalogue';
import { evaluate, type Figure, teamCube } from '@/domain/measures/evaluate';
import type { MeasureId } from '@/domain/measures/measure';
import { addMonths, type Month, monthRange } from '@/domain/month';
import { tableFromRows } from '@/domain/table';
import type { Unit } from '@/domain/unit';
import { extractDay, limitEntry, september, tree, worker, workersTable } from './rows';

type TeamRow = FactRow<'team-month'>;

const teams = tree.teamsOf('county');
const year = monthRange(addMonths(september, -11), september);
const none = Object.fromEntries(Object.keys(teamMonthSchema).map((name) => [name, 0]));

function row(team: string, month: Month, given: Partial<TeamRow> = {}): TeamRow {
  return { ...none, team, month, ...given } as TeamRow;
}

function table(rows: readonly TeamRow[]): TeamMonths {
  return tableFromRows(teamMonthSchema, rows);
}

/** A year of three teams of 10 FTE each, of which one FTE leaves every team every other month, but for what is left out. */
function wholeYear(without: (team: string, month: Month) => boolean = () => false): TeamRow[] {
  return teams.flatMap((team) =>
    year
      .filter((month) => !without(team, month))
      .map((month) => row(team, month, { inPostFte: 10, leaversFte: month % 2, vacantFte: 2 })),
  );
}

function figure(
  id: MeasureId,
  rows: readonly TeamRow[],
  { unit = 'county', month = september, units = tree.byId as ReadonlyMap<string, Unit> } = {},
): Figure {
  const months = table(rows);
  const records = {
    teams: teamCube(months, units),
    direct: directMonths(months, []),
    limits: { state: 'not held', sentence: '' } as const,
    ownUnit: 'county',
    openTeams: new Set<string>(),
    doubts: [],
  };
  return evaluate(measureOf(id), records, tree.teamsOf(unit), month);
}

function words(id: MeasureId, { value }: Figure): string {
  const shown = formatValue(value, measureOf(id).style);
  return value.kind === 'known' ? shown : `${shown}: ${value.reason}`;
}

const isLatestOf = (team: string) => (of: string, month: Month) =>
  of === team && month === september;

const closedInMay: ReadonlyMap<string, Unit> = new Map(
  [...tree.byId].map(([id, unit]) => [
    id,
    id === 'north-2' ? { ...unit, closed: addMonths(september, -4) } : unit,
  ]),
);
const untilMay = wholeYear((team, month) => team === 'north-2' && month > addMonths(september, -4));

test.each<[string, string, string]>([
  [
    'whole records make a figure without a mark',
    words('turnover', figure('turnover', wholeYear())),
    '60.0%',
  ],
  [
    'a team without its latest month is left out above and below the line, which would else be divided by too little',
    words('turnover', figure('turnover', wholeYear(isLatestOf('north-2')))),
    '60.0% (2 of 3 teams): North 2 has no records for all of the 12 months to September 2026.',
  ],
  [
    'so it is where a month in the middle of the twelve is missing',
    words(
      'turnover',
      figure(
        'turnover',
        wholeYear((team, month) => team === 'south-1' && month === year[5]),
      ),
    ),
    '60.0% (2 of 3 teams): South 1 has no records for all of the 12 months to September 2026.',
  ],
  [
    'which leaves the month’s own figure whole',
    words(
      'vacancy',
      figure(
        'vacancy',
        wholeYear((team, month) => team === 'south-1' && month === year[5]),
      ),
    ),
    '16.7%',
  ],
  [
    'a plain count is marked as well',
    words('auditsDone', figure('auditsDone', wholeYear(isLatestOf('north-1')))),
    '0 (2 of 3 teams): North 1 has no records for September 2026.',
  ],
  [
    'a unit none of whose teams has a row has no figure, and says whose are missing',
    words('vacancy', figure('vacancy', wholeYear(isLatestOf('south-1')), { unit: 'south' })),
    'not available: The records do not hold it for this month. South 1 has no records for September 2026.',
  ],
  [
    'a unit whose teams are all there is not touched',
    words('vacancy', figure('vacancy', wholeYear(isLatestOf('south-1')), { unit: 'north' })),
    '16.7%',
  ],
  [
    'a team that opened in the year adds what it has',
    words(
      'turnover',
      figure(
        'turnover',
        wholeYear((team, month) => team === 'north-2' && month < addMonths(september, -3)),
      ),
    ),
    '46.7%',
  ],
  [
    'a team that is said to have closed counts while it was there: those who left it above the line, nobody below',
    words('turnover', figure('turnover', untilMay, { units: closedInMay })),
    '80.0%',
  ],
  [
    'the same team without the word that it closed is missing',
    words('turnover', figure('turnover', untilMay)),
    '60.0% (2 of 3 teams): North 2 has no records for all of the 12 months to September 2026.',
  ],
  [
    'a closed team is not missing from the months after',
    words('vacancy', figure('vacancy', untilMay, { units: closedInMay })),
    '16.7%',
  ],
  [
    'a month that no team holds has no figure',
    words('vacancy', figure('vacancy', wholeYear(), { month: addMonths(september, 1) })),
    'not available: The records do not hold it for this month.',
  ],
])('%s', (_, shown, expected) => {
  expect(shown).toBe(expected);
});

test('parts are marked as their figure is, so that none passes for the whole', () => {
  const { numerator, denominator } = figure('vacancy', wholeYear(isLatestOf('north-1')));
  expect(
    [numerator, denominator].map((part) => formatValue(part, { decimals: 0, suffix: '' })),
  ).toEqual(['4 (2 of 3 teams)', '24 (2 of 3 teams)']);
});

test('rows that differ for one team and month leave the month without the team, with the places of both', () => {
  const rows = [...wholeYear(), row('north-1', september, { inPostFte: 3 })];
  const { facts, findings } = reconcileFacts('team-month', table(rows), tree, extractDay);
  const records = {
    teams: teamCube(facts, tree.byId),
    direct: directMonths(facts, []),
    limits: { state: 'not held', sentence: '' } as const,
    ownUnit: 'county',
    openTeams: new Set<string>(),
    doubts: findings.listed,
  };
  expect(words('vacancy', evaluate(measureOf('vacancy'), records, teams, september))).toBe(
    '16.7% (2 of 3 teams): North 1 has no records for September 2026. team-month, rows 12 and 37, team “north-1” (North 1, September 2026): they are of the same key and differ, so neither is used, and the month is without the team. Leave the right one in.',
  );
});

test('a figure that a senseless cell is missing from says which cell', () => {
  const rows = wholeYear().map((each) =>
    isLatestOf('north-1')(each.team ?? '', each.month as Month)
      ? { ...each, vacantFte: -500 }
      : each,
  );
  const { facts, findings } = reconcileFacts('team-month', table(rows), tree, extractDay);
  const records = {
    teams: teamCube(facts, tree.byId),
    direct: directMonths(facts, []),
    limits: { state: 'not held', sentence: '' } as const,
    ownUnit: 'county',
    openTeams: new Set<string>(),
    doubts: findings.listed,
  };
  expect(words('vacancy', evaluate(measureOf('vacancy'), records, teams, september))).toMatch(
    /^not available: team-month, row 12, vacantFte −500 \(North 1, September 2026\): it is below 0/,
  );
  expect(words('turnover', evaluate(measureOf('turnover'), records, teams, september))).toBe(
    '60.0%',
  );
});

test('a caseload of cases that no hours hold is not made, and says which row', () => {
  const rows = wholeYear().map((each) => ({
    ...each,
    cases: 30,
    caseHolders: 2,
    caseHolderFte: isLatestOf('north-1')(each.team ?? '', each.month as Month) ? 0 : 2,
  }));
  const { facts, findings } = reconcileFacts('team-month', table(rows), tree, extractDay);
  const records = {
    teams: teamCube(facts, tree.byId),
    direct: directMonths(facts, []),
    limits: { state: 'not held', sentence: '' } as const,
    ownUnit: 'county',
    openTeams: new Set<string>(),
    doubts: findings.listed,
  };
  const figureFor = (of: readonly string[]) =>
    words('caseload', evaluate(measureOf('caseload'), records, of, september));
  expect(figureFor(teams)).toMatch(
    /^not available: team-month, row 12, caseHolderFte 0 with cases 30 \(North 1, September 2026\)/,
  );
  expect(figureFor(['north-2', 'south-1'])).toBe('15.0');
});

test('where a team holds cases and its workers’ rows are missing, what limits make of it is of the others', () => {
  const months = table(teams.map((team) => row(team, september, { caseHolders: 1 })));
  const workers = ['north-1', 'north-2'].map((team) =>
    worker({ team, worker: team, heldOther: team === 'north-1' ? 30 : 5 }),
  );
  const records = {
    teams: teamCube(months, tree.byId),
    direct: directMonths(months, []),
    limits: {
      state: 'ready',
      data: limitMonths(workersTable(workers), [limitEntry(1, 'caseload', [16, 18])], tree),
    } as const,
    ownUnit: 'county',
    openTeams: new Set(teams),
    doubts: [],
  };
  const of = (unit: string) =>
    words(
      'workersOverLimit',
      evaluate(measureOf('workersOverLimit'), records, tree.teamsOf(unit), september),
    );
  expect(of('county')).toBe('50.0% (2 of 3 teams): South 1 has no records for September 2026.');
  expect(of('north')).toBe('50.0%');
});

const ids = ['vacancy', 'turnover', 'caseload', 'leaversInMonth', 'unallocated'] as const;

/** The figure the long way: over the teams that have a row for every month of it from their first on. */
function naive(id: (typeof ids)[number], rows: readonly TeamRow[], unit: string): number {
  const window = id === 'turnover' ? year : [september];
  const ofTeam = (team: string) => rows.filter((each) => each.team === team);
  const whole = tree.teamsOf(unit).filter((team) => {
    const months = ofTeam(team).map(({ month }) => month as number);
    const first = Math.min(...months);
    return window.every((month) => month < first || months.includes(month));
  });
  const sum = (
    name: 'vacantFte' | 'inPostFte' | 'leaversFte' | 'cases' | 'caseHolderFte' | 'unallocatedOther',
    over: readonly number[],
  ) =>
    whole
      .flatMap(ofTeam)
      .filter(({ month }) => over.includes(month as number))
      .reduce((total, each) => total + (each[name] ?? Number.NaN), 0);
  const empty = window.some((month) => !whole.flatMap(ofTeam).some((each) => each.month === month));
  if (empty) return Number.NaN;
  const end = [september];
  switch (id) {
    case 'vacancy':
      return (100 * sum('vacantFte', end)) / (sum('vacantFte', end) + sum('inPostFte', end));
    case 'turnover':
      return (100 * sum('leaversFte', window)) / sum('inPostFte', end);
    case 'leaversInMonth':
      return (100 * sum('leaversFte', end)) / sum('inPostFte', end);
    case 'caseload':
      return sum('cases', end) / sum('caseHolderFte', end);
    case 'unallocated':
      return sum('unallocatedOther', end);
  }
}

test('whatever rows are missing, a figure is the sum over the teams that have all of theirs', () => {
  const anyRows = fc.array(
    fc.record({
      gone: fc.integer({ min: 0, max: 9 }),
      inPostFte: fc.integer({ min: 1, max: 20 }),
      vacantFte: fc.nat(5),
      leaversFte: fc.nat(3),
      cases: fc.nat(90),
      caseHolderFte: fc.integer({ min: 1, max: 9 }),
      unallocatedOther: fc.nat(4),
    }),
    { minLength: year.length * teams.length, maxLength: year.length * teams.length },
  );
  fc.assert(
    fc.property(anyRows, fc.constantFrom('county', 'north', 'south'), (cells, unit) => {
      const rows = teams.flatMap((team, t) =>
        year.flatMap((month, m) => {
          const { gone, ...given } = cells[t * year.length + m]!;
          return gone === 0 ? [] : [row(team, month, given)];
        }),
      );
      for (const id of ids) {
        const { value } = figure(id, rows, { unit });
        const expected = naive(id, rows, unit);
        if (value.kind !== 'known' && value.kind !== 'incomplete')
          expect([id, expected]).toEqual([id, Number.NaN]);
        else expect(value.value).toBeCloseTo(expected, 9);
      }
    }),
  );
});
