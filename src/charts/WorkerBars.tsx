import { formatNumber } from '@/domain/format';
import type { Status } from '@/domain/limits/status';
import type { CaseType } from '@/domain/worker';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import { type BarScale, barScale } from './barScale';
import { CaseKey } from './CaseKey';
import { caseOrder } from './caseColours';
import { StatusMark } from './StatusMark';
import { WorkerBar } from './WorkerBar';
import styles from './WorkerBars.module.css';

export interface BarredWorker {
  readonly id: string;
  /** A link to the worker's panel; the whole row takes the pointer for it. */
  readonly name: React.ReactNode;
  /** Their panel is open. */
  readonly open?: boolean;
  readonly held: Readonly<Record<CaseType, number>>;
  readonly cases: number;
  /** Their own limit in cases, as if present. */
  readonly limit: number | undefined;
  readonly status: Status;
  /** "over since 11 Aug, 55 days", "within limit, room for 2". */
  readonly statusWords: string;
  readonly fte: string;
  /** "Experienced", "ASYE month 4, 60% step", "Agency, ends 27 Nov". */
  readonly stage: string;
  /** "since 3 Sep, expected 9 Nov"; undefined while at work. */
  readonly away: string | undefined;
  /** Of the cases of one who is away, those nobody covers; all of them unless said. */
  readonly needCover?: number;
}

interface WorkerBarsProps {
  caption: string;
  /** In the order they are to be read; those away last. */
  workers: readonly BarredWorker[];
}

/** The team against its lines: a row a worker, a block a child, each bar as a share of that worker's own limit. */
export function WorkerBars({ caption, workers }: WorkerBarsProps) {
  const types = caseOrder.filter((type) => workers.some(({ held }) => held[type] > 0));
  const scale = barScale(workers);
  return (
    <div className={styles.box}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{caption}. </VisuallyHidden>
          <CaseKey types={types} />
        </caption>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              Worker
            </th>
            <th scope="col" className={styles.bar}>
              Children, against the worker’s own limit
            </th>
            <th scope="col" className={styles.cases}>
              Load
            </th>
            <th scope="col" className={styles.limit}>
              Limit
            </th>
            <th scope="col" className={styles.status}>
              Status, over since
            </th>
            <th scope="col" className={styles.fte}>
              FTE
            </th>
            <th scope="col" className={styles.stage}>
              Stage
            </th>
            <th scope="col" className={styles.away}>
              Away
            </th>
          </tr>
        </thead>
        <tbody>
          {workers.map((worker) => (
            <Row key={worker.id} worker={worker} scale={scale} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ worker, scale }: { worker: BarredWorker; scale: BarScale }) {
  const { name, open, held, cases, limit, status, statusWords, fte, stage, away } = worker;
  return (
    <tr data-away={away !== undefined} data-open={open}>
      <th scope="row" className={styles.name}>
        {name}
      </th>
      <td className={styles.bar}>
        <WorkerBar
          held={held}
          cases={cases}
          limit={limit}
          needCover={worker.needCover}
          away={away !== undefined}
          scale={scale}
        />
      </td>
      <td className={styles.cases} data-status={status}>
        {cases}
      </td>
      <td className={styles.limit}>
        {limit === undefined ? '–' : formatNumber(away === undefined ? limit : 0, 1)}
      </td>
      <td className={styles.status}>
        <StatusMark status={status}>{statusWords}</StatusMark>
      </td>
      <td className={styles.fte}>{fte}</td>
      <td className={styles.stage}>{stage}</td>
      <td className={styles.away}>{away}</td>
    </tr>
  );
}
