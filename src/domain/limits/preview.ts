import type { WorkerMonths } from '@/domain/facts';
import { caseStatus } from '@/domain/limits/caseStatus';
import { type LimitChange, limitDraft } from '@/domain/limits/draft';
import { limitsInForce } from '@/domain/limits/limit';
import { casesOfHolder, limitMonths } from '@/domain/limits/limitMonths';
import { limitLookup } from '@/domain/limits/lookup';
import { lineOf, type Status, statusOf } from '@/domain/limits/status';
import { workerAt, workerLimit } from '@/domain/limits/workerLimit';
import type { Entry } from '@/domain/log/entries';
import { measureOf } from '@/domain/measures/catalogue';
import { evaluate, isOpen, type Records, whyShut } from '@/domain/measures/evaluate';
import type { LimitMeasure } from '@/domain/measures/measure';
import { mapLoaded, type WhyUnknown } from '@/domain/missing';
import type { Month } from '@/domain/month';
import { textAt } from '@/domain/table';
import type { UnitTree } from '@/domain/unit';

/** A worker or a unit whose status a change of limits changes, by id. */
export interface Move {
  readonly id: string;
  readonly before: Status;
  readonly after: Status;
}

/** What a change of limits does on the records of a month. */
export interface Preview {
  readonly month: Month;
  /** The month the change begins; where it is later than the records, they are judged as if it had begun. */
  readonly effective: Month;
  /** Case holders of the open teams whose status changes; only a caseload limit is a worker's. */
  readonly workers: readonly Move[];
  /** Units whose status for the measure changes, in the order of the structure. */
  readonly units: readonly Move[];
  /** How many units have a figure to judge by. */
  readonly judged: number;
  /** How many teams cannot be judged, because their workers' records are not here, and why they are not. */
  readonly shut: number;
  readonly why: WhyUnknown | undefined;
}

/** What a preview is worked out from: the log as it stands, and the workers' rows of the month alone. */
export interface PreviewEvidence {
  readonly records: Records;
  readonly entries: readonly Entry[];
  readonly tree: UnitTree;
  /** Undefined where they are not open, or not here yet. */
  readonly workers: WorkerMonths | undefined;
}

/**
 * Works out a change as if it were in force, through the functions every page uses, with the log before and after it.
 * So the counts are those the pages show once it is saved.
 */
export function limitPreview(
  change: LimitChange,
  measure: LimitMeasure,
  month: Month,
  { records, entries, tree, workers }: PreviewEvidence,
): Preview {
  const log = begunBy(change.effective, month, entries);
  const judge = (each: readonly Entry[]) => statuses(each, measure, month, records, tree, workers);
  const before = judge(log);
  const after = judge([...log, ...begunBy(change.effective, month, [asEntry(change, entries)])]);
  const units = [...tree.byId.values()].filter(({ id }) =>
    isOpen(measureOf(measure), before.records, tree.teamsOf(id)),
  );
  const teams = tree.teamsOf(tree.root.id);
  return {
    month,
    effective: change.effective,
    workers: moved([...before.workers.keys()], before.workers, after.workers),
    units: moved(
      units.map(({ id }) => id),
      before.units,
      after.units,
    ),
    judged: units.filter(({ id }) => before.units.get(id) !== 'no data').length,
    shut: teams.filter((team) => !units.some(({ id }) => id === team)).length,
    why: whyShut(measureOf(measure), before.records, teams),
  };
}

/** A log in which what begins after the records, up to a month, is taken to have begun. */
function begunBy(effective: Month, month: Month, entries: readonly Entry[]): Entry[] {
  return entries.map((entry) =>
    entry.kind === 'limit' && entry.effective > month && entry.effective <= effective
      ? { ...entry, effective: month }
      : entry,
  );
}

/** The change as the entry it will be once it is in force. */
function asEntry(change: LimitChange, entries: readonly Entry[]): Entry {
  const last = entries.reduce((highest, { position }) => Math.max(highest, position), 0);
  const value = change.value && { ...change.value, proposed: undefined };
  const draft = limitDraft({ ...change, value }, '', entries);
  return { ...draft, id: 'not written yet', position: last + 1, author: '', at: '' };
}

interface Statuses {
  readonly records: Records;
  readonly workers: ReadonlyMap<string, Status>;
  readonly units: ReadonlyMap<string, Status>;
}

/** The status of every case holder, and of every unit for the measure, by a log. */
function statuses(
  log: readonly Entry[],
  id: LimitMeasure,
  month: Month,
  known: Records,
  tree: UnitTree,
  workers: WorkerMonths | undefined,
): Statuses {
  const ofWorkers = id === 'caseload' ? workers : undefined;
  const records: Records = {
    ...known,
    limits: mapLoaded(known.limits, (limits) =>
      ofWorkers ? limitMonths(ofWorkers, log, tree) : limits,
    ),
  };
  const inForce = limitsInForce(log, month);
  const measure = measureOf(id);
  const units = [...tree.byId.keys()].map((unit) => {
    const figure = evaluate(measure, records, tree.teamsOf(unit), month);
    const line = lineOf(measure, unit, month, { inForce, tree, records });
    return [unit, statusOf(figure, line, measure)] as const;
  });
  const lookup = limitLookup(log, month, tree);
  const held = new Map<string, Status>();
  for (let row = 0; row < (ofWorkers?.rows ?? 0); row++) {
    const cases = ofWorkers ? casesOfHolder(ofWorkers, row) : 0;
    if (!ofWorkers || cases === 0 || textAt(ofWorkers.columns.team, row) === null) continue;
    const limit = workerLimit(workerAt(ofWorkers, row, lookup), lookup);
    held.set(textAt(ofWorkers.columns.worker, row) ?? `row ${row}`, caseStatus(cases, limit));
  }
  return { records, workers: held, units: new Map(units) };
}

function moved(
  ids: readonly string[],
  before: ReadonlyMap<string, Status>,
  after: ReadonlyMap<string, Status>,
): Move[] {
  return ids.flatMap((id) => {
    const [was, is] = [before.get(id) ?? 'no data', after.get(id) ?? 'no data'];
    return was === is ? [] : [{ id, before: was, after: is }];
  });
}
