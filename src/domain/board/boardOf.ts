import { type BoardWorker, boardWorkers, workersOf } from '@/domain/board/board';
import { type Extract, listDoubts, shutDoubts, tableDoubt } from '@/domain/board/nobodyDoubts';
import { type Cases, caseSchema } from '@/domain/facts';
import { formatMonth } from '@/domain/format';
import { type Doubt, type Found, found } from '@/domain/found';
import type { LimitLookup } from '@/domain/limits/workerLimit';
import { type Month, monthOfDay } from '@/domain/month';
import { tableFromRows, textAt } from '@/domain/table';

const noCases: Cases = tableFromRows(caseSchema, []);

/**
 * The workers of some teams at the extract, seen whole where the rows of all these teams are here, name somebody, and do
 * not contradict the list of open cases. Without that list, since when somebody is over is not known.
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
  const board = boardWorkers(table, listed, day, lookup).filter(({ team }) => wanted.has(team));
  const now = workersOf(table, month);
  const named = Array.from({ length: now.rows }, (_, row) => textAt(now.columns.team, row));
  return found(board, [
    ...doubts,
    ...shutDoubts('The workers', workers.data, teams),
    ...(named.some((team) => team !== null && wanted.has(team)) ? [] : [nobodyNamed(teams, month)]),
    ...listDoubts(extract, teams),
  ]);
}

function nobodyNamed(teams: readonly string[], month: Month): Doubt {
  const of = teams.length === 1 ? 'this team' : 'these teams';
  return {
    why: 'not held',
    sentence: `The records name no worker of ${of} in ${formatMonth(month)}.`,
  };
}
