import { formatDay, formatMonth, formatNumber, formatValue } from '@/domain/format';
import { dayOfTime } from '@/domain/instant';
import { measureOf } from '@/domain/measures/catalogue';
import type { Measure } from '@/domain/measures/measure';
import { limitText } from '@/domain/measures/words';
import { limitMissingIn } from '@/domain/missing';
import { addMonths, firstDay, lastDay, type Month } from '@/domain/month';
import type { Headline } from '@/domain/readings/headline';
import { gapWords, spellWords, standingOf } from '@/domain/readings/standingGaps';
import { type Agreed, stateWords } from '@/domain/review/agreed';
import { lastingChanges } from '@/domain/review/lasting';
import { type Restatement, restatedAt } from '@/domain/review/restatements';
import type { Review, ReviewRow } from '@/domain/review/review';
import { knownValue, type Value } from '@/domain/value';
import type { TableCell, TableDescription } from '@/export/table';
import {
  noStatusWords,
  outsideWords,
  overForWords,
  partsWords,
  signedAsWords,
  type WithStatus,
} from './words';

export type NameOf = (unit: string) => string;

/** What others published for a measure, in words; England, the region and neighbours, for an authority only. */
export interface Compared {
  readonly heading: string;
  readonly of: (measure: Measure) => string;
}

/** The headline measures against their limits, a month and a year ago, and others where they are comparable. */
export function headlineTable(
  { headlines, month, restated, standing }: Review,
  unit: string,
  compared: readonly Compared[],
): TableDescription {
  const notes = headlines.map(({ row }) =>
    [month, addMonths(month, -1), addMonths(month, -12)].flatMap((each) => {
      const found = restatedAt(restated, row.unit, row.measure.id, each);
      return found ? [`${formatMonth(each)} ${signedAsWords(found)}`] : [];
    }),
  );
  const marked = notes.some((words) => words.length > 0);
  return {
    caption: `Headline measures of ${unit}, ${formatMonth(month)}`,
    columns: [
      { key: 'measure', label: 'Measure', align: 'start' },
      { key: 'value', label: formatMonth(month), align: 'end' },
      { key: 'limit', label: 'Limit', align: 'end' },
      { key: 'status', label: 'Status', align: 'start' },
      ...(headlines.some(({ row }) => standingOf(standing, row))
        ? [{ key: 'standing', label: 'Standing', align: 'start' as const }]
        : []),
      { key: 'lastMonth', label: 'Month before', align: 'end' },
      { key: 'lastYear', label: 'Year before', align: 'end' },
      { key: 'change', label: 'Since the month before', align: 'start' },
      { key: 'real', label: 'Usual range', align: 'start' },
      { key: 'n', label: 'Of', align: 'start' },
      ...(marked ? [{ key: 'restated', label: 'Restated', align: 'start' as const }] : []),
      ...compared.map(({ heading }) => ({ key: heading, label: heading, align: 'end' as const })),
    ],
    rows: headlines.map(({ row, lastMonth, lastYear }, i) => {
      const { measure, figure } = row;
      return {
        measure: measure.label,
        value: valueCell(measure, figure.value),
        limit: limitCell(row),
        status: statusCell(row),
        standing: standingWordsOf(standing, row),
        lastMonth: valueCell(measure, lastMonth.value),
        lastYear: valueCell(measure, lastYear.value),
        change: row.movedWords,
        real: row.changeWords,
        n: partsWords(row),
        restated: notes[i]?.join('; ') ?? '',
        ...Object.fromEntries(compared.map(({ heading, of }) => [heading, of(measure)])),
      };
    }),
  };
}

/** Services and teams by headline measures, with the status of each that is not within its limit. */
export function matrixTable(
  { units, measures, month, standing }: Pick<Review, 'units' | 'measures' | 'month' | 'standing'>,
  nameOf: NameOf,
): TableDescription {
  const lasting = lastingChanges({ units, measures });
  return {
    caption: `Services and teams by measure, ${formatMonth(month)}`,
    columns: [
      { key: 'unit', label: 'Unit', align: 'start' },
      ...measures.map((id) => {
        const { label, style } = measureOf(id);
        return {
          key: id,
          label: `${label}${style.suffix && `, ${style.suffix}`}`,
          align: 'end' as const,
        };
      }),
      { key: 'outside', label: 'Over or near', align: 'start' },
      ...(standing.length > 0
        ? [{ key: 'standing', label: 'Standing gaps', align: 'start' as const }]
        : []),
      ...(lasting.length > 0
        ? [{ key: 'lasting', label: 'Worse for real for longer', align: 'start' as const }]
        : []),
    ],
    rows: units.map(({ unit, depth, rows }) => ({
      unit: `${'\u2003'.repeat(depth)}${nameOf(unit)}`,
      ...Object.fromEntries(
        measures.map((id) => [
          id,
          valueCell({ style: { ...measureOf(id).style, suffix: '' } }, rows[id]?.figure.value),
        ]),
      ),
      outside: outsideWords(Object.values(rows)),
      standing: standing
        .filter(({ row }) => row.unit === unit)
        .map(gapWords)
        .join('; '),
      lasting: lasting
        .filter((row) => row.unit === unit)
        .map(({ measure, changeWords }) => `${measure.noun}: ${changeWords}`)
        .join('; '),
    })),
  };
}

/** What was agreed, by whom, by when, and what the measure did since. */
export function actionTable(
  actions: readonly Agreed[],
  month: Month,
  nameOf: NameOf,
): TableDescription {
  return {
    caption: 'Actions and what came of them',
    columns: [
      { key: 'about', label: 'About', align: 'start' },
      { key: 'action', label: 'Action', align: 'start' },
      { key: 'owner', label: 'Owner', align: 'start' },
      { key: 'agreed', label: 'Agreed', align: 'start' },
      { key: 'review', label: 'Look at again', align: 'start' },
      { key: 'state', label: 'State', align: 'start' },
      { key: 'before', label: 'Then', align: 'end' },
      { key: 'now', label: 'Now', align: 'end' },
      { key: 'over', label: 'Over limit for', align: 'start' },
      { key: 'since', label: 'Since', align: 'start' },
    ],
    rows: actions.map((each) => {
      const { unit, measure, action, entry, atStart, now } = each;
      return {
        about: `${nameOf(unit)}, ${measure.noun}`,
        action: action.action,
        owner: action.ownerRole,
        agreed: { text: formatMonth(entry.effective), day: firstDay(entry.effective) },
        review: { text: formatMonth(action.review), day: firstDay(action.review) },
        state: stateWords(each, month),
        before: atStart === undefined ? 'not known' : numberCell(measure, atStart),
        now: valueCell(measure, now.figure.value),
        over: overForWords(each),
        since: each.improved ? 'better for real' : now.changeWords,
      };
    }),
  };
}

/** Figures that changed since they were signed off, with the parts that did. */
export function restatedTable(restated: readonly Restatement[], nameOf: NameOf): TableDescription {
  return {
    caption: 'Figures restated since they were signed off',
    columns: [
      { key: 'unit', label: 'Unit', align: 'start' },
      { key: 'measure', label: 'Measure', align: 'start' },
      { key: 'month', label: 'Month', align: 'start' },
      { key: 'signed', label: 'As signed', align: 'end' },
      { key: 'now', label: 'Now', align: 'end' },
      { key: 'why', label: 'What came late', align: 'start' },
      { key: 'signedOff', label: 'Signed off', align: 'start' },
    ],
    rows: restated.map(({ unit, measure, month, signed, now, why, signOff }) => ({
      unit: nameOf(unit),
      measure: measure.label,
      month: { text: formatMonth(month), day: lastDay(month) },
      signed: numberCell(measure, signed),
      now: numberCell(measure, now),
      why,
      signedOff: { text: formatDay(dayOfTime(signOff.at)), day: dayOfTime(signOff.at) },
    })),
  };
}

/** The last months of a measure of a unit, with today's limit. */
export function recentTable(row: Headline, unit: string): TableDescription {
  const { measure, recent } = row;
  return {
    caption: `${measure.label} of ${unit}, 24 months`,
    columns: [
      { key: 'month', label: 'Month end', align: 'start' },
      { key: 'value', label: measure.label, align: 'end', unit: measure.unit },
      { key: 'limit', label: 'Limit today', align: 'end' },
    ],
    rows: recent.map(({ month, value }) => ({
      month: { text: formatDay(lastDay(month)), day: lastDay(month) },
      value: valueCell({ style: { ...measure.style, suffix: '' } }, value),
      limit: limitCell(row),
    })),
  };
}

/** Every figure of the review in a row of its own. */
export function tidyTable({ units, headlines, month }: Review, nameOf: NameOf): TableDescription {
  const measures = headlines.map(({ row }: ReviewRow) => row.measure);
  return {
    caption: 'Every figure of the review',
    columns: [
      { key: 'unit', label: 'Unit', align: 'start' },
      { key: 'measure', label: 'Measure', align: 'start' },
      { key: 'month', label: 'Month end', align: 'start' },
      { key: 'value', label: 'Value', align: 'end' },
      { key: 'measuredIn', label: 'Measured in', align: 'start' },
      { key: 'numerator', label: 'Numerator', align: 'end' },
      { key: 'denominator', label: 'Denominator', align: 'end' },
      { key: 'limit', label: 'Limit', align: 'end' },
      { key: 'status', label: 'Status', align: 'start' },
      { key: 'moved', label: 'Since the month before', align: 'start' },
      { key: 'tells', label: 'Usual range', align: 'start' },
    ],
    rows: units.flatMap(({ unit, rows }) =>
      measures.flatMap((measure) => {
        const row = rows[measure.id];
        if (!row) return [];
        const [top, bottom] = measure.partDecimals;
        return [
          {
            unit: nameOf(unit),
            measure: measure.label,
            month: { text: formatDay(lastDay(month)), day: lastDay(month) },
            value: valueCell({ style: { ...measure.style, suffix: '' } }, row.figure.value),
            measuredIn: measure.unit,
            numerator: valueCell({ style: { decimals: top, suffix: '' } }, row.figure.numerator),
            denominator: valueCell(
              { style: { decimals: bottom, suffix: '' } },
              row.figure.denominator,
            ),
            limit: limitCell(row),
            status: noStatusWords(row) ?? row.status,
            moved: row.movedWords,
            tells: row.changeWords,
          },
        ];
      }),
    ),
  };
}

function valueCell({ style }: Pick<Measure, 'style'>, value: Value | undefined): TableCell {
  if (!value) return '';
  const text = formatValue(value, style);
  const number = knownValue(value);
  return number === undefined ? text : { text, number };
}

function numberCell({ style }: Measure, number: number): TableCell {
  return { text: `${formatNumber(number, style.decimals)}${style.suffix}`, number };
}

/** A limit, or in words why there is none. */
export function limitCell({ measure, line, unjudged }: Headline): TableCell {
  if (line) return { text: limitText(measure, line.red), number: line.red };
  return unjudged ? limitMissingIn[unjudged] : 'none set';
}

function standingWordsOf(standing: Review['standing'], row: Headline): string {
  const gap = standingOf(standing, row);
  return gap ? `above ${spellWords(gap)}` : '';
}

/** A status, or in words why there is none. */
export function statusCell(row: WithStatus): TableCell {
  return noStatusWords(row) ?? { text: row.status, status: true };
}
