import { type BoardWorker, boardWorkers, workersOf } from '@/domain/board/board';
import { contradictions, sentencesOf } from '@/domain/board/listDoubts';
import { type Extract, shutDoubts, tableDoubt } from '@/domain/board/nobodyDoubts';
import { type Cases, caseSchema } from '@/domain/facts';
import { formatMonth } from '@/domain/format';
import { type Doubt, type Found, found } from '@/domain/found';
import type { LimitLookup } from '@/domain/limits/lookup';
import { type Month, monthOfDay } from '@/domain/month';
import { tableFromRows, textAt } from '@/domain/table';
import type { CaseType } from '@/domain/worker';

const noCases: Cases = tableFromRows(caseSchema, []);

/**
 * The workers of some teams at the extract, seen whole where the rows of all these teams are here, name somebody, and do
 * not contradict the list of open cases: what a worker holds of whom they do is not known. Without that list, since when
 * somebody is over is not known.
 */
export function boardOf(
  extract: Extract,
  teams: readonly string[],
  lookup: LimitLookup,
): Found<BoardWorker> {
  const { day, workers, cases, doubts } = extract;
  if (workers.state !== 'ready')
    return found<BoardWorker>([], [tableDoubt('The workers’ own records', workers)]);
  const { table } = workers.data;
  const wanted = new Set(teams);
  const month = monthOfDay(day);
  const listed = cases.state === 'ready' ? cases.data.table : noCases;
  const contradicted = contradictions(extract, teams);
  const isContradicted = ({ team, id }: BoardWorker) =>
    contradicted.some((one) => one.team === team && (one.worker === null || one.worker === id));
  const board = boardWorkers(table, listed, day, lookup)
    .filter(({ team }) => wanted.has(team))
    .map((worker) => (isContradicted(worker) ? withoutLoad(worker) : worker));
  const now = workersOf(table, month);
  const named = Array.from({ length: now.rows }, (_, row) => textAt(now.columns.team, row));
  return found(board, [
    ...doubts,
    ...shutDoubts('The workers', workers.data, teams),
    ...(named.some((team) => team !== null && wanted.has(team)) ? [] : [nobodyNamed(teams, month)]),
    ...sentencesOf(contradicted),
  ]);
}

/** One of whom it is not known what they hold, and so neither how that stands to the limit that follows from it. */
function withoutLoad(worker: BoardWorker): BoardWorker {
  return {
    ...worker,
    held: unknownOf(worker.held),
    cases: Number.NaN,
    limit: worker.limit && { amber: Number.NaN, red: Number.NaN },
    status: worker.limit ? 'no data' : worker.status,
    overSince: undefined,
  };
}

function unknownOf(held: BoardWorker['held']): BoardWorker['held'] {
  const types = Object.keys(held) as CaseType[];
  return Object.fromEntries(types.map((type) => [type, Number.NaN])) as Record<CaseType, number>;
}

function nobodyNamed(teams: readonly string[], month: Month): Doubt {
  const of = teams.length === 1 ? 'this team' : 'these teams';
  return {
    why: 'not held',
    sentence: `The records name no worker of ${of} in ${formatMonth(month)}.`,
  };
}
