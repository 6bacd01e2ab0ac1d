import { useCrumbs, useHref } from '@/address/links';
import { monthInView, unitInView } from '@/address/schema';
import { useView } from '@/address/view';
import { ChangeMark } from '@/charts/ChangeMark';
import { StatusMark } from '@/charts/StatusMark';
import { useEntries, useRecords, useSession, useTryAgain, useUnitTree } from '@/data/queries';
import { nOf } from '@/domain/flags/measures';
import { count, formatMonth, formatValue } from '@/domain/format';
import { measureIds, subjectOf } from '@/domain/measures/catalogue';
import { needsWorkers } from '@/domain/measures/evaluate';
import { limitText, recordsOf } from '@/domain/measures/words';
import { limitMissingIn, workersNotRead } from '@/domain/missing';
import { type Headline, headline } from '@/domain/readings/headline';
import {
  type ByLimit,
  byLimit,
  namesOf,
  unjudgedWords,
  withBeside,
} from '@/domain/readings/judged';
import { nowhereWords } from '@/domain/readings/nowhere';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { type Column, DataTable } from '@/ui/DataTable';
import { PageTitle } from '@/ui/PageTitle';
import { TryAgain } from '@/ui/TryAgain';
import styles from './Measure.module.css';

/** Every measure of the unit in view, each a link to its own page. */
export function Measures() {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { records, workers } = useRecords();
  const tryAgain = useTryAgain();
  const view = useView();
  const crumbs = useCrumbs();
  const href = useHref();
  const unit = unitInView(view.unit, tree);
  const month = monthInView(view, session);
  const evidence = { records, entries, tree };
  const rows = measureIds.map((id) => headline(id, unit.id, month, evidence));
  const waits = ({ measure }: Headline) => needsWorkers(measure) && workers.state === 'not yet';
  const columns: readonly [Column<Headline>, ...Column<Headline>[]] = [
    {
      key: 'measure',
      label: 'Measure',
      cell: ({ measure, figure }) => (
        <>
          <a
            className={styles.name}
            href={href({ page: 'measure', measure: measure.id, unit: unit.id })}
          >
            {measure.label}
          </a>
          <span className={styles.about}>
            {measure.unit}, {measure.basis}; {nOf(measure, figure)}
          </span>
        </>
      ),
    },
    {
      key: 'value',
      label: 'Value',
      align: 'end',
      inBlock: 'lead',
      cell: (row) => {
        const value = formatValue(row.figure.value, row.measure.style);
        if (row.figure.value.kind !== 'known') return value;
        return (
          <span className={styles.value} data-status={row.status}>
            {value}
          </span>
        );
      },
    },
    {
      key: 'status',
      label: 'Status',
      inBlock: 'said',
      cell: (row) => {
        if (waits(row)) return '…';
        // Most measures have no limit and never will: to say so in every row would drown those that have.
        if (row.measure.limit === null) return '';
        if (row.unjudged)
          return <span className={styles.quiet}>limit {limitMissingIn[row.unjudged]}</span>;
        return <StatusMark status={row.status} />;
      },
    },
    {
      key: 'limit',
      label: 'Limit',
      align: 'end',
      cell: ({ measure, line }) => (line ? limitText(measure, line.red) : ''),
    },
    {
      key: 'change',
      label: 'Change in the month',
      inBlock: 'said',
      cellClass: () => styles.words,
      cell: (row) => (waits(row) ? '…' : row.movedWords),
    },
    {
      key: 'real',
      label: 'Usual range',
      inBlock: 'said',
      cellClass: () => styles.words,
      cell: (row) => (waits(row) ? '…' : row.changeWords && <ChangeMark row={row} />),
    },
  ];
  const { source, asAt } = recordsOf(tree, month);
  return (
    <>
      <PageTitle
        title="Measures"
        detail={`${unit.name} · ${formatMonth(month)}`}
        breadcrumb={unit.parent === null ? undefined : <Breadcrumb items={crumbs(unit.id)} />}
      >
        {stateWords(rows, nowhereWords(unit.id, month, evidence))}
      </PageTitle>
      {workers.state === 'failed' && (
        <TryAgain onTry={tryAgain}>
          {workersNotRead} {workers.sentence}
        </TryAgain>
      )}
      <div className={styles.list}>
        <DataTable
          caption={`Every measure of ${unit.name}, ${formatMonth(month)}`}
          captionHidden
          columns={columns}
          rows={rows}
          rowKey={({ measure }) => measure.id}
          groupOf={({ measure }) => subjectOf(measure.id)}
        />
        <p className={styles.quiet}>
          Source: {source}, as at {asAt}.
        </p>
      </div>
    </>
  );
}

/** Which measures are over their limits, of how many that have one, and of which it is not known. */
function stateWords(rows: readonly Headline[], nowhere: string | undefined): string {
  const by = byLimit(rows);
  return withBeside(overWords(by, nowhere), by);
}

function overWords(
  { judged, over, tooFew, unknown }: ByLimit,
  nowhere: string | undefined,
): string {
  const doubts = [
    ...(unknown.length > 0 ? [unjudgedWords(unknown)] : []),
    ...(nowhere ? [nowhere] : []),
  ];
  const rest = doubts.map((doubt) => `; ${doubt}`).join('');
  if (judged.length === 0)
    return unknown.length === 0
      ? `No measure ${tooFew.length === 0 ? 'has a limit' : 'is judged by its limit'}.`
      : `No measure can be held against its limit${rest}.`;
  const all = count(judged.length, 'measure');
  if (over.length > 0)
    return `${namesOf(over, true)} ${over.length === 1 ? 'is' : 'are'} over ${over.length === 1 ? 'its limit' : 'their limits'}, of ${all} that have one${rest}.`;
  return doubts.length === 0
    ? `None of the ${all} with a limit is over it.`
    : `${namesOf(judged, true)} ${judged.length === 1 ? 'is not over its limit' : 'are not over their limits'}${rest}.`;
}
