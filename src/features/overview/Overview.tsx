import { Navigate, useLocation } from '@tanstack/react-router';
import { useCrumbs } from '@/address/links';
import { isHome, withChange } from '@/address/schema';
import { useView } from '@/address/view';
import { useSession, useTryAgain, useUnitTree } from '@/data/queries';
import { childrenWithNobody } from '@/domain/board/unallocatedChildren';
import { formatMonth } from '@/domain/format';
import { headlineMeasures } from '@/domain/measures/catalogue';
import { headline } from '@/domain/readings/headline';
import { type NobodyNow, stateSentence } from '@/domain/review/state';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { PageTitle } from '@/ui/PageTitle';
import { TryAgain } from '@/ui/TryAgain';
import { Attention } from './Attention';
import { Doubts } from './Doubts';
import { Headlines } from './Headlines';
import { Memory } from './Memory';
import styles from './Overview.module.css';
import { UnitTable } from './UnitTable';
import { type Now, useNow } from './useNow';
import { useWhere } from './useWhere';
import type { Where } from './where';

/** The Overview of the unit in the address; without one, of whoever’s own unit it is, which the address then says. */
export function Overview() {
  const session = useSession();
  const tree = useUnitTree();
  const { unit } = useView();
  // Somebody who has just become another person may be on the way to another page already.
  const stays = useLocation({ select: ({ pathname }) => pathname === '/' });
  if (unit !== undefined || isHome(session, tree) || !stays) return <OfUnit />;
  return (
    <Navigate to="/" search={(search) => withChange(search, { unit: session.unit })} replace />
  );
}

/** A unit in a month at a glance: the answer, the figures behind it, what needs attention, and where. */
function OfUnit() {
  const tryAgain = useTryAgain();
  const crumbs = useCrumbs();
  const { workers, ...where } = useWhere();
  const now = useNow(where, workers);
  const { unit, month, evidence } = where;
  const rows = headlineMeasures.map((id) => headline(id, unit.id, month, evidence));
  const parts = stateSentence(rows, unit.id, month, evidence, nobodyNow(where, now));
  return (
    <>
      <div className={styles.first}>
        <div>
          <PageTitle
            title={unit.name}
            detail={formatMonth(month)}
            breadcrumb={unit.parent === null ? undefined : <Breadcrumb items={crumbs(unit.id)} />}
          >
            <span className={styles.state}>
              {now.state === 'not yet' && 'Children with nobody are being counted. '}
              {parts.map(({ text, loud }) => (
                <span key={text} className={loud ? styles.loud : undefined}>
                  {text}{' '}
                </span>
              ))}
              {workers.state === 'not yet' && 'Teams over their caseload limit are being counted.'}
            </span>
          </PageTitle>
          {workers.state === 'failed' && (
            <TryAgain onTry={tryAgain}>
              Which teams and workers are over their limits is not known. {workers.sentence}
            </TryAgain>
          )}
          <Doubts unit={unit} month={month} />
        </div>
        <Headlines rows={rows} {...where} />
        <Attention now={now} {...where} />
      </div>
      {evidence.tree.childrenOf(unit.id).length > 0 && <UnitTable {...where} />}
      <Memory {...where} />
    </>
  );
}

function nobodyNow({ unit, evidence }: Where, now: Now): NobodyNow | undefined {
  if (now.state !== 'ready') return undefined;
  const teams = evidence.tree.teamsOf(unit.id);
  const { children } = childrenWithNobody(now.extract, teams, now.coverDays);
  return { children, day: now.extract.day };
}
