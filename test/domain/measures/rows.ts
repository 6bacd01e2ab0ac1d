import { reconcileFacts } from '@/domain/arrival/reconcile';
import { directMonths } from '@/domain/directTime/directMonths';
import {
  type Cases,
  caseSchema,
  components,
  type FactRow,
  type TeamMonths,
  teamOnlyComponents,
  type WorkerMonths,
  workerMonthSchema,
} from '@/domain/facts';
import { limitMonths } from '@/domain/limits/limitMonths';
import type { Entry } from '@/domain/log/entries';
import { keyOf } from '@/domain/log/keys';
import type { EntryId, EntryKind, LimitScope, Values } from '@/domain/log/values';
import { measureOf } from '@/domain/measures/catalogue';
import { evaluate, type Figure, type Records, teamCube } from '@/domain/measures/evaluate';
import type { LimitMeasure, MeasureId } from '@/domain/measures/measure';
import { divide } from '@/domain/measures/rates';
import { type TeamOnlyRow, teamMonths } from '@/domain/measures/teamMonths';
import type { Loaded } from '@/domain/missing';
import { addMonths, dayOf, type Month, monthOf, monthRange, monthText } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { tableFromRows } from '@/domain/table';
import { type UnitTree, unitTree } from '@/domain/unit';
import { known, roundHalfUp, type Value } from '@/domain/value';

/** An authority of two services and three teams, and rows to fill it by hand. */

export type WorkerRow = FactRow<'worker-month'>;
export type CaseRow = FactRow<'case'>;

export const september = monthOf(2026, 9);
/** The day the records of these tests were extracted. */
export const extractDay = dayOf(2026, 10, 5);

export const tree: UnitTree = unitTree([
  { id: 'county', name: 'County', kind: 'authority', function: 'mixed', parent: null },
  { id: 'north', name: 'North', kind: 'service', function: 'safeguarding', parent: 'county' },
  { id: 'south', name: 'South', kind: 'service', function: 'safeguarding', parent: 'county' },
  { id: 'north-1', name: 'North 1', kind: 'team', function: 'safeguarding', parent: 'north' },
  { id: 'north-2', name: 'North 2', kind: 'team', function: 'safeguarding', parent: 'north' },
  { id: 'south-1', name: 'South 1', kind: 'team', function: 'safeguarding', parent: 'south' },
]);

/** A whole-time, experienced case holder of North 1 in September 2026 who holds nothing, but for what is given. */
export function worker(given: Partial<WorkerRow> = {}): WorkerRow {
  return {
    month: september,
    worker: 'W1',
    name: 'W1',
    team: 'north-1',
    supervisor: null,
    role: 'case holder',
    agency: false,
    asyeMonths: null,
    monthsInPost: 30,
    skills: null,
    fte: 1,
    presence: 1,
    heldAssessment: 0,
    heldChildInNeed: 0,
    heldProtectionPlan: 0,
    heldLookedAfter: 0,
    heldCareLeaver: 0,
    heldCarer: 0,
    heldOther: 0,
    daysLost: 0,
    supervisionsDue: 0,
    supervisionsHeld: 0,
    awaySince: null,
    expectedBack: null,
    ...given,
  };
}

const none = Object.fromEntries(Object.keys(teamOnlyComponents).map((name) => [name, 0])) as Omit<
  TeamOnlyRow,
  'team' | 'month'
>;

/** What no worker's row holds of North 1 in September 2026: nothing, but for what is given. */
export function teamOnly(given: Partial<TeamOnlyRow> = {}): TeamOnlyRow {
  return { ...none, team: 'north-1', month: september, ...given };
}

/** An open case of North 1, a child in need held by W1 since 1 September 2026, but for what is given. */
export function openCase(given: Partial<CaseRow> = {}): CaseRow {
  return {
    reference: 'C1',
    family: 'F1',
    team: 'north-1',
    worker: 'W1',
    heldInName: null,
    coveringWorker: null,
    workersInYear: 1,
    previousWorkers: null,
    allocatedOn: 20697,
    type: 'childInNeed',
    opened: 20697,
    lastVisit: null,
    nextVisitDue: null,
    nextReview: null,
    restricted: false,
    ...given,
  };
}

export function workersTable(rows: readonly WorkerRow[]): WorkerMonths {
  return tableFromRows(workerMonthSchema, rows);
}

export function casesTable(rows: readonly CaseRow[]): Cases {
  return tableFromRows(caseSchema, rows);
}

/** The id, in these tests, of the entry at a place in the log. */
export function idAt(position: number): EntryId {
  return `e${position}`;
}

/** An entry of the log; its key is the one its value has, the rest is not looked at unless given. */
export function entry<K extends EntryKind>(
  position: number,
  kind: K,
  value: Values[K],
  given: Partial<Omit<Entry, 'kind' | 'value'>> = {},
): Entry<K> {
  return {
    id: idAt(position),
    position,
    kind,
    key: keyOf(kind, value),
    value,
    effective: monthOf(2020, 4),
    basedOn: null,
    reason: '',
    author: 'Board',
    at: '2020-04-01T10:00:00Z',
    ...given,
  } as unknown as Entry<K>;
}

/** An entry that takes another one back. */
export function takenBack<K extends EntryKind>(
  position: number,
  of: Entry<K>,
  given: Partial<Omit<Entry, 'kind' | 'value'>> = {},
): Entry<K> {
  return { ...of, id: idAt(position), position, basedOn: of.id, value: null, ...given };
}

/** A limit as the log holds it. */
export function limitEntry(
  position: number,
  measure: LimitMeasure,
  [amber, red]: readonly [number, number],
  scope: LimitScope = {},
  { proposed, ...given }: Partial<Omit<Entry, 'kind' | 'value'>> & { proposed?: true } = {},
): Entry<'limit'> {
  const value = { measure, scope, amber, red, source: 'Minutes', ...(proposed && { proposed }) };
  return entry(position, 'limit', value, given);
}

/** What has come. */
export function ready<T>(data: T): Loaded<T> {
  return { state: 'ready', data };
}

/** The evidence that rows and a log make, every team's workers open. */
export function evidenceOf(
  workers: readonly WorkerRow[],
  others: readonly TeamOnlyRow[] = [],
  entries: readonly Entry[] = [],
): Evidence {
  const table = workersTable(workers);
  return evidenceOfTables(table, teamMonths(table, others), entries);
}

/** The evidence that tables and a log make, every team's workers open. */
export function evidenceOfTables(
  table: WorkerMonths,
  months: TeamMonths,
  entries: readonly Entry[] = [],
): Evidence {
  const records: Records = {
    teams: teamCube(months, tree.byId),
    direct: directMonths(months, entries),
    limits: ready(limitMonths(table, entries, tree)),
    openTeams: new Set(tree.teamsOf('county')),
    doubts: [],
    ownUnit: 'county',
  };
  return { records, entries, tree };
}

/** The same evidence beside so many rows of workers, in September 2026, that name no team, or one the structure lacks. */
export function withStrangers(evidence: Evidence, rows: number, team: string | null): Evidence {
  const workers = Array.from({ length: rows }, (_, i) => worker({ worker: `S${i}`, team }));
  const { findings } = reconcileFacts('worker-month', workersTable(workers), tree, extractDay);
  return { ...evidence, records: { ...evidence.records, doubts: findings.listed } };
}

/** A measure of a unit in September 2026. */
export function figureOf(
  id: MeasureId,
  { records }: Pick<Evidence, 'records'>,
  unit = 'county',
  month: Month = september,
): Figure {
  return evaluate(measureOf(id), records, tree.teamsOf(unit), month);
}

/** A figure of which nothing but its value is known, as of a region. */
export function bareFigure(value: Value): Figure {
  const none: Value = { kind: 'unavailable', reason: 'Not published.' };
  return { month: september, value, numerator: none, denominator: none };
}

/** A figure of a measure made of two parts, in September 2026. */
export function figureFrom(id: MeasureId, top: number, bottom: number): Figure {
  const divided = divide(measureOf(id).formula, known(top), known(bottom), september);
  return { month: september, ...divided };
}

/** A value as shown: its number rounded to the measure's decimals, or the kind of reason there is none. */
export function shownOf(id: MeasureId, value: Value): number | Value['kind'] {
  return value.kind === 'known'
    ? roundHalfUp(value.value, measureOf(id).style.decimals)
    : value.kind;
}

/** One team's month as an object, by component. */
export function teamMonthOf(
  workers: readonly WorkerRow[],
  others: readonly TeamOnlyRow[] = [],
  team = 'north-1',
  month: Month = september,
): Record<string, number> {
  const { rows, columns } = teamMonths(workersTable(workers), others);
  for (let row = 0; row < rows; row++)
    if (
      columns.month[row] === month &&
      columns.team.dictionary[columns.team.codes[row] ?? -1] === team
    )
      return Object.fromEntries(components.map((name) => [name, columns[name][row] as number]));
  throw new Error(`There is no row of ${team} in ${monthText(month)}.`);
}

/** North 1 over months up to September 2026, 10 FTE in post, with each month's vacant FTE. */
export function history(
  vacant: readonly (number | null)[],
  entries: readonly Entry[] = [],
  more: (i: number) => Partial<TeamOnlyRow> = () => ({}),
) {
  const range = monthRange(addMonths(september, 1 - vacant.length), september);
  return evidenceOf(
    range.map((month) => worker({ month, fte: 10 })),
    range.map((month, i) => teamOnly({ month, vacantFte: vacant[i] ?? null, ...more(i) })),
    entries,
  );
}

/** Vacant FTE that wobbles about 1.5 and means nothing. */
export function wobble(months: number): number[] {
  return Array.from({ length: months }, (_, i) => (i % 2 ? 1.4 : 1.6));
}
