import { type BarredWorker, WorkerBars } from '@/charts/WorkerBars';
import { count, formatDayShort, formatNumber } from '@/domain/format';
import type { Day } from '@/domain/month';
import { type BoardWorker, pressureOf, roomOf } from '@/domain/workload/board';
import type { ChildWithNobody } from '@/domain/workload/childrenWithNobody';
import { stageWords } from '@/domain/workload/stage';
import { useSetView } from '@/search';
import styles from './Team.module.css';

interface BoardProps {
  board: readonly BoardWorker[];
  /** The children with nobody, those of workers who are away among them. */
  items: readonly ChildWithNobody[];
  extract: Day;
  openWorker: string | undefined;
}

/** Every worker on one strip against their own line, most pressed first, those away last. */
export function Board({ board, items, extract, openWorker }: BoardProps) {
  const setView = useSetView();
  const inOrder = [...board].sort(
    (a, b) =>
      Number(a.presence === 0) - Number(b.presence === 0) ||
      (pressureOf(b) || 0) - (pressureOf(a) || 0) ||
      a.name.localeCompare(b.name, 'en-GB'),
  );
  const present = board.filter(({ presence }) => presence > 0);
  const over = present.filter(({ status }) => status === 'over limit');
  return (
    <section aria-labelledby="board">
      <h2 id="board">
        {over.length === 0
          ? 'Nobody present is past their own line'
          : `${over.length} of the ${count(present.length, 'worker')} present ${over.length === 1 ? 'is' : 'are'} past their own line`}
      </h2>
      <p className={styles.subtitle}>
        One block is one child. Bars are drawn as a per cent of each worker’s own limit, so every
        load line falls at the same place; the number at its ring is that worker’s limit in
        children.
      </p>
      <WorkerBars
        caption="Workers against their own limits"
        workers={inOrder.map(
          (worker): BarredWorker => ({
            id: worker.id,
            name: (
              <button
                type="button"
                className={styles.worker}
                aria-expanded={worker.id === openWorker}
                onClick={() => setView({ worker: worker.id })}
              >
                {worker.name}
              </button>
            ),
            open: worker.id === openWorker,
            held: worker.held,
            cases: worker.cases,
            limit: worker.limit?.red,
            status: worker.status,
            statusWords: statusWords(worker, extract),
            fte: formatNumber(worker.fte, 1),
            stage: stageWords(worker),
            away: awayWords(worker),
            needCover: items.filter((child) => child.worker === worker.id).length,
          }),
        )}
      />
      <p className={styles.note}>
        Over since: by the days on which the open cases were allocated, so it may have been longer.
        {board.some(({ role }) => role === 'personal adviser' || role.startsWith('lead')) &&
          ' Workers who are not social workers are in the team’s load and outside DfE’s caseload.'}
      </p>
    </section>
  );
}

function statusWords(worker: BoardWorker, extract: Day): string {
  const { status, overSince, presence, awaySince } = worker;
  if (presence === 0)
    return awaySince === undefined ? 'away' : `away for ${count(extract - awaySince, 'day')}`;
  if (status === 'over limit')
    return overSince === undefined
      ? status
      : `over since ${formatDayShort(overSince)}, ${count(extract - overSince, 'day')}`;
  const room = roomOf(worker);
  if (status === 'within limit' || status === 'near limit')
    return room === 0 ? `${status}, at it` : `${status}, room for ${room}`;
  return status;
}

function awayWords({ presence, awaySince, expectedBack }: BoardWorker): string | undefined {
  if (presence === 0)
    return [
      awaySince === undefined ? 'away' : `since ${formatDayShort(awaySince)}`,
      expectedBack === undefined ? 'return not known' : `expected ${formatDayShort(expectedBack)}`,
    ].join(', ');
  return undefined;
}
