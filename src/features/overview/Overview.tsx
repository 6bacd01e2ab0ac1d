import { useCrumbs } from '@/address/links';
import { monthInView, unitInView } from '@/address/schema';
import { useView } from '@/address/view';
import { useEntries, useRecords, useSession, useTryAgain, useUnitTree } from '@/data/queries';
import { formatMonth } from '@/domain/format';
import { headlineMeasures } from '@/domain/measures/catalogue';
import { headline } from '@/domain/readings/headline';
import { stateSentence } from '@/domain/review/state';
import { Breadcrumb } from '@/ui/Breadcrumb';
import { PageTitle } from '@/ui/PageTitle';
import { TryAgain } from '@/ui/TryAgain';
import { Attention } from './Attention';
import { Doubts } from './Doubts';
import { Headlines } from './Headlines';
import { Memory } from './Memory';
import styles from './Overview.module.css';
import { UnitTable } from './UnitTable';

/** A unit in a month at a glance: the answer, the figures behind it, what needs attention, and where. */
export function Overview() {
  const session = useSession();
  const tree = useUnitTree();
  const entries = useEntries();
  const { records, workers } = useRecords();
  const tryAgain = useTryAgain();
  const view = useView();
  const crumbs = useCrumbs();
  const unit = unitInView(view.unit, tree);
  const month = monthInView(view, session);
  const evidence = { records, entries, tree };
  const rows = headlineMeasures.map((id) => headline(id, unit.id, month, evidence));
  const parts = stateSentence(rows, unit.id, month, evidence);
  const where = { unit, month, evidence };
  return (
    <>
      <PageTitle
        title={unit.name}
        detail={formatMonth(month)}
        breadcrumb={unit.parent === null ? undefined : <Breadcrumb items={crumbs(unit.id)} />}
      >
        <span className={styles.state}>
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
      <div className={styles.columns}>
        <Headlines rows={rows} {...where} />
        <Attention workers={workers} {...where} />
        <Memory {...where} />
      </div>
      {tree.childrenOf(unit.id).length > 0 && <UnitTable {...where} />}
    </>
  );
}
