import { useSetView, useView } from '@/address/view';
import { useLaterPublished, useTryAgain } from '@/data/queries';
import { england } from '@/domain/benchmarks/areas';
import { censusFor } from '@/domain/benchmarks/census';
import type { WorkerMonths } from '@/domain/facts';
import { formatMonth, formatValue, listWords } from '@/domain/format';
import { limitsInForce } from '@/domain/limits/limit';
import { statusOf } from '@/domain/limits/status';
import { measureOf } from '@/domain/measures/catalogue';
import { needsWorkers } from '@/domain/measures/evaluate';
import { limitText, recordsOf } from '@/domain/measures/words';
import type { Loaded } from '@/domain/missing';
import type { Month } from '@/domain/month';
import { type Evidence, lineIn } from '@/domain/readings/headline';
import { publishedReconciliation } from '@/domain/reconcile/published';
import {
  isReconciled,
  type ReconciledMeasure,
  reconcile,
  reconciledMeasures,
} from '@/domain/reconcile/reconcile';
import type { Unit } from '@/domain/unit';
import { Segmented } from '@/ui/Segmented';
import { Loading, SkeletonRows } from '@/ui/Skeleton';
import { TryAgain } from '@/ui/TryAgain';
import styles from './Definitions.module.css';
import { Fold } from './Fold';
import { Ladder } from './Ladder';

interface ReconcilerProps {
  unit: Unit;
  month: Month;
  evidence: Evidence;
  workers: Loaded<WorkerMonths>;
}

const options = reconciledMeasures.map((id) => ({ value: id, label: measureOf(id).label }));

/** One measure of the unit and month on DfE's basis and others, step by step. */
export function Reconciler(props: ReconcilerProps) {
  const { reconcile: asked = '', measure: place = 'reconciler' } = useView();
  const setView = useSetView();
  const id = isReconciled(asked) ? asked : 'caseload';
  const { label } = measureOf(id);
  const waiting = needsWorkers(measureOf(id)) && props.workers.state === 'not yet';
  return (
    <Fold
      at="reconciler"
      heading={`One month, counted in other ways: ${label.toLowerCase()}`}
      level="h2"
    >
      <Segmented
        legend="Measure counted in other ways"
        options={options}
        value={id}
        onChange={(next) =>
          setView(
            { measure: place, reconcile: next === 'caseload' ? undefined : next },
            { replace: true },
          )
        }
      />
      {waiting ? (
        <Loading what="workers’ records">
          <SkeletonRows rows={7} height="168px" />
        </Loading>
      ) : (
        <Reconciled id={id} {...props} />
      )}
    </Fold>
  );
}

function Reconciled({
  id,
  unit,
  month,
  evidence,
  workers,
}: ReconcilerProps & { id: ReconciledMeasure }) {
  const measure = measureOf(id);
  const { entries, tree } = evidence;
  const rows = workers.state === 'ready' ? workers.data : undefined;
  const { ladder, apart } = reconcile(id, evidence, rows, tree.teamsOf(unit.id), month);
  const line = lineIn(measure, unit.id, month, evidence, limitsInForce(entries, month));
  const limit = line && {
    value: line.red,
    label: limitText(measure, line.red),
    status: statusOf({ ...ladder[0].figure, month }, line, measure),
  };
  const { source, asAt } = recordsOf(tree, month);
  return (
    <>
      <Ladder ladder={ladder} apart={apart} limit={limit} />
      <div className={styles.foot}>
        {limit && (
          <p>
            The load line stands on DfE’s basis alone, because the limit was set for it. Held
            against another way of counting, it would say what nobody has decided.
          </p>
        )}
        {unit.kind === 'authority' && <England id={id} month={month} />}
        <p>
          {unit.name}, {formatMonth(month)}. Source: {source}, as at {asAt}.
        </p>
      </div>
    </>
  );
}

/** What the same steps make of England, as far as its parts are published. */
function England({ id, month }: { id: ReconciledMeasure; month: Month }) {
  const published = useLaterPublished();
  const tryAgain = useTryAgain();
  if (published.state === 'failed')
    return <TryAgain onTry={tryAgain}>{published.sentence}</TryAgain>;
  if (published.state !== 'ready') return null;
  const year = censusFor(month, published.data);
  const { ladder, apart } = publishedReconciliation(id, published.data, england, year);
  const [dfe, ...others] = [...ladder, ...apart].filter(
    ({ figure }) => figure.value.kind === 'known',
  );
  if (!dfe) return null;
  const words = others.map(
    ({ name, figure, style }) =>
      `${formatValue(figure.value, style)} ${name.charAt(0).toLowerCase()}${name.slice(1)}`,
  );
  const { publisher, publication } = published.data.source;
  return (
    <p>
      England, September {year}: {formatValue(dfe.figure.value, dfe.style)} as published;{' '}
      {listWords(words)}, from the same publication’s parts. Source: {publisher}, {publication}.
    </p>
  );
}
