import { Figure } from '@/charts/Figure';
import { LoadHistory } from '@/charts/LoadHistory';
import { useUnitTree } from '@/data/queries';
import { workerEvents } from '@/domain/board/events';
import type { WorkerHistoryMonth } from '@/domain/board/history';
import { count, formatDay, formatMonth, formatMonthShort, formatNumber } from '@/domain/format';
import { caseStatus } from '@/domain/limits/caseStatus';
import { lastDay } from '@/domain/month';
import type { TableDescription } from '@/export/table';
import styles from './WorkerPanel.module.css';

/** Two years of month ends are shown. */
const SHOWN = 24;

/** A worker's load against their own limit over time, and in words what moved either. */
export function WorkerHistory({ history }: { history: readonly WorkerHistoryMonth[] }) {
  const tree = useUnitTree();
  const recent = history.slice(-SHOWN);
  const last = recent.at(-1);
  if (!last)
    return (
      <p className={styles.note}>
        No month end is on record yet: their history begins with the next one.
      </p>
    );
  const events = workerEvents(recent, tree).reverse();
  return (
    <section aria-label="History of load against limit">
      <Figure
        level="h3"
        title={titleOf(recent)}
        subtitle="Cases held at month end against their own limit, which steps with hours and stage and moves with the mix of cases."
        table={tableOf(recent)}
        source={`${tree.root.name} case and workforce records`}
        asAt={formatDay(lastDay(last.month))}
      >
        <LoadHistory
          label={`Cases held at ${count(recent.length, 'month end')} against their own limit: ${numberWords(last.cases, 0)} against ${last.limit ? numberWords(last.limit.red, 1) : 'none'} at the last`}
          months={recent.map(({ month, cases, limit }) => ({ month, cases, limit: limit?.red }))}
          status={caseStatus(last.cases, last.limit)}
        />
      </Figure>
      {events.length > 0 && (
        <ol className={styles.events} aria-label="What explains it, the latest first">
          {events.map(({ month, words }) => (
            <li key={`${month} ${words}`}>
              <span className={styles.month}>{formatMonthShort(month)}</span>
              <span>{words}</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** At how many month ends they were over, of those at which it can be told. */
function titleOf(recent: readonly WorkerHistoryMonth[]): string {
  const statuses = recent.map(({ cases, limit }) => caseStatus(cases, limit));
  const judged = statuses.filter((status) => status !== 'no data' && status !== 'no limit set');
  const ends = count(recent.length, 'month end');
  if (judged.length === 0) return `Cases held at ${ends}; against their own limit not known`;
  const over = judged.filter((status) => status === 'over limit').length;
  return judged.length === recent.length
    ? `Over their own limit at ${over} of ${ends}`
    : `Over their own limit at ${over} of the ${judged.length} of ${ends} at which it is known`;
}

function numberWords(number: number, decimals: number): string {
  return Number.isNaN(number) ? 'a number not recorded' : formatNumber(number, decimals);
}

function tableOf(recent: readonly WorkerHistoryMonth[]): TableDescription {
  const figure = (number: number, decimals: number) =>
    Number.isNaN(number) ? 'not recorded' : { text: formatNumber(number, decimals), number };
  return {
    caption: 'Cases and own limit at month ends, the latest first',
    columns: [
      { key: 'month', label: 'Month', align: 'start' },
      { key: 'cases', label: 'Cases', align: 'end' },
      { key: 'limit', label: 'Own limit', align: 'end' },
      { key: 'status', label: 'Status', align: 'start' },
    ],
    rows: recent
      .map(({ month, cases, limit, presence }) => ({
        month: formatMonth(month),
        cases: figure(cases, 0),
        limit: limit ? figure(limit.red, 1) : 'none',
        status: presence === 0 ? 'away' : caseStatus(cases, limit),
      }))
      .reverse(),
  };
}
