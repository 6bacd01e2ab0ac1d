import { useCrumbs } from '@/address/links';
import { monthInView, unitInView } from '@/address/schema';
import { useView } from '@/address/view';
import { useFactTables, useSession, useUnitTree } from '@/data/queries';
import { formatMonth } from '@/domain/format';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { PageTitle } from '@/ui/PageTitle';
import { answerWords } from './answer';
import { CarryOver } from './CarryOver';
import { Columns } from './Columns';
import styles from './Data.module.css';
import { Device } from './Device';
import { Findings, InDoubt } from './Findings';
import { LogAside } from './LogAside';
import { Provenance } from './Provenance';
import { Quality } from './Quality';
import { Strays } from './Strays';
import { Tables } from './Tables';
import { TeamGrid } from './TeamGrid';

/** What is loaded, how fresh and how whole it is, what is in doubt about it, and what this device keeps. */
export function Data() {
  const session = useSession();
  const tree = useUnitTree();
  const tables = useFactTables();
  const view = useView();
  const crumbs = useCrumbs();
  const unit = unitInView(view.unit, tree);
  const month = monthInView(view, session);
  const teamMonths = tables['team-month'];
  return (
    <>
      <PageTitle
        title="Data"
        detail={`${unit.parent === null ? '' : `${unit.name} · `}${formatMonth(month)}`}
        breadcrumb={unit.parent === null ? undefined : <Breadcrumb items={crumbs(unit.id)} />}
      >
        {answerWords(teamMonths, tree, unit, month)}
        {teamMonths.state === 'ready' && <InDoubt />}
      </PageTitle>
      <div className={styles.page}>
        <Provenance session={session} tree={tree} />
        <Tables tables={tables} month={month} unit={unit} tree={tree} />
        {teamMonths.state === 'ready' && (
          <TeamGrid teamMonths={teamMonths.data} unit={unit} tree={tree} month={month} />
        )}
        <Columns tables={tables} />
        <Quality />
        {teamMonths.state === 'ready' && <Findings />}
        {teamMonths.state === 'ready' && <CarryOver month={month} />}
        <LogAside />
        {teamMonths.state === 'ready' && <Strays />}
        <Device simulated={session.simulated} />
      </div>
    </>
  );
}
