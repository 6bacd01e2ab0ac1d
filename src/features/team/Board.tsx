import { type BarredWorker, WorkerBars } from '@/charts/WorkerBars';
import { count, formatDayShort, formatNumber } from '@/domain/format';
import type { Status } from '@/domain/limits/status';
import type { Day, Month } from '@/domain/month';
import { caseNoun } from '@/domain/worker';
import { ofPresent, presentOf } from '@/domain/workload/answer';
import { type BoardWorker, pressureOf, roomOf } from '@/domain/workload/board';
import type { ChildWithNobody } from '@/domain/workload/childrenWithNobody';
import type { WorkerHistoryMonth } from '@/domain/workload/history';
import { positionWords } from '@/domain/workload/position';
import { stageWords, tenureWords } from '@/domain/workload/stage';
import { useSetView, useView } from '@/search';
import { Segmented } from '@/ui/Segmented';
import styles from './Board.module.css';

interface BoardProps {
  board: readonly BoardWorker[];
  /** The children with nobody, those of workers who are away among them. */
  items: readonly ChildWithNobody[];
  /** Each worker's months, by id. */
  histories: ReadonlyMap<string, readonly WorkerHistoryMonth[]>;
  /** The latest complete month: the trend's last. */
  asAt: Month;
  extract: Day;
  /** Each of the team's managers, their span and their own cases, in a sentence. */
  managers: readonly string[];
  openWorker: string | undefined;
}

/** Every worker on one strip against their own line, most pressed first or by name, those away last. */
export function Board({
  board,
  items,
  histories,
  asAt,
  extract,
  managers,
  openWorker,
}: BoardProps) {
  const { scale, sort } = useView();
  const setView = useSetView();
  const byName = sort === 'name';
  const workers = inOrder(board, byName);
  const [one, many] = caseNoun(board.reduce((sum, { held }) => sum + held.carer, 0));
  return (
    <section aria-labelledby="board">
      <h2 id="board">{headingOf(board)}</h2>
      <p className={styles.position}>{[...positionWords(board), ...managers].join(' ')}</p>
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
              onChange={(to) => setView({ sort: to === 'name' ? to : undefined })}
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
            workers={workers.map((worker): BarredWorker => {
              const needCover = items.filter((child) => child.worker === worker.id).length;
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
                status: worker.presence === 0 ? awayStatus(needCover) : worker.status,
                statusWords: statusWords(worker, needCover, extract),
                fte: formatNumber(worker.fte, 1),
                stage: stageWords(worker),
                inPost: tenureWords(worker),
                lastAllocated:
                  worker.lastAllocated === undefined
                    ? 'not recorded'
                    : formatDayShort(worker.lastAllocated),
                months: (histories.get(worker.id) ?? [])
                  .filter(({ month }) => month <= asAt && month > asAt - 12)
                  .map(({ month, cases, limit }) => ({ month, cases, limit: limit?.red })),
                away: awayWords(worker),
                needCover,
              };
            })}
          />
          <p className={styles.note}>
            Over since: by the days on which the open cases were allocated, so it may have been
            longer.
            {board.some(({ role }) => role === 'personal adviser' || role.startsWith('lead')) &&
              ' Workers who are not social workers are in the team’s load and outside DfE’s caseload.'}
          </p>
        </>
      )}
    </section>
  );
}

function inOrder(board: readonly BoardWorker[], byName: boolean): BoardWorker[] {
  return [...board].sort(
    (a, b) =>
      Number(a.presence === 0) - Number(b.presence === 0) ||
      (byName ? 0 : (pressureOf(b) || 0) - (pressureOf(a) || 0)) ||
      a.name.localeCompare(b.name, 'en-GB'),
  );
}

function headingOf(board: readonly BoardWorker[]): string {
  const present = presentOf(board);
  if (board.length === 0) return 'Nobody in this team holds cases';
  if (present.length === 0) return `${count(board.length, 'worker')}, and nobody at work`;
  const over = present.filter(({ status }) => status === 'over limit');
  if (over.length === 0) return 'Nobody present is past their own line';
  return `${ofPresent(over, present)} past their own line`;
}

/** The line of one who is away is at 0, so any child without cover is past it. */
function awayStatus(needCover: number): Status {
  return needCover > 0 ? 'over limit' : 'within limit';
}

function statusWords(worker: BoardWorker, needCover: number, extract: Day): string {
  const { status, overSince, presence, awaySince, cases } = worker;
  const spell = (since: Day | undefined) =>
    since === undefined ? '' : ` for ${count(extract - since, 'day')}`;
  if (presence === 0) {
    if (needCover > 0) return `no cover${spell(awaySince)}`;
    return cases > 0 ? 'away, all covered' : 'away, no cases';
  }
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
  if (presence !== 0) return undefined;
  return [
    awaySince === undefined ? 'since when is not recorded' : `since ${formatDayShort(awaySince)}`,
    expectedBack === undefined ? 'return not known' : `expected ${formatDayShort(expectedBack)}`,
  ].join(', ');
}
