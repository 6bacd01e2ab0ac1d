import { assumedIn } from '@/domain/directTime/assumptions';
import { directTime, leavesSentence, oneMoreSentence } from '@/domain/directTime/directTime';
import { nOf } from '@/domain/flags/measures';
import { formatMonth, formatMonthName, formatNumber, formatValue } from '@/domain/format';
import { textOf } from '@/domain/log/quote';
import type { Measure } from '@/domain/measures/measure';
import { subject, valueText } from '@/domain/measures/words';
import { addMonths, type Month } from '@/domain/month';
import { againstLimit } from '@/domain/readings/againstLimit';
import type { Evidence, Headline } from '@/domain/readings/headline';
import { newsOf, pastOf, toldSentence } from '@/domain/readings/told';
import type { StatePart } from '@/domain/review/state';

/** What answers before any figure: the value against its limit, since when, whether it is real, and of how many. */
export function answer(row: Headline, month: Month, evidence: Evidence): StatePart[] {
  const { measure, figure, status, moved: difference, movedWords } = row;
  if (figure.value.kind !== 'known')
    return [
      {
        text: `${subject(measure)} ${formatValue(figure.value, measure.style)} for ${formatMonth(month)}. ${figure.value.reason}`,
        loud: false,
      },
      ...(figure.value.kind === 'incomplete' ? [{ text: incompleteWords(row), loud: false }] : []),
    ];
  const against =
    measure.limit === null
      ? '; it is held against no limit'
      : textOf(againstLimit(row, month, evidence));
  const sum = measure.modelled && directTimeOf(row.unit, month, evidence);
  const moved =
    difference === undefined
      ? `Change since ${formatMonthName(addMonths(month, -1))}: ${movedWords}.`
      : `Since ${formatMonthName(addMonths(month, -1))}: ${movedWords}.`;
  if (sum) {
    const where = evidence.tree.byId.get(row.unit)?.name ?? row.unit;
    return [
      leavesSentence(where, sum),
      moved,
      oneMoreSentence(where, sum),
      'A model, not a record: it has no status.',
    ].map((text) => ({ text, loud: false }));
  }
  return [
    {
      text: `${subject(measure)} ${valueText(measure, figure.value)}${against}.`,
      loud: status === 'over limit',
    },
    { text: moved, loud: false },
    // What is usual is said by the chart.
    ...(pastOf(row) || newsOf(row) !== undefined
      ? // Red is a limit's alone.
        [{ text: toldSentence(row, evidence), loud: false }]
      : []),
    // A plain count is its own n.
    ...(measure.formula.denominator === null ? [] : [{ text: nOf(measure, figure), loud: false }]),
  ];
}

/** What is not told by a figure of some teams only, and of how many it is. */
function incompleteWords({ measure, figure }: Headline): string {
  const against = measure.limit === null ? '' : 'is held against no limit, ';
  return `Until they are there it ${against}is compared with nothing and shows no signal. ${nOf(measure, figure)}`;
}

function directTimeOf(unit: string, month: Month, { records, entries, tree }: Evidence) {
  return directTime(records, tree.teamsOf(unit), month, assumedIn(entries, month));
}

/** A figure as it stands on an axis: "16.0", "12%", and a mean of counts "1.2". */
export function axisText({ style }: Measure, value: number): string {
  const bare = Number.isInteger(value) && style.suffix === '%';
  const between = style.decimals === 0 && !Number.isInteger(value);
  return `${formatNumber(value, bare ? 0 : between ? 1 : style.decimals)}${style.suffix}`;
}
