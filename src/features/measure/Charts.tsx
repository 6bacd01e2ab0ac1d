import { useSetView, useView } from '@/address/view';
import type { FigureView } from '@/charts/Figure';
import { measureOf } from '@/domain/measures/catalogue';
import { ControlChart } from './ControlChart';
import type { ChartProps } from './chartProps';
import { PlainChart } from './PlainChart';

/** The measure over the months: one chart of what is usual, or, where months overlap, a plain trend and its month's own count. */
export function Charts(props: ChartProps) {
  const { measure } = props.row;
  const [view, onView] = useChartView();
  if (measure.signal === measure.id)
    return <ControlChart {...props} measure={measure} view={view} onView={onView} />;
  return (
    <>
      <PlainChart {...props} view={view} onView={onView} />
      {measure.signal && <ControlChart {...props} measure={measureOf(measure.signal)} carrier />}
    </>
  );
}

function useChartView(): [FigureView, (view: FigureView) => void] {
  const { view } = useView();
  const setView = useSetView();
  return [
    // Anything but a table is the chart.
    view === 'table' ? 'table' : 'chart',
    (next) => setView({ view: next === 'table' ? next : undefined }, { replace: true }),
  ];
}
