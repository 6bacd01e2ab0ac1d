import type { Authority } from '@mocks/authority/simulate';
import { boardWorkers } from '@/domain/board/board';
import { sinceWords } from '@/domain/board/sinceWords';
import { count, formatMonth, formatMonthName } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import { limitLookup } from '@/domain/limits/lookup';
import { ofKind } from '@/domain/log/entries';
import { addMonths, type Month, monthOfDay } from '@/domain/month';
import { unitTree } from '@/domain/unit';
import { roundHalfUp } from '@/domain/value';
import { rowsOf } from './authorityRecords';
import { held, step, type Worker, worth } from './measuresNaive';

/** Of every worker over at the extract and at the latest month end: since when the board says, beside a walk over rows. */
export function sinceTold(authority: Authority) {
  const { units, entries, session, workerMonths, cases } = authority;
  const day = dayOfTime(session.extract);
  const month = monthOfDay(day);
  const board = boardWorkers(
    workerMonths,
    cases,
    day,
    limitLookup(entries, month, unitTree(units)),
  );
  const rows = new Map<string, Worker>(
    rowsOf(workerMonths).map((row) => [`${row.worker} ${row.team} ${row.month}`, row]),
  );
  const limits = ofKind(entries, 'limit').filter(({ value }) => value?.measure === 'caseload');
  const isOver = (row: Worker, at: Month) => {
    if (limits.some(({ effective }) => effective > at)) return false;
    const red = (type: string | undefined) =>
      limits.find(({ value }) => value?.scope.caseType === type)?.value?.red ?? Number.NaN;
    const capacity = (row.fte ?? Number.NaN) * step(row);
    return held(row) > roundHalfUp((capacity * held(row)) / worth(row, red), 1);
  };
  return board.flatMap(({ id, team, name, overSince }) => {
    const at = (of: Month) => rows.get(`${id} ${team} ${of}`);
    const latest = at(session.asAt);
    if (!overSince || !latest || !isOver(latest, session.asAt)) return [];
    let since = session.asAt;
    for (let row = at(addMonths(since, -1)); row && isOver(row, addMonths(since, -1)); ) {
      since = addMonths(since, -1);
      row = at(addMonths(since, -1));
    }
    const least = !at(addMonths(since, -1)) && at(since)?.monthsInPost !== 0 ? 'at least ' : '';
    const ends = session.asAt - since + 1;
    const when = ends < 12 ? formatMonthName(since) : formatMonth(since);
    const walked = `since ${least}${when}, at ${count(ends, 'month end')}`;
    return [{ name, told: sinceWords(overSince), walked }];
  });
}
