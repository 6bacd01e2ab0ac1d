import { lazy, Suspense } from 'react';
import type { FigureProps } from '@/charts/Figure';
import type { TrendMark } from '@/charts/trendShape';
import { assuranceSentence } from '@/domain/change/assurance';
import type { Change } from '@/domain/change/change';
import type { Restart } from '@/domain/change/record';
import { joinSentence, joinsOf, runsWithin } from '@/domain/change/runs';
import { changeSentence, meanWords } from '@/domain/change/words';
import { formatMonth } from '@/domain/format';
import { limitText, recordsOf } from '@/domain/measures/words';
import { monthsTold } from '@/domain/readings/headline';
import { restatedBaselineWords, restatements } from '@/domain/review/restatements';
import { Skeleton } from '@/ui/Skeleton';
import { changeTable } from './changeTable';
import type { ControlChartProps } from './chartProps';
import { historyOf } from './history';
import { joinMarks } from './whoseMonths';
import { axisText } from './words';

// The chart library comes once the figures stand.
const Trend = lazy(() => import('@/charts/Trend').then(({ Trend }) => ({ default: Trend })));

interface ChangeFigureProps extends ControlChartProps {
  change: Change;
}

/** What is called, drawn: the months, their average, what is usual, and in colour the months past it. */
export function changeFigure(props: ChangeFigureProps): FigureProps {
  const { row, measure, carrier = false, unit, from, month, evidence, change } = props;
  const line = carrier ? undefined : row.line;
  const months = fromFirstKnown(change).filter((each) => each.month >= from);
  const [first = month, last = month] = [months[0]?.month, months.at(-1)?.month];
  const label = `${measure.label} of ${unit.name}, ${formatMonth(first)} to ${formatMonth(last)}.`;
  const runs = runsWithin(monthsTold(measure, unit.id, month, evidence), first, last);
  const table = changeTable(
    measure,
    label,
    historyOf(measure, runs, evidence),
    months,
    runs,
    evidence.tree,
  );
  const restarts = restartsOf(change);
  const baseline = change.baselines.at(-1);
  const restated =
    baseline && restatedBaselineWords(restatements(evidence), unit.id, row.measure.id, baseline);
  const above = unit.parent === null ? undefined : evidence.tree.byId.get(unit.parent)?.name;
  return {
    title: changeSentence(change, measure, above).replace(/\.$/, ''),
    subtitle: `${measure.label}, ${measure.unit}, ${measure.basis}`,
    table,
    notes: (
      <>
        {line && assuranceSentence(change, line.red, measure)}
        {line &&
          measure.limit === 'caseload' &&
          ' The load line is this month’s; each month’s own stands in the table.'}
        {joinsOf(runs).map((join) => ` ${joinSentence(join, evidence.tree)}`)}
        {restarts.map(
          (restart) => ` Counted anew since ${formatMonth(restart.month)}: ${restart.why}.`,
        )}
        {restated && ` ${restated}`}
      </>
    ),
    ...recordsOf(evidence.tree, month),
    children: (
      <Suspense fallback={<Skeleton height="320px" />}>
        <Trend
          label={label}
          months={months}
          table={table}
          line={line && { value: line.red, label: limitText(measure, line.red) }}
          better={measure.better}
          format={(value) => axisText(measure, value)}
          formatMean={(mean) => meanWords(mean, measure)}
          changes={marksOf(restarts, joinMarks(runs, evidence.tree))}
        />
      </Suspense>
    ),
  };
}

/** What is marked above the months: of a month in which both are, both in one. */
function marksOf(restarts: readonly Restart[], joins: readonly TrendMark[]): TrendMark[] {
  const anew = restarts.map(({ month, why }) => ({ month, words: why, short: 'counted anew' }));
  const words = (mark: TrendMark) => {
    const join = joins.find(({ month }) => month === mark.month);
    return { ...mark, words: join ? `${mark.words}; ${join.words}` : mark.words };
  };
  return [
    ...joins.filter(({ month }) => !anew.some((mark) => mark.month === month)),
    ...anew.map(words),
  ];
}

function fromFirstKnown({ months }: Change): Change['months'] {
  const first = months.findIndex(({ value }) => value !== null);
  return months.slice(Math.max(0, first));
}

/** The known changes its months count from, the first first. */
function restartsOf({ months }: Change) {
  return [...new Set(months.flatMap(({ restart }) => restart ?? []))];
}
