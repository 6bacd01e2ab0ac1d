import { useCrumbs, useUnitHref } from '@/address/links';
import { monthInView, unitOfTeams } from '@/address/schema';
import { useView } from '@/address/view';
import { StatusMark } from '@/charts/StatusMark';
import { useEntries, useRecords, useSession, useTryAgain, useUnitTree } from '@/data/queries';
import {
  learningOf,
  loadAndSupervision,
  managersCases,
  managersSentence,
  relationSentence,
} from '@/domain/board/frontline';
import { formatMonth, formatNumber, formatValue } from '@/domain/format';
import { recordsOf } from '@/domain/measures/words';
import { missingIn, workersNotRead } from '@/domain/missing';
import { headline } from '@/domain/readings/headline';
import { teamsStanding } from '@/domain/unit';
import type { Value } from '@/domain/value';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { type Column, DataTable } from '@/ui/DataTable';
import { PageTitle } from '@/ui/PageTitle';
import { TryAgain } from '@/ui/TryAgain';
import styles from './Managers.module.css';
import { Parts } from './Parts';
import { TeamsView } from './TeamsView';

/** Teams side by side by what surrounds their managers: span, supervision, own cases, who is new, what is vacant, what was learnt. */
export function Managers() {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { records, workers } = useRecords();
  const tryAgain = useTryAgain();
  const unitHref = useUnitHref();
  const crumbs = useCrumbs();
  const view = useView();
  const unit = unitOfTeams(view.unit, session, tree);
  const month = monthInView(view, session);
  const evidence = { records, entries, tree };
  const ownCases =
    workers.state === 'ready'
      ? managersCases(workers.data, records.openTeams, month)
      : new Map<string, number>();
  const rows = teamsStanding(tree, unit.id, month).map((id) => ({
    id,
    name: tree.byId.get(id)?.name ?? id,
    span: headline('span', id, month, evidence),
    supervision: headline('supervision', id, month, evidence),
    newlyQualified: headline('newlyQualified', id, month, evidence),
    vacancy: headline('vacancy', id, month, evidence),
    uncovered: headline('uncoveredVacancy', id, month, evidence),
    learning: learningOf(records, tree.teamsOf(id), month),
  }));
  const ownCasesOf = (id: string) => {
    const cases = ownCases.get(id);
    if (cases !== undefined) return Number.isNaN(cases) ? 'not available' : formatNumber(cases, 0);
    return missingIn[workers.state === 'ready' ? 'forbidden' : workers.state];
  };
  const columns: readonly [Column<Row>, ...Column<Row>[]] = [
    { key: 'team', label: 'Team', cell: ({ id, name }) => <a href={unitHref(id)}>{name}</a> },
    {
      key: 'span',
      label: 'Span',
      align: 'end',
      cell: ({ span }) => <Parts row={span} />,
    },
    { key: 'status', label: 'Its limit', cell: ({ span }) => <StatusMark status={span.status} /> },
    {
      key: 'supervision',
      label: 'Supervision on time',
      align: 'end',
      cell: ({ supervision }) => <Parts row={supervision} />,
    },
    {
      key: 'own',
      label: 'Own cases',
      align: 'end',
      cell: ({ id }) => ownCasesOf(id),
    },
    {
      key: 'newlyQualified',
      label: 'Newly qualified',
      align: 'end',
      cell: ({ newlyQualified }) => <Parts row={newlyQualified} />,
    },
    {
      key: 'vacancy',
      label: 'Vacancy',
      align: 'end',
      cell: ({ vacancy }) => <Parts row={vacancy} />,
    },
    {
      key: 'uncovered',
      label: 'Not covered',
      align: 'end',
      cell: ({ uncovered }) => <Parts row={uncovered} />,
    },
    {
      key: 'audits',
      label: 'Audits',
      align: 'end',
      cell: ({ learning }) => whole(learning.auditsDone),
    },
    {
      key: 'agreed',
      label: 'Actions agreed',
      align: 'end',
      cell: ({ learning }) => whole(learning.actionsAgreed),
    },
    {
      key: 'closed',
      label: 'Actions closed',
      align: 'end',
      cell: ({ learning }) => whole(learning.actionsClosed),
    },
  ];
  type Row = (typeof rows)[number];
  const { source, asAt } = recordsOf(tree, month);
  return (
    <>
      <PageTitle
        title="Frontline managers"
        detail={`${unit.name} · ${formatMonth(month)}`}
        breadcrumb={unit.parent === null ? undefined : <Breadcrumb items={crumbs(unit.id)} />}
      >
        {managersSentence(
          headline('supervision', unit.id, month, evidence).figure,
          rows.map(({ span }) => span),
        )}
      </PageTitle>
      {workers.state === 'failed' && (
        <TryAgain onTry={tryAgain}>
          {workersNotRead} {workers.sentence}
        </TryAgain>
      )}
      <div className={styles.parts}>
        <div>
          <TeamsView />
          <DataTable
            caption={`What surrounds the managers of ${unit.name}, a team a row`}
            captionHidden
            oneAtATime={{ label: 'Shown' }}
            columns={columns}
            rows={rows}
            rowKey={({ id }) => id}
          />
          <p className={styles.note}>
            In the order of the structure: managers are not ranked. Span: people for each first-line
            manager. Own cases: in a manager’s name. Vacancy, not covered and newly qualified: FTE
            of posts and of those in post. Audits done, and learning actions agreed and closed, some
            of them agreed before: in the 12 months to {formatMonth(month)}. Small teams swing: one
            supervision missed of ten is ten points. Source: {source}, as at {asAt}.
          </p>
        </div>
        <section aria-labelledby="relation" className={styles.relation}>
          <h2 id="relation">Load and supervision over time</h2>
          <p>{relationSentence(loadAndSupervision(records, tree, unit.id, month))}</p>
          <p className={styles.note}>
            Caseload against supervision on time, month by month in the 12 months to{' '}
            {formatMonth(month)}, each month set against its own team’s mean, so that teams are not
            compared with each other. r is a rank correlation: 0 is none, 1 or −1 complete. It is
            told only where chance alone would seldom give as much.
          </p>
        </section>
      </div>
    </>
  );
}

function whole(value: Value): string {
  return formatValue(value, { decimals: 0, suffix: '' });
}
