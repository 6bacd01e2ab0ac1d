import { count, formatNumber, formatValue, listWords } from '@/domain/format';
import type { Measure } from '@/domain/measures/measure';
import { limitText } from '@/domain/measures/words';
import { isLimitMissing, limitMissingIn, missingIn, type WhyUnknown } from '@/domain/missing';
import type { Headline } from '@/domain/readings/headline';
import { byLimit } from '@/domain/readings/judged';
import { knownValue, type Value } from '@/domain/value';
import type { TableCell, TableDescription } from '@/export/table';
import { partColumns } from './history';
import { mayRank } from './units';

export type NameOf = (id: string) => string;

/** What the units side by side show: how many are over, where all of them are open to tell. */
export function unitsFinding(
  measure: Measure,
  rows: readonly Headline[],
  closed: number,
  kind: string,
): string {
  const { judged: limited, over: past, unknown } = byLimit(rows);
  if (limited.length === 0 || closed > 0 || unknown.length > 0) return `${measure.noun} by ${kind}`;
  const over = past.length;
  const number = over === 0 ? 'none' : formatNumber(over, 0);
  const limit = measure.limit === 'caseload' ? 'its own limit' : 'the limit';
  return `${number} of ${count(limited.length, kind)} ${over === 1 ? 'is' : 'are'} over ${limit}`;
}

/** Between which figures the units lie now. */
export function spreadFinding(measure: Measure, rows: readonly Headline[], kind: string): string {
  const known = rows.flatMap(({ figure }) => knownValue(figure.value) ?? []);
  const words = (value: number) => formatValue({ kind: 'known', value }, measure.style);
  const [low, high] = [words(Math.min(...known)), words(Math.max(...known))];
  const units = count(known.length, kind);
  return low === high
    ? `Now: ${low} in each of ${units}`
    : `Now: from ${low} to ${high} in ${units}`;
}

/** In which order the units stand, and why. */
export function orderWords(measure: Measure): string {
  if (mayRank(measure)) return measure.limit ? 'Furthest past its limit first.' : 'Worst first.';
  if (measure.modelled) return 'In the order of the structure: a model ranks nobody.';
  return measure.about === 'people'
    ? 'In the order of the structure: the measure is about people, and units are not ranked by it.'
    : 'In the order of the structure: neither direction is better.';
}

/** The units whose workers' records are not here, with why and what may be told of them. */
export function closedWords(closed: readonly Headline[], why: WhyUnknown, nameOf: NameOf): string {
  const known = closed.filter(({ figure }) => figure.value.kind === 'known');
  if (known.length === 0)
    return `${listWords(closed.map(({ unit }) => nameOf(unit)))}: ${missingIn[why]}, because it is worked out from workers’ own records.`;
  const figures = known.map(
    ({ unit, figure, measure }) => `${nameOf(unit)} ${formatValue(figure.value, measure.style)}`,
  );
  return `${listWords(figures)}, without a load line: it follows from their workers’ limits, which ${isLimitMissing(why, 'many')}.`;
}

/** The units as a table, in the order they are shown. */
export function unitTable(
  measure: Measure,
  caption: string,
  rows: readonly Headline[],
  nameOf: NameOf,
): TableDescription {
  const [top, bottom] = measure.partDecimals;
  const limited = measure.limit !== null;
  return {
    caption,
    columns: [
      { key: 'unit', label: 'Unit', align: 'start' },
      { key: 'value', label: measure.label, align: 'end', unit: measure.unit },
      ...partColumns(measure),
      ...(limited
        ? ([
            { key: 'limit', label: 'Limit', align: 'end' },
            { key: 'status', label: 'Status', align: 'start' },
          ] as const)
        : []),
      { key: 'change', label: 'Change in the month', align: 'start' },
      { key: 'real', label: 'Usual range', align: 'start' },
    ],
    rows: rows.map((row) => {
      const { figure, line, status, unjudged } = row;
      return {
        unit: nameOf(row.unit),
        value: cell(figure.value, measure.style.decimals),
        numerator: cell(figure.numerator, top),
        denominator: cell(figure.denominator, bottom),
        limit: line
          ? { text: limitText(measure, line.red), number: line.red }
          : limitMissingIn[unjudged ?? 'none'],
        status: unjudged ? limitMissingIn[unjudged] : status,
        change: row.movedWords,
        real: row.changeWords,
      };
    }),
  };
}

function cell(value: Value, decimals: number): TableCell {
  const text = formatValue(value, { decimals, suffix: '' });
  return value.kind === 'known' ? { text, number: value.value } : text;
}
