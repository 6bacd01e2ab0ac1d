import { orderIn } from '@/address/order';
import { useSetView, useView } from '@/address/view';
import { ListOut } from '@/charts/ListOut';
import { type BarredWorker, WorkerBars } from '@/charts/WorkerBars';
import type { BoardWorker } from '@/domain/board/board';
import { careOf, coveredWords } from '@/domain/board/care';
import type { WorkerHistoryMonth } from '@/domain/board/history';
import { stageWords, tenureWords } from '@/domain/board/stage';
import type { Nobody } from '@/domain/board/unallocatedChildren';
import { formatDayNear, formatNumber } from '@/domain/format';
import type { Found } from '@/domain/found';
import type { Day, Month } from '@/domain/month';
import { caseNoun, isSocialWorkerRole } from '@/domain/worker';
import type { ListFacts } from '@/export/listFacts';
import { Segmented } from '@/ui/Segmented';
import styles from './Board.module.css';
import { boardTable } from './boardTable';
import { awayStatus, awayWords, headingOf, inOrder, statusWords } from './boardWords';

interface BoardProps {
  board: Found<BoardWorker>;
  /** The children with nobody, and those covered, of workers who are away among them. */
  nobody: Nobody;
  nameOf: (worker: string) => string;
  /** Each worker's months, by id. */
  histories: ReadonlyMap<string, readonly WorkerHistoryMonth[]>;
  /** The latest complete month: the trend's last. */
  asAt: Month;
  extract: Day;
  /** The team's own position, its managers' span and their own cases, in sentences. */
  position: readonly string[];
  openWorker: string | undefined;
  facts: ListFacts;
}

/** Every worker on one strip against their own line, most pressed first or by name, those away last. */
export function Board({
  board: seen,
  nobody,
  nameOf,
  histories,
  asAt,
  extract,
  position,
  openWorker,
  facts,
}: BoardProps) {
  const view = useView();
  const { scale } = view;
  const setView = useSetView();
  const board = seen.items;
  const byName = orderIn('/teams/$team', view) !== undefined;
  const workers = inOrder(board, byName);
  const [one, many] = caseNoun(board.reduce((sum, { held }) => sum + held.carer, 0));
  const bars = workers.map((worker): BarredWorker => {
    const care = careOf(nobody, worker.id);
    const isAway = worker.presence === 0;
    return {
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
      status: isAway ? awayStatus(care) : worker.status,
      statusWords: statusWords(worker, care.nobody, extract),
      fte: Number.isNaN(worker.fte) ? 'not recorded' : formatNumber(worker.fte, 1),
      stage: stageWords(worker),
      inPost: tenureWords(worker),
      lastAllocated:
        worker.lastAllocated === undefined
          ? 'not recorded'
          : formatDayNear(worker.lastAllocated, extract),
      months: (histories.get(worker.id) ?? [])
        .filter(({ month }) => month <= asAt && month > asAt - 12)
        .map(({ month, cases, limit }) => ({ month, cases, limit: limit?.red })),
      away: awayWords(worker, coveredWords(care, nameOf), extract),
      nobody: care.byType,
    };
  });
  const named = new Map(board.map(({ id, name }) => [id, name]));
  return (
    <section aria-labelledby="board">
      <h2 id="board">{headingOf(seen)}</h2>
      <p className={styles.position}>{position.join(' ')}</p>
      {board.length > 0 && (
        <>
          <div className={styles.choices}>
            <Segmented
              legend="What the bars count"
              options={[
                { value: 'share', label: 'Per cent of limit' },
                { value: 'children', label: many === 'children' ? 'Children' : 'Cases' },
              ]}
              value={scale ?? 'share'}
              onChange={(to) => setView({ scale: to === 'children' ? to : undefined })}
            />
            <Segmented
              legend="The order of the workers"
              options={[
                { value: 'pressure', label: 'Most pressed first' },
                { value: 'name', label: 'By name' },
              ]}
              value={byName ? 'name' : 'pressure'}
              onChange={(to) =>
                setView({ sort: to === 'name' ? { key: to, direction: 'ascending' } : undefined })
              }
            />
          </div>
          <p className={styles.note}>
            {scale === 'children'
              ? `One block is one ${one}, as wide for every worker; each load line stands at that worker’s own limit.`
              : `One block is one ${one}. Bars are a per cent of each worker’s own limit, so every load line stands at the same place; the number at its ring is that limit in ${many}.`}
          </p>
          <WorkerBars
            caption="Workers against their own limits"
            unit={scale ?? 'share'}
            workers={bars}
          />
          <ListOut table={boardTable(bars, named)} facts={facts} />
          <p className={styles.note}>
            Over since: the first of the month ends at which they were over without a break, by the
            limit then in force; of one within it at the last, the day of the case or the change
            that took them over.
            {board.some(({ role }) => role !== null && !isSocialWorkerRole(role)) &&
              ' Workers who are not social workers are in the team’s load and outside DfE’s caseload.'}
          </p>
        </>
      )}
    </section>
  );
}
