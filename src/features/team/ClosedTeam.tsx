import { useCrumbs, useHref } from '@/address/links';
import { useTeamFacts } from '@/data/queries';
import { count, formatMonth } from '@/domain/format';
import type { Unit } from '@/domain/unit';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { Notice } from '@/ui/Notice';
import { PageTitle } from '@/ui/PageTitle';

/** A team that has closed: since when, and where its months are; its board too while children are still with it. */
export function ClosedTeam({ unit, children }: { unit: Unit; children: React.ReactNode }) {
  const { cases } = useTeamFacts(unit.id);
  const href = useHref();
  const crumbs = useCrumbs();
  const when = unit.closed == null ? '' : ` in ${formatMonth(unit.closed)}`;
  const notice = (
    <Notice
      kind="stale"
      heading={`${unit.name} closed${when}`}
      action={
        <a href={href({ page: 'measure', measure: 'caseload', unit: unit.id })}>
          Caseload of {unit.name}, month by month
        </a>
      }
    >
      {cases.state !== 'ready'
        ? `Whether open cases are still with it is not known. ${cases.sentence}`
        : cases.data.rows === 0
          ? 'No open case is with it at the latest extract. Its months stay with each measure.'
          : `${count(cases.data.rows, 'open case is', 'open cases are')} still with it at the latest extract: move them to the team that has them now.`}
    </Notice>
  );
  if (cases.state !== 'ready' || cases.data.rows > 0)
    return (
      <>
        {notice}
        {children}
      </>
    );
  return (
    <>
      <PageTitle title={unit.name} breadcrumb={<Breadcrumb items={crumbs(unit.id)} />} />
      {notice}
    </>
  );
}
