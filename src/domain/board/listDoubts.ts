import { workersOf } from '@/domain/board/board';
import type { Extract } from '@/domain/board/nobodyDoubts';
import type { Cases, WorkerMonths } from '@/domain/facts';
import { count } from '@/domain/format';
import type { Doubt } from '@/domain/found';
import { groupBy } from '@/domain/group';
import { casesAt } from '@/domain/limits/workerLimit';
import { monthOfDay } from '@/domain/month';
import { textAt } from '@/domain/table';

/** A worker of whom the month's rows record another number of cases than the list of open cases gives them. */
export interface Contradicted {
  readonly team: string;
  /** Null where the rows do not say who: then it is of all of the team's workers together. */
  readonly worker: string | null;
  readonly held: number;
  readonly listed: number;
}

/** The workers of some teams of whom the two tables, where both are here, do not say the same. */
export function contradictions(
  { day, cases, workers }: Extract,
  teams: readonly string[],
): Contradicted[] {
  if (cases.state !== 'ready' || workers.state !== 'ready') return [];
  const { teams: here, table } = cases.data;
  // What a list that names no holder has of a worker is not none.
  if (table.unavailable.worker !== undefined) return [];
  const listed = listedBy(table);
  const rows = heldBy(workersOf(workers.data.table, monthOfDay(day)));
  const asked = new Set(teams.filter((team) => here.has(team)));
  return [
    ...groupBy(
      rows.filter(({ team }) => asked.has(team)),
      ({ team }) => team,
    ),
  ].flatMap(([team, own]) => {
    const of = (worker: string | null) => listed.get(keyOf(team, worker)) ?? 0;
    const all = own.some(({ worker }) => worker === null)
      ? [null]
      : own.map(({ worker }) => worker);
    return [...new Set(all)]
      .map((worker) => ({
        team,
        worker,
        held: own
          .filter((row) => worker === null || row.worker === worker)
          .reduce((sum, { held }) => sum + held, 0),
        listed: of(worker),
      }))
      .filter(({ held, listed: given }) => !Number.isNaN(held) && held !== given);
  });
}

/**
 * Where the list of open cases gives fewer to some workers than they are recorded as holding, the two contradict each
 * other, and the list cannot be said to be whole.
 */
export function listDoubts(extract: Extract, teams: readonly string[]): Doubt[] {
  return sentencesOf(contradictions(extract, teams).filter(({ held, listed }) => listed < held));
}

/** That it is not known what some workers hold, whichever of the two tables has more. */
export function sentencesOf(contradicted: readonly Contradicted[]): Doubt[] {
  if (contradicted.length === 0) return [];
  const teams = new Set(contradicted.map(({ team }) => team)).size;
  const some = contradicted.some(({ worker }) => worker === null)
    ? 'the workers'
    : count(contradicted.length, 'worker');
  const where = teams === 1 ? '' : ` of ${count(teams, 'team')}`;
  const are = some === '1 worker' ? 'is' : 'are';
  const held = contradicted.reduce((sum, each) => sum + each.held, 0);
  const listed = contradicted.reduce((sum, each) => sum + each.listed, 0);
  const gives =
    listed === held ? 'as many, otherwise divided' : listed === 0 ? 'none' : `${listed}`;
  return [
    {
      why: 'not held',
      sentence: `The records contradict each other: ${some}${where} ${are} recorded as holding ${count(held, 'case')}, and the list of open cases gives them ${gives}. Whoever looks after the records can say which is right.`,
    },
  ];
}

function keyOf(team: string, worker: string | null): string {
  return JSON.stringify([team, worker]);
}

/** How many cases a list has by team and worker, and with any worker of a team under null. */
function listedBy({ rows, columns }: Cases): ReadonlyMap<string, number> {
  const listed = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    const team = textAt(columns.team, row);
    const worker = textAt(columns.worker, row);
    if (team === null || worker === null) continue;
    for (const key of [keyOf(team, worker), keyOf(team, null)])
      listed.set(key, (listed.get(key) ?? 0) + 1);
  }
  return listed;
}

/** What each row of a month says its worker holds. */
function heldBy(now: WorkerMonths) {
  return Array.from({ length: now.rows }, (_, row) => ({
    team: textAt(now.columns.team, row) ?? '',
    worker: textAt(now.columns.worker, row),
    held: casesAt(now, row),
  }));
}
