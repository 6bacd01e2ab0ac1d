import { SmallMultiples } from '@/charts/SmallMultiples';
import { StatusMark } from '@/charts/StatusMark';
import { useEntries, useUnitTree } from '@/data/queries';
import type { Cases, WorkerMonths } from '@/domain/facts';
import { count, formatDayShort, formatNumber } from '@/domain/format';
import { type Day, monthOfDay } from '@/domain/month';
import { textAt } from '@/domain/table';
import { compareFigures } from '@/domain/value';
import { type CaseType, caseTypeWords } from '@/domain/worker';
import { type BoardWorker, caseStatus } from '@/domain/workload/board';
import { workerHistory } from '@/domain/workload/history';
import { stageWords } from '@/domain/workload/stage';
import { DataTable } from '@/ui/DataTable';
import { SidePanel } from '@/ui/SidePanel';
import styles from './Team.module.css';

interface WorkerPanelProps {
  worker: BoardWorker;
  workers: WorkerMonths;
  cases: Cases;
  extract: Day;
  onClose: () => void;
}

/** One worker: their load against their own limit over time, and what they hold now. */
export function WorkerPanel({ worker, workers, cases, extract, onClose }: WorkerPanelProps) {
  const tree = useUnitTree();
  const entries = useEntries();
  const history = workerHistory(worker.id, workers, entries, tree).filter(
    ({ month }) => month < monthOfDay(extract),
  );
  const recent = history.slice(-24);
  const last = recent.at(-1);
  return (
    <SidePanel heading={worker.name} onClose={onClose}>
      <div className={styles.panel}>
        <p>
          {stageWords(worker)}, {formatNumber(worker.fte, 1)} FTE, {tenureWords(worker)} in post.
        </p>
        <p>
          <StatusMark status={worker.status} /> {loadWords(worker, extract)}
        </p>
        {last && (
          <SmallMultiples
            better="lower"
            format={(value) => formatNumber(value, 0)}
            multiples={[
              {
                id: 'load',
                name: 'Cases at month end',
                value: String(last.cases),
                note: `Against the limit of ${last.limit ? formatNumber(last.limit.red, 1) : 'none'} at the end; it was ${limitsWords(recent)}.`,
                label: `Cases held at ${count(recent.length, 'month end')}, ${last.cases} at the last`,
                points: recent.map(({ month, cases: held }) => ({ month, value: held })),
                line: last.limit && {
                  value: last.limit.red,
                  label: formatNumber(last.limit.red, 1),
                },
                status: caseStatus(last.cases, last.limit),
              },
            ]}
          />
        )}
        <section aria-label="Caseload" className={styles.caseload}>
          <h3>{count(worker.cases, 'open case')}</h3>
          <CaseTable cases={cases} worker={worker.id} extract={extract} />
        </section>
      </div>
    </SidePanel>
  );
}

function CaseTable({ cases, worker, extract }: { cases: Cases; worker: string; extract: Day }) {
  const { columns } = cases;
  const rows = Array.from({ length: cases.rows }, (_, row) => row)
    .filter((row) => textAt(columns.worker, row) === worker)
    .sort((a, b) => compareFigures(columns.nextVisitDue[a], columns.nextVisitDue[b], 1));
  return (
    <DataTable
      caption="Open cases, the next visit due first"
      captionHidden
      rows={rows}
      rowKey={String}
      columns={[
        {
          key: 'case',
          label: 'Case',
          cell: (row) => (
            <>
              {textAt(columns.reference, row)}
              <span className={styles.under}>
                {caseTypeWords[textAt(columns.type, row) as CaseType].short}
              </span>
            </>
          ),
        },
        {
          key: 'open',
          label: 'Weeks',
          align: 'end',
          cell: (row) => Math.floor((extract - (columns.opened[row] as number)) / 7),
        },
        { key: 'last', label: 'Last visit', cell: (row) => dayWords(columns.lastVisit[row]) },
        {
          key: 'next',
          label: 'Next due',
          cell: (row) => {
            const due = columns.nextVisitDue[row];
            return due !== undefined && due < extract ? (
              <>
                {dayWords(due)}
                <StatusMark status="over limit">overdue</StatusMark>
              </>
            ) : (
              dayWords(due)
            );
          },
        },
        { key: 'review', label: 'Review', cell: (row) => dayWords(columns.nextReview[row]) },
      ]}
    />
  );
}

function dayWords(day: number | undefined): string {
  return day === undefined || Number.isNaN(day) ? 'none' : formatDayShort(day as Day);
}

function tenureWords({ monthsInPost }: BoardWorker): string {
  if (Number.isNaN(monthsInPost)) return 'time not recorded';
  return monthsInPost < 24
    ? count(monthsInPost, 'month')
    : count(Math.floor(monthsInPost / 12), 'year');
}

function loadWords({ cases, limit, overSince }: BoardWorker, extract: Day): string {
  if (!limit) return `${cases} cases, no limit set.`;
  const against = `${cases} against their own limit of ${formatNumber(limit.red, 1)}`;
  if (cases <= limit.red || overSince === undefined) return `${against}.`;
  const move = Math.ceil(cases - limit.red);
  return `${against}, since ${formatDayShort(overSince)}, ${count(extract - overSince, 'day')}. ${count(move, 'child', 'children')} fewer would bring them under it.`;
}

function limitsWords(recent: ReturnType<typeof workerHistory>): string {
  const limits = recent.flatMap(({ limit }) => limit?.red ?? []);
  if (limits.length === 0) return 'never set';
  const [low, high] = [Math.min(...limits), Math.max(...limits)];
  return low === high
    ? `${formatNumber(low, 1)} throughout`
    : `between ${formatNumber(low, 1)} and ${formatNumber(high, 1)} in these months`;
}
