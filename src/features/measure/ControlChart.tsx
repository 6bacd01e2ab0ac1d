import { useSetView, useView } from '@/address/view';
import { longState } from '@/domain/change/longState';
import { rebasesOf } from '@/domain/log/rebases';
import { changeFor } from '@/domain/readings/headline';
import { Segmented } from '@/ui/Segmented';
import { ChangeChart } from './ChangeChart';
import type { ControlChartProps } from './chartProps';
import styles from './Measure.module.css';
import { NhsChart } from './NhsChart';
import { Rebases } from './Rebases';

const ways = [
  { value: 'called', label: 'As Loadline judges' },
  { value: 'nhs', label: 'As the NHS tool draws it' },
] as const;

/** A measure's months, drawn as they are called or, on request, as the NHS tool draws them. */
export function ControlChart(props: ControlChartProps) {
  const { measure, unit, month, evidence, carrier = false } = props;
  const { drawn = 'called' } = useView();
  const setView = useSetView();
  const change = changeFor(measure.id, unit.id, month, evidence);
  const controls = (
    <Segmented
      legend={`How ${measure.noun} is drawn`}
      options={ways}
      value={drawn}
      onChange={(way) => setView({ drawn: way === 'nhs' ? way : undefined }, { replace: true })}
    />
  );
  const known = change.months.flatMap((each) => (each.value === null ? [] : each.month));
  return (
    <section className={styles.chart}>
      {drawn === 'nhs' ? (
        <NhsChart {...props} controls={controls} />
      ) : (
        <ChangeChart {...props} change={change} controls={controls} />
      )}
      <Rebases
        key={`${unit.id} ${measure.id}`}
        level={carrier ? 'h4' : 'h3'}
        unit={unit}
        measure={measure}
        rebases={rebasesOf(evidence.entries, unit.id, measure.id)}
        months={known.slice(1)}
        long={longState(change)}
      />
    </section>
  );
}
