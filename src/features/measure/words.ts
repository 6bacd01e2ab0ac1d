import { monthsOver, nOf } from '@/domain/flags/measures';
import {
  count,
  formatDay,
  formatMonth,
  formatMonthName,
  formatNumber,
  formatValue,
} from '@/domain/format';
import type { Measure } from '@/domain/measures/catalogue';
import { addMonths, lastDay, type Month } from '@/domain/month';
import { type Evidence, type Headline, isConcern } from '@/domain/review/headline';
import type { StatePart } from '@/domain/review/state';
import type { UnitTree } from '@/domain/unit';
import type { Value } from '@/domain/value';

/** "17.0" on a caseload's line, "16%" on a rate's: a limit as its load line is labelled. */
export function limitText({ style }: Measure, limit: number): string {
  const decimals = Number.isInteger(limit) && style.suffix === '%' ? 0 : style.decimals;
  return `${formatNumber(limit, decimals)}${style.suffix}`;
}

/** "16.3 cases per FTE case holder", "7.4% of case holders", a bare count, or in words that there is none. */
export function valueText({ style, unit }: Measure, value: Value): string {
  const figure = formatValue(value, style);
  if (value.kind !== 'known' || style.decimals === 0) return figure;
  return style.suffix === '%' ? `${figure}${unit.slice(1)}` : `${figure} ${unit}`;
}

/** A measure at the start of a sentence, with its verb: "The number of unallocated children is". */
export function subject({ noun }: Measure): string {
  const article = /^(share|number)/.test(noun) ? 'the ' : '';
  const words = `${article}${noun} ${/^(visits|leavers|days)/.test(noun) ? 'are' : 'is'}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** What answers before any figure: the value against its limit, since when, whether it is real, and of how many. */
export function answer(row: Headline, month: Month, evidence: Evidence): StatePart[] {
  const { measure, figure, status, change, changeWords, signal } = row;
  if (figure.value.kind !== 'known')
    return [
      {
        text: `${subject(measure)} ${formatValue(figure.value, measure.style)} for ${formatMonth(month)}. ${figure.value.reason}`,
        loud: false,
      },
    ];
  const against = againstLimit(row, month, evidence);
  const moved =
    change === undefined
      ? 'There is no month before to compare with.'
      : `Since ${formatMonthName(addMonths(month, -1))}: ${changeWords}.`;
  return [
    {
      text: `${subject(measure)} ${valueText(measure, figure.value)}${against}.`,
      loud: status === 'over limit',
    },
    { text: moved, loud: isConcern(signal) },
    // A plain count is its own n.
    ...(measure.formula.denominator === null ? [] : [{ text: nOf(measure, figure), loud: false }]),
  ];
}

function againstLimit(row: Headline, month: Month, evidence: Evidence): string {
  const { measure, line, status, limitOpen } = row;
  if (!limitOpen) return '; its limit follows from workers’ limits that are not open to you';
  if (!line) return measure.limit === null ? '; it is held against no limit' : '; no limit is set';
  const limit = limitText(measure, line.red);
  if (status !== 'over limit')
    return `, ${status === 'near limit' ? 'near' : 'within'} its limit of ${limit}`;
  const months = monthsOver(row, month, evidence);
  if (months === 1) return `, over its limit of ${limit} this month`;
  return `, over its limit of ${limit} for ${count(months, 'month-end')}, since ${formatMonth(addMonths(month, 1 - months))}`;
}

/** A figure as it stands on an axis: "16.0", "12%", and a mean of counts "1.2". */
export function axisText({ style }: Measure, value: number): string {
  const bare = Number.isInteger(value) && style.suffix === '%';
  const between = style.decimals === 0 && !Number.isInteger(value);
  return `${formatNumber(value, bare ? 0 : between ? 1 : style.decimals)}${style.suffix}`;
}

/** Where an authority's figures come from, and of which day they are. */
export function recordsOf({ root }: UnitTree, month: Month): { source: string; asAt: string } {
  return {
    source: `${root.name} case and workforce records, month end`,
    asAt: formatDay(lastDay(month)),
  };
}
