import { formatMonth, formatNumber, formatValue, type NumberStyle } from '@/domain/format';
import { limitsInForce } from '@/domain/limits/limit';
import { type Line, type Status, statusOf } from '@/domain/limits/status';
import { type Figure, series } from '@/domain/measures/evaluate';
import type { Measure } from '@/domain/measures/measure';
import { limitText } from '@/domain/measures/words';
import { type Month, monthText } from '@/domain/month';
import { type Evidence, lineIn } from '@/domain/readings/headline';
import type { SignalPoint } from '@/domain/spc/signalPoints';
import { knownValue, type Value, valueFrom } from '@/domain/value';
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

/** Points of a chart that shows figures alone, without mean, limits or signals; it starts at the first known month. */
export function plainPoints(months: readonly HistoryMonth[]): SignalPoint[] {
  const first = months.findIndex(({ figure }) => figure.value.kind === 'known');
  return months.slice(Math.max(0, first)).map(({ figure }) => ({
    month: figure.month,
    value: knownValue(figure.value) ?? null,
    group: 0,
    state: 'limits',
    mean: null,
    lower: null,
    upper: null,
    label: null,
    pointType: null,
  }));
}

const pointWords = {
  common_cause: 'within usual variation',
  special_cause_improvement: 'signal for the better',
  special_cause_concern: 'signal for the worse',
  special_cause_neutral_high: 'signal upwards',
  special_cause_neutral_low: 'signal downwards',
} as const satisfies Record<NonNullable<SignalPoint['pointType']>, string>;

/** The months as a table. With points, each month also has its mean and process limits and what it tells. */
export function historyTable(
  measure: Measure,
  caption: string,
  months: readonly HistoryMonth[],
  points?: readonly SignalPoint[],
): TableDescription {
  const { style } = measure;
  const bare: NumberStyle = { ...style, suffix: '' };
  const pointOf = new Map(points?.map((point) => [point.month, point]));
  const limited = months.some(({ line }) => line);
  return {
    caption,
    columns: [
      { key: 'month', label: 'Month', align: 'start' },
      { key: 'value', label: measure.label, align: 'end', unit: measure.unit },
      ...partColumns(measure),
      ...(limited ? limitColumns : []),
      ...(points ? signalColumns : []),
    ],
    rows: months.map(({ figure, line, status }) => {
      const point = pointOf.get(figure.month);
      const { value } = figure;
      return {
        key: monthText(figure.month),
        month: formatMonth(figure.month),
        value: cell(value, bare),
        numerator: cell(figure.numerator, { decimals: measure.partDecimals[0], suffix: '' }),
        denominator: cell(figure.denominator, { decimals: measure.partDecimals[1], suffix: '' }),
        limit: line ? { text: limitText(measure, line.red), number: line.red } : 'none',
        status: value.kind === 'known' ? status : `no data: ${value.reason}`,
        mean: limitCell(point?.mean, style),
        range:
          point?.lower == null || point.upper == null
            ? 'none yet'
            : `${formatNumber(point.lower, style.decimals)} to ${formatNumber(point.upper, style.decimals)}`,
        tells: tells(value, point),
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

const signalColumns: readonly TableColumn[] = [
  { key: 'mean', label: 'Mean', align: 'end' },
  { key: 'range', label: 'Usual variation', align: 'end' },
  { key: 'tells', label: 'What it tells', align: 'start' },
];

function tells(value: Value, point: SignalPoint | undefined): string {
  if (value.kind !== 'known') return value.reason;
  if (!point || point.state === 'too few') return 'too few months to tell';
  if (point.state === 'trial') return 'trial limits';
  return point.pointType ? pointWords[point.pointType] : '';
}

function cell(value: Value, style: NumberStyle): TableCell {
  const text = formatValue(value, style);
  return value.kind === 'known' ? { text, number: value.value } : text;
}

function limitCell(number: number | null | undefined, style: NumberStyle): TableCell {
  return number == null ? 'none yet' : cell(valueFrom(number), { ...style, suffix: '' });
}
