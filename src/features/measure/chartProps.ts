import type { FigureView } from '@/charts/Figure';
import type { Measure } from '@/domain/measures/measure';
import type { Month } from '@/domain/month';
import type { Evidence, Headline } from '@/domain/readings/headline';
import type { Unit } from '@/domain/unit';

export interface ChartProps {
  row: Headline;
  unit: Unit;
  /** The first month shown; what is usual comes from all months all the same. */
  from: Month;
  month: Month;
  evidence: Evidence;
}

export interface ControlChartProps extends ChartProps {
  measure: Measure;
  /** True for a month's own count, which stands under the rolling figure it carries and has no limit of its own. */
  carrier?: boolean;
  view?: FigureView;
  onView?: (view: FigureView) => void;
}
