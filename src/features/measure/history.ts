import type { Run } from '@/domain/change/runs';
import { formatMonth, formatValue, type NumberStyle } from '@/domain/format';
import { limitsInForce } from '@/domain/limits/limit';
import { type Line, type Status, statusOf } from '@/domain/limits/status';
import { type Figure, series } from '@/domain/measures/evaluate';
import type { Measure } from '@/domain/measures/measure';
import { limitText } from '@/domain/measures/words';
import { type Month, monthText } from '@/domain/month';
import { type Evidence, lineIn } from '@/domain/readings/headline';
import type { Value } from '@/domain/value';
import type { TableCell, TableColumn, TableDescription } from '@/export/table';

/** A month of a measure, held against the limit that was in force then. */
export interface HistoryMonth {
  readonly figure: Figure;
  readonly line: Line | undefined;
  readonly status: Status;
}

/** A measure of a unit, a month each, the first month first. */
export function history(
  measure: Measure,
  unit: string,
  from: Month,
  to: Month,
  evidence: Evidence,
): HistoryMonth[] {
  const { records, entries, tree } = evidence;
  return series(measure, records, tree.teamsOf(unit), from, to).map((figure) => {
    const line = lineIn(
      measure,
      unit,
      figure.month,
      evidence,
      limitsInForce(entries, figure.month),
    );
    return { figure, line, status: statusOf(figure, line, measure) };
  });
}

/** The months of one unit after another, each held against its own unit's limit. */
export function historyOf(
  measure: Measure,
  runs: readonly Run[],
  evidence: Evidence,
): HistoryMonth[] {
  return runs.flatMap(({ unit, first, last }) => history(measure, unit, first, last, evidence));
}

/** What a table of months tells beside figures and limits. */
export interface MonthColumns {
  readonly columns: readonly TableColumn[];
  readonly cellsOf: (month: Month) => Readonly<Record<string, TableCell>>;
}

/** The months as a table, with the columns of what they tell, if any. */
export function historyTable(
  measure: Measure,
  caption: string,
  months: readonly HistoryMonth[],
  told?: MonthColumns,
): TableDescription {
  const { style } = measure;
  const bare: NumberStyle = { ...style, suffix: '' };
  const limited = months.some(({ line }) => line);
  return {
    caption,
    columns: [
      { key: 'month', label: 'Month', align: 'start' },
      { key: 'value', label: measure.label, align: 'end', unit: measure.unit },
      ...partColumns(measure),
      ...(limited ? limitColumns : []),
      ...(told?.columns ?? []),
    ],
    rows: months.map(({ figure, line, status }) => {
      const { value } = figure;
      return {
        key: monthText(figure.month),
        month: formatMonth(figure.month),
        value: cell(value, bare),
        numerator: cell(figure.numerator, { decimals: measure.partDecimals[0], suffix: '' }),
        denominator: cell(figure.denominator, { decimals: measure.partDecimals[1], suffix: '' }),
        limit: line ? { text: limitText(measure, line.red), number: line.red } : 'none',
        status: value.kind === 'known' ? status : `no data: ${value.reason}`,
        ...told?.cellsOf(figure.month),
      };
    }),
  };
}

/** The parts of a measure's figures as columns; a plain count, or a highest figure, is its own numerator. */
export function partColumns({ formula, numeratorWords, denominatorWords }: Measure): TableColumn[] {
  const column = (key: string, words: string): TableColumn => ({
    key,
    label: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
    align: 'end',
  });
  if (formula.denominator === null) return [];
  return [
    ...(formula.highest ? [] : [column('numerator', numeratorWords)]),
    column('denominator', denominatorWords),
  ];
}

const limitColumns: readonly TableColumn[] = [
  { key: 'limit', label: 'Limit', align: 'end' },
  { key: 'status', label: 'Status', align: 'start' },
];

function cell(value: Value, style: NumberStyle): TableCell {
  const text = formatValue(value, style);
  return value.kind === 'known' ? { text, number: value.value } : text;
}
