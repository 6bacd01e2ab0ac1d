import { count } from '@/domain/format';
import type { Status } from '@/domain/limits/status';
import type { CaseType } from '@/domain/worker';
import { VisuallyHidden } from '@/ui/VisuallyHidden';
import { type BarScale, type BarUnit, barScale } from './barScale';
import { limitWords, loadWords } from './barWords';
import { CaseKey } from './CaseKey';
import { caseOrder } from './caseColours';
import { LoadSpark } from './LoadSpark';
import type { LoadMonth } from './loadShape';
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
  /** "4 years", "8 months". */
  readonly inPost: string;
  /** "28 Sep": when they were last given a case. */
  readonly lastAllocated: string;
  /** Their last twelve month ends and their own limit then. */
  readonly months: readonly LoadMonth[];
  /** "since 3 Sep, expected 9 Nov"; undefined while at work. */
  readonly away: string | undefined;
  /** Of what they hold, the children with nobody at work for them, by kind. */
  readonly nobody?: Readonly<Partial<Record<CaseType, number>>>;
}

interface WorkerBarsProps {
  caption: string;
  /** In the order they are to be read; those away last. */
  workers: readonly BarredWorker[];
  /** What the bars' one scale counts. */
  unit: BarUnit;
}

/** More than so many stand closer together. */
const MANY = 20;

/** The team against its lines: a row a worker, a block a child, every bar on one scale against that worker's own limit. */
export function WorkerBars({ caption, workers, unit }: WorkerBarsProps) {
  const types = caseOrder.filter((type) => workers.some(({ held }) => held[type] > 0));
  const scale = barScale(workers, unit);
  const compact = workers.length > MANY;
  return (
    <div className={styles.box} data-compact={compact}>
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
              {unit === 'share' ? 'Per cent of the worker’s own limit' : 'Load against own limit'}
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
            <th scope="col" className={styles.trend}>
              12 months
            </th>
            <th scope="col" className={styles.fte}>
              FTE
            </th>
            <th scope="col" className={styles.stage}>
              Role, stage
            </th>
            <th scope="col" className={styles.post}>
              In post
            </th>
            <th scope="col" className={styles.last}>
              Last given a case
            </th>
          </tr>
        </thead>
        <tbody>
          {workers.map((worker) => (
            <Row key={worker.id} worker={worker} scale={scale} compact={compact} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  worker: BarredWorker;
  scale: BarScale;
  compact: boolean;
}

function Row({ worker, scale, compact }: RowProps) {
  const { name, open, held, cases, limit, status, statusWords, away, months } = worker;
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
          nobody={worker.nobody}
          away={away !== undefined}
          scale={scale}
          compact={compact}
        />
      </td>
      <td className={styles.cases} data-status={status}>
        {loadWords(cases)}
      </td>
      <td className={styles.limit}>{limitWords(limit, away !== undefined)}</td>
      <td className={styles.status}>
        <StatusMark status={status}>{statusWords}</StatusMark>
        {away && <span className={styles.away}>{away}</span>}
      </td>
      <td className={styles.trend}>
        {months.length > 1 && (
          <LoadSpark label={trendWords(months)} months={months} status={status} />
        )}
      </td>
      <td className={styles.fte}>{worker.fte}</td>
      <td className={styles.stage}>{worker.stage}</td>
      <td className={styles.post}>{worker.inPost}</td>
      <td className={styles.last}>{worker.lastAllocated}</td>
    </tr>
  );
}

function trendWords(months: readonly LoadMonth[]): string {
  const held = months.map(({ cases }) => cases).filter((cases) => !Number.isNaN(cases));
  const known = held.length === months.length ? '' : `, ${held.length} of them known`;
  const ends = count(months.length, 'month end');
  if (held.length === 0) return `Cases at ${ends}: not known`;
  return `Cases at ${ends}${known}: from ${held[0]} to ${held.at(-1)}, between ${Math.min(...held)} and ${Math.max(...held)}`;
}
