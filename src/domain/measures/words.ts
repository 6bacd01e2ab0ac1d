import { formatDay, formatNumber, formatValue } from '@/domain/format';
import type { Measure } from '@/domain/measures/catalogue';
import { lastDay, type Month } from '@/domain/month';
import type { UnitTree } from '@/domain/unit';
import type { Value } from '@/domain/value';

/** "17.0" on a caseload's line, "16%" on a rate's: a limit as its load line is labelled. */
export function limitText({ style }: Pick<Measure, 'style'>, limit: number): string {
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

/** Where an authority's figures come from, and of which day they are. */
export function recordsOf({ root }: UnitTree, month: Month): { source: string; asAt: string } {
  return {
    source: `${root.name} case and workforce records, month end`,
    asAt: formatDay(lastDay(month)),
  };
}
