import type { ChangeMonth } from '@/domain/change/change';
import type { Run } from '@/domain/change/runs';
import { changeLabel, meanWords, rangeWords } from '@/domain/change/words';
import type { Measure } from '@/domain/measures/measure';
import type { UnitTree } from '@/domain/unit';
import type { TableDescription } from '@/export/table';
import { type HistoryMonth, historyTable } from './history';
import { whoseMonths } from './whoseMonths';

/** The months as a table: each with its six-month average, its usual range, and its state in words. */
export function changeTable(
  measure: Measure,
  caption: string,
  history: readonly HistoryMonth[],
  months: readonly ChangeMonth[],
  runs: readonly Run[],
  tree: UnitTree,
): TableDescription {
  const whose = whoseMonths(runs, tree);
  const monthOf = new Map(months.map((each) => [each.month, each]));
  return historyTable(measure, caption, history, {
    columns: [
      ...whose.columns,
      { key: 'mean', label: 'Six-month average', align: 'end' },
      { key: 'range', label: 'Usual range', align: 'end' },
      { key: 'tells', label: 'What it tells', align: 'start' },
    ],
    cellsOf: (month) => {
      const found = monthOf.get(month);
      return found
        ? {
            ...whose.cellsOf(month),
            mean:
              found.mean6 === null
                ? 'none'
                : { text: meanWords(found.mean6, measure), number: found.mean6 },
            range: rangeText(found, measure),
            tells: changeLabel(found.state, measure),
          }
        : {};
    },
  });
}

function rangeText({ band, baseline, month }: ChangeMonth, measure: Measure): string {
  if (!band || !baseline) return 'none yet';
  const words = rangeWords(band, measure);
  return baseline.frozen && month > baseline.to ? words : `${words}, on trial`;
}
