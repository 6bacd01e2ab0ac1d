import { Fragment } from 'react';
import { useUnitHref } from '@/address/links';
import { monthInView } from '@/address/schema';
import { useView } from '@/address/view';
import { StatusMark } from '@/charts/StatusMark';
import { useEntries, useRecords, useSession, useTryAgain, useUnitTree } from '@/data/queries';
import { formatMonth, formatValue } from '@/domain/format';
import { recordsOf } from '@/domain/measures/words';
import { limitMissingIn, workersNotRead } from '@/domain/missing';
import { headline } from '@/domain/readings/headline';
import {
  gapWords,
  type StandingGap,
  standingGaps,
  standingWords,
} from '@/domain/readings/standingGaps';
import { closedBelow, closedWords, teamsStanding } from '@/domain/unit';
import { DataTable } from '@/ui/DataTable';
import { PageTitle } from '@/ui/PageTitle';
import { TryAgain } from '@/ui/TryAgain';
import { Managers } from './Managers';
import styles from './Managers.module.css';
import { TeamsView } from './TeamsView';

/** The teams by what they carry or, for those who lead services, by what surrounds their managers. */
export function Teams() {
  return useView().view === 'managers' ? <Managers /> : <Loads />;
}

/** Every team, in the order of the structure, as a way in to its board. */
function Loads() {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { records, workers } = useRecords();
  const tryAgain = useTryAgain();
  const unitHref = useUnitHref();
  const month = monthInView(useView(), session);
  const closed = closedBelow(tree, tree.root.id, month);
  const evidence = { records, entries, tree };
  const rows = teamsStanding(tree, tree.root.id, month).map((id) => ({
    id,
    path: tree.pathTo(id),
    caseload: headline('caseload', id, month, evidence),
    waiting: headline('unallocated', id, month, evidence),
    inName: headline('heldInTeamName', id, month, evidence),
    gaps: standingGaps([id], month, evidence),
  }));
  const anyGap = rows.some(({ gaps }) => gaps.length > 0);
  const { source, asAt } = recordsOf(tree, month);
  return (
    <>
      <PageTitle title="Teams" detail={`${tree.root.name} · ${formatMonth(month)}`}>
        {`${rows.length} teams in the order of the structure. Open one to see which children have nobody, who is over their own line and who has room.`}
      </PageTitle>
      {workers.state === 'failed' && (
        <TryAgain onTry={tryAgain}>
          {workersNotRead} {workers.sentence}
        </TryAgain>
      )}
      <TeamsView />
      <DataTable
        caption="Teams"
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        groupOf={({ path }) => path.at(-2)?.name ?? ''}
        columns={[
          {
            key: 'team',
            label: 'Team',
            cell: ({ id, path }) => <a href={unitHref(id)}>{path.at(-1)?.name}</a>,
          },
          {
            key: 'holders',
            label: 'Case holders at month end, FTE',
            align: 'end',
            cell: ({ caseload }) => {
              return formatValue(caseload.figure.denominator, { decimals: 1, suffix: '' });
            },
          },
          {
            key: 'caseload',
            label: 'Caseload, cases per FTE',
            align: 'end',
            cell: ({ caseload }) => formatValue(caseload.figure.value, caseload.measure.style),
          },
          {
            key: 'status',
            label: 'Status',
            cell: ({ caseload }) =>
              caseload.unjudged ? (
                limitMissingIn[caseload.unjudged]
              ) : (
                <StatusMark status={caseload.status} />
              ),
          },
          {
            key: 'unallocated',
            label: 'Unallocated children at month end',
            align: 'end',
            cell: ({ waiting }) => formatValue(waiting.figure.value, waiting.measure.style),
          },
          {
            key: 'inName',
            label: 'Of them at month end, held in a name',
            align: 'end',
            cell: ({ inName }) => formatValue(inName.figure.value, inName.measure.style),
          },
          ...(anyGap
            ? [
                {
                  key: 'gaps',
                  label: 'Standing gaps',
                  cell: ({ gaps }: { gaps: readonly StandingGap[] }) =>
                    gaps.map((gap) => (
                      <span key={gap.row.measure.id} className={styles.gap}>
                        {gapWords(gap)}
                      </span>
                    )),
                },
              ]
            : []),
        ]}
      />
      {closed.length > 0 && (
        <p className={styles.note}>
          {closed.map((each, i) => (
            <Fragment key={each.id}>
              {i > 0 && '; '}
              <a href={unitHref(each.id)}>{closedWords(each)}</a>
            </Fragment>
          ))}
          .
        </p>
      )}
      <p className={styles.note}>
        Held in a name: in a team’s, manager’s or leader’s.{' '}
        {anyGap && `Standing gaps: ${standingWords}. `}Small teams swing: read a caseload with its
        FTE. Source: {source}, as at {asAt}.
      </p>
    </>
  );
}
