import { useSetView, useView } from '@/address/view';
import { TableTwin } from '@/charts/TableTwin';
import { formatMonth, formatValue } from '@/domain/format';
import type { MeasureId } from '@/domain/measures/measure';
import { addMonths, type Month, monthRange, monthText, parseMonth } from '@/domain/month';
import type { Evidence } from '@/domain/readings/headline';
import { compare } from '@/domain/review/compare';
import { knownValue } from '@/domain/value';
import { Fold } from '@/ui/Fold';
import { Select } from '@/ui/Select';

interface CompareProps {
  unit: string;
  month: Month;
  first: Month;
  measures: readonly MeasureId[];
  evidence: Evidence;
}

/** The month beside an earlier one of the reader's choice: what moved, and whether that is real. */
export function Compare({ unit, month, first, measures, evidence }: CompareProps) {
  const { against: asked } = useView();
  const setView = useSetView();
  if (month <= first) return null;
  const yearBefore = addMonths(month, -12) < first ? first : addMonths(month, -12);
  const earlier = asked !== undefined && asked >= first && asked < month ? asked : yearBefore;
  const rows = measures.map((id) => compare(id, unit, earlier, month, evidence));
  return (
    <Fold id="compare" heading="Two months side by side">
      <Select
        label={`${formatMonth(month)} against`}
        options={monthRange(first, addMonths(month, -1))
          .reverse()
          .map((each) => ({ value: monthText(each), label: formatMonth(each) }))}
        value={monthText(earlier)}
        onChange={(chosen) =>
          setView(
            { against: chosen === monthText(yearBefore) ? undefined : parseMonth(chosen) },
            { replace: true },
          )
        }
      />
      <TableTwin
        table={{
          caption: `${formatMonth(earlier)} and ${formatMonth(month)}`,
          columns: [
            { key: 'measure', label: 'Measure', align: 'start' },
            { key: 'before', label: formatMonth(earlier), align: 'end' },
            { key: 'after', label: formatMonth(month), align: 'end' },
            { key: 'moved', label: 'What moved', align: 'start' },
            { key: 'real', label: 'Usual range', align: 'start' },
          ],
          rows: rows.map(({ measure, before, after, movedWords, changeWords }) => ({
            measure: measure.label,
            before: cell(formatValue(before.value, measure.style), knownValue(before.value)),
            after: cell(formatValue(after.value, measure.style), knownValue(after.value)),
            moved: movedWords,
            real: changeWords,
          })),
        }}
      />
    </Fold>
  );
}

function cell(text: string, number: number | undefined) {
  return number === undefined ? text : { text, number };
}
