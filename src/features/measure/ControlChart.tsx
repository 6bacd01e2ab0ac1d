import { useSetView, useView } from '@/address/view';
import { Figure } from '@/charts/Figure';
import { longState } from '@/domain/change/longState';
import { isInherited } from '@/domain/change/runs';
import { rebasesOf } from '@/domain/log/rebases';
import { changeFor, signalFor } from '@/domain/readings/headline';
import { Segmented } from '@/ui/Segmented';
import { changeFigure } from './changeFigure';
import type { ControlChartProps } from './chartProps';
import { Marks } from './Marks';
import styles from './Measure.module.css';
import { nhsFigure } from './nhsFigure';
import { Rebases } from './Rebases';
import { Takeover } from './Takeover';

const ways = [
  { value: 'called', label: 'As Loadline judges' },
  { value: 'nhs', label: 'As the NHS tool draws it' },
] as const;

/** A measure's months, drawn as they are called or, on request, as the NHS tool draws them. */
export function ControlChart(props: ControlChartProps) {
  const { row, measure, unit, month, evidence, carrier = false } = props;
  const { drawn = 'called' } = useView();
  const setView = useSetView();
  const change = changeFor(measure.id, unit.id, month, evidence);
  const signal =
    drawn === 'nhs'
      ? signalFor(measure.id, unit.id, month, evidence, carrier ? undefined : row.line)
      : undefined;
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
      <Figure
        {...(signal ? nhsFigure({ ...props, signal }) : changeFigure({ ...props, change }))}
        level={carrier ? 'h3' : 'h2'}
        controls={controls}
        view={props.view}
        onView={props.onView}
      />
      {signal && <Marks signal={signal} />}
      <Rebases
        key={`${unit.id} ${measure.id}`}
        level={carrier ? 'h4' : 'h3'}
        unit={unit}
        measure={measure}
        rebases={rebasesOf(evidence.entries, unit.id, measure.id)}
        months={known.slice(1)}
        long={longState(change)}
      />
      {unit.kind === 'team' && isInherited(measure) && (
        <Takeover key={unit.id} level={carrier ? 'h4' : 'h3'} unit={unit} />
      )}
    </section>
  );
}
